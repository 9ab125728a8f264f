import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { KINDS, type TranslatableKind, type Translated, translations } from "../../data/translations.ts";
import { type Key, useTexts } from "../../i18n.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { writtenIn } from "../../ui/written-in.ts";
import { Locales } from "./locales.tsx";

/** The screen that something is edited on. */
const SCREENS: Record<TranslatableKind, [string, Key]> = {
  product: ["/products", "nav.products"],
  category: ["/categories", "nav.categories"],
  brand: ["/brands", "nav.brands"],
  collection: ["/collections", "nav.collections"],
  seller: ["/sellers", "nav.sellers"],
  shipping_method: ["/shipping-methods", "nav.shipping"],
};

const FIELDS: Record<string, Key> = {
  title: "field.title",
  name: "field.name",
  description: "field.description",
  seo_title: "field.seoTitle",
  seo_description: "field.seoDescription",
};

/** Texts of one thing in the shop's other languages. */
export function Component() {
  const { kind: given = "", id = "" } = useParams();
  const kind = KINDS.find((each) => each === given) ?? "product";
  const query = useQuery({
    queryKey: ["translations", kind, id],
    queryFn: ({ signal }) => translations.get(kind, id, signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <Translations kind={kind} id={id} read={query.data} />;
}

function Translations({ kind, id, read }: { kind: TranslatableKind; id: string; read: Translated }) {
  const { t } = useTexts();
  const [locale, show] = useState(read.locales[0] ?? "");
  const [path, label] = SCREENS[kind];
  const original = read.fields.find(({ name }) => name === "title" || name === "name")?.original;
  return (
    <>
      <Head
        title={t("translations.title")}
        crumb={[`${path}/${id}`, original || t(label)]}
        about={t("translations.about")}
      />
      {read.locales.length === 0 ? (
        <p className="pnote">{t("translations.none")}</p>
      ) : (
        <>
          <Locales locales={read.locales} shown={locale} show={show} />
          <TextsForm key={locale} kind={kind} id={id} read={read} locale={locale} />
        </>
      )}
    </>
  );
}

type Values = Record<string, string>;

function TextsForm(props: { kind: TranslatableKind; id: string; read: Translated; locale: string }) {
  const { kind, id, read, locale } = props;
  const { t } = useTexts();
  const notify = useNotify();
  const names = read.fields.map(({ name }) => name);
  const held = read.translations[locale] ?? {};
  const record = useRecordForm<Values>({
    values: Object.fromEntries(names.map((name) => [name, held[name] ?? ""])),
    parts: (values) => [
      {
        key: locale,
        name: t("translations.title"),
        read: { version: 0 },
        fields: names,
        alias: Object.fromEntries(names.map((name) => [`texts.${name}`, name])),
        send: () => translations.put({ kind, id, locale }, values),
      },
    ],
    keys: [["translations", kind, id]],
    saved: () => notify(t("saved")),
  });
  return (
    <RecordFrame record={record} right="products.edit">
      {read.fields.map((field) => (
        <Text key={field.name} field={field} locale={locale} form={record.form} />
      ))}
    </RecordFrame>
  );
}

interface TextProps {
  field: Translated["fields"][number];
  locale: string;
  form: ReturnType<typeof useRecordForm<Values>>["form"];
}

/** A text as it is written, and below it in the other language. */
function Text({ field, locale, form }: TextProps) {
  const { t } = useTexts();
  const may = useMay()("products.edit");
  const { name, kind, original } = field;
  const label = t(FIELDS[name] ?? "field.name");
  const fault = form.formState.errors[name]?.message;
  return (
    <Panel title={label}>
      <p className="pnote still">
        <span className="by">{t("translations.original")}</span>
        {kind === "html" ? plain(original) : original || t("nothing")}
      </p>
      {kind === "html" ? (
        <RichText
          label={t("translations.text")}
          locale={locale}
          value={form.watch(name) ?? ""}
          change={(html) => form.setValue(name, html, { shouldDirty: true })}
          fault={fault}
          disabled={!may}
        />
      ) : null}
      {kind === "line" ? (
        <TextField label={t("translations.text")} {...writtenIn(locale)} {...form.register(name)} fault={fault} />
      ) : null}
      {kind === "lines" ? (
        <TextArea label={t("translations.text")} {...writtenIn(locale)} {...form.register(name)} fault={fault} />
      ) : null}
    </Panel>
  );
}

/** The words of HTML. */
const plain = (html: string) => new DOMParser().parseFromString(html, "text/html").body.textContent;
