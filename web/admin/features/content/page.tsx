import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { changed } from "../../data/edit.ts";
import { textsIn, useLocales } from "../../data/locales.ts";
import { type Draft, type Page, pages } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { useLanguageNames } from "../../ui/language-names.ts";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { WithPreview } from "../../ui/preview.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { writtenIn } from "../../ui/written-in.ts";

interface Texts {
  title: string;
  body: string;
  seo_title: string;
  seo_description: string;
}
interface Values {
  slug: string;
  status: "draft" | "published";
  translations: Record<string, Texts>;
}
const NOTHING: Texts = { title: "", body: "", seo_title: "", seo_description: "" };

export function Component() {
  const { slug = "" } = useParams();
  const isNew = slug === "new";
  const query = useQuery({
    queryKey: ["pages", slug],
    queryFn: ({ signal }) => pages.get(slug, signal),
    enabled: !isNew,
  });
  const locales = useLocales();
  if (!locales.data) return <Pending error={locales.error} retry={() => locales.refetch()} />;
  if (isNew) return <PageForm key="new" page={null} locales={locales.data} />;
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <PageForm key={query.data.id} page={query.data} locales={locales.data} />;
}

function valuesOf(page: Page | null, locales: string[]): Values {
  const texts = Object.entries(page?.translations ?? {}).map(([language, each]) => [language, filled(each)] as const);
  return {
    slug: page?.slug ?? "",
    status: page?.status === "published" ? "published" : "draft",
    translations: textsIn(locales, Object.fromEntries(texts), NOTHING),
  };
}

const filled = (texts: { [K in keyof Texts]?: string | null }): Texts => ({
  title: texts.title ?? "",
  body: texts.body ?? "",
  seo_title: texts.seo_title ?? "",
  seo_description: texts.seo_description ?? "",
});

/** The languages that have a title: a page need not speak all. */
function spoken(translations: Values["translations"]) {
  const some = Object.entries(translations).filter(([, texts]) => texts.title.trim() !== "");
  return Object.fromEntries(
    some.map(([language, texts]) => [
      language,
      { ...texts, seo_title: texts.seo_title || null, seo_description: texts.seo_description || null },
    ]),
  );
}

function partsOf(page: Page | null, read: Values, values: Values): Part[] {
  const { translations, slug, status } = changed<Partial<Values>>(read, values);
  const body = {
    ...(slug === undefined ? {} : { slug }),
    ...(status === undefined ? {} : { status }),
    ...(translations === undefined ? {} : { translations: spoken(translations) }),
  };
  const send = (version: number) =>
    page
      ? pages.update(page.slug, version, body)
      : pages.create({ slug: values.slug, status: values.status, translations: spoken(values.translations) });
  const fields = ["slug", "status", "translations"];
  return Object.keys(body).length > 0
    ? [{ key: "page", name: values.slug, read: page ?? { version: 0 }, fields, send }]
    : [];
}

/** The page as it is being written; without a title in any language it cannot be shown. */
function draftOf({ slug, status, translations }: Values): Draft | null {
  const texts = spoken(translations);
  return Object.keys(texts).length > 0 ? { page: { slug, status, translations: texts } } : null;
}

function PageForm({ page, locales }: { page: Page | null; locales: string[] }) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const canEdit = useMay()("content.edit");
  const values = valuesOf(page, locales);
  const record = useRecordForm<Values>({
    values,
    parts: (current) => partsOf(page, values, current),
    keys: [["pages"]],
    saved: () => {
      notify(t("saved"));
      const { slug } = record.form.getValues();
      if (slug !== page?.slug) navigate(`/pages/${slug}`, { replace: true });
    },
  });
  const { register, formState } = record.form;
  const frame = (
    <RecordFrame record={record} right="content.edit">
      <div className="edit">
        <div>
          {Object.keys(values.translations).map((language) => (
            <TextsIn key={language} language={language} form={record.form} canEdit={canEdit} />
          ))}
        </div>
        <div>
          <Panel title={t("field.status")}>
            <SelectField label={t("field.status")} {...register("status")}>
              <option value="published">{t("page.published")}</option>
              <option value="draft">{t("page.draft")}</option>
            </SelectField>
            <TextField
              label={t("field.slug")}
              {...register("slug")}
              fault={formState.errors.slug?.message}
              hint={t("pages.slugHint")}
            />
          </Panel>
        </div>
      </div>
    </RecordFrame>
  );
  return (
    <>
      <Head
        title={page?.title ?? t("pages.add")}
        crumb={["/pages", t("nav.pages")]}
        acts={
          page ? (
            <>
              <HistoryLink subject={page.id} />
              <Needs right="content.edit">
                <RemovePage page={page} />
              </Needs>
            </>
          ) : null
        }
      />
      {canEdit ? <WithPreview draft={draftOf(record.form.watch())}>{frame}</WithPreview> : frame}
    </>
  );
}

function TextsIn(props: { language: string; form: UseFormReturn<Values>; canEdit: boolean }) {
  const { language, form, canEdit } = props;
  const { t } = useTexts();
  const languageOf = useLanguageNames();
  const { register, setValue, watch } = form;
  const at = `translations.${language}` as const;
  const written = writtenIn(language);
  return (
    <Panel title={languageOf(language)}>
      <TextField label={t("field.title")} {...written} {...register(`${at}.title`)} />
      <RichText
        label={t("pages.body")}
        locale={language}
        value={watch(`${at}.body`)}
        change={(html) => setValue(`${at}.body`, html, { shouldDirty: true })}
        disabled={!canEdit}
      />
      <TextField label={t("field.seoTitle")} {...written} {...register(`${at}.seo_title`)} />
      <TextField label={t("field.seoDescription")} {...written} {...register(`${at}.seo_description`)} />
    </Panel>
  );
}

function RemovePage({ page }: { page: Page }) {
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  const queries = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const remove = async () => {
    try {
      await pages.remove(page.slug, page.version);
      await queries.invalidateQueries({ queryKey: ["pages", "list"] });
      navigate("/pages");
    } catch (reason) {
      notify((reason as Error).message);
      setAsks(false);
    }
  };
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsks(true)}>
        {t("delete")}
      </button>
      <ConfirmDialog
        open={asks}
        close={() => setAsks(false)}
        title={t("pages.removeTitle", { title: page.title })}
        verb={t("delete")}
        confirm={remove}
      >
        <p>{t("pages.removeText")}</p>
      </ConfirmDialog>
    </>
  );
}
