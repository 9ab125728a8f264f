import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useNavigate, useParams } from "react-router";
import { changed } from "../../data/edit.ts";
import { type Brand, brands } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RemoveRecord } from "../../ui/remove-record.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { Needs } from "../../ui/rights.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { TranslateLink } from "../../ui/translate-link.tsx";

const LIST = "/brands";
const FIELDS = ["name", "slug", "description", "seo_title", "seo_description"] as const;
type Values = Record<(typeof FIELDS)[number], string>;

export function Component() {
  const { id = "" } = useParams();
  const isNew = id === "new";
  const query = useQuery({
    queryKey: ["brands", "detail", id],
    queryFn: ({ signal }) => brands.get(id, signal),
    enabled: !isNew,
  });
  if (isNew) return <BrandForm key="new" brand={null} />;
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return <BrandForm key={query.data.id} brand={query.data} />;
}

const valuesOf = (brand: Brand | null): Values => ({
  name: brand?.name ?? "",
  slug: brand?.slug ?? "",
  description: brand?.description ?? "",
  seo_title: brand?.seo_title ?? "",
  seo_description: brand?.seo_description ?? "",
});

function partsOf(brand: Brand, values: Values): Part[] {
  const { seo_title, seo_description, ...rest } = changed<Partial<Values>>(valuesOf(brand), values);
  const body = {
    ...rest,
    ...(seo_title === undefined ? {} : { seo_title: seo_title || null }),
    ...(seo_description === undefined ? {} : { seo_description: seo_description || null }),
  };
  const send = (version: number) => brands.update(brand.id, version, body);
  return Object.keys(body).length > 0 ? [{ key: brand.id, name: brand.name, read: brand, fields: FIELDS, send }] : [];
}

function BrandForm({ brand }: { brand: Brand | null }) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const canEdit = useMay()("products.edit");
  const made = useRef<Brand | null>(null);
  const makes = (values: Values): Part[] => {
    const { slug, seo_title, seo_description } = values;
    const optional = { slug: slug || null, seo_title: seo_title || null, seo_description: seo_description || null };
    const send = async () => {
      made.current = await brands.create({ ...values, ...optional });
    };
    return [{ key: "new", name: values.name, read: { version: 0 }, fields: [], send }];
  };
  const record = useRecordForm<Values>({
    values: valuesOf(brand),
    parts: (values) => (brand ? partsOf(brand, values) : makes(values)),
    keys: [["brands"]],
    saved: () => {
      notify(t("saved"));
      if (made.current) navigate(`${LIST}/${made.current.id}`, { replace: true });
    },
  });
  const { register, formState, setValue, watch } = record.form;
  const { errors } = formState;
  return (
    <>
      <Head
        title={brand?.name ?? t("brands.add")}
        crumb={[LIST, t("nav.brands")]}
        acts={brand && <Acts brand={brand} />}
      />
      <RecordFrame record={record} right="products.edit">
        <Panel title={t("brands.text")}>
          <TextField
            label={t("field.name")}
            {...register("name")}
            hint={brand ? t("brands.nameHint") : undefined}
            fault={errors.name?.message}
          />
          <RichText
            label={t("field.description")}
            value={watch("description")}
            change={(html) => setValue("description", html, { shouldDirty: true })}
            fault={errors.description?.message}
            disabled={!canEdit}
          />
          <TextField
            label={t("field.slug")}
            {...register("slug")}
            hint={t("categories.slugHint")}
            fault={errors.slug?.message}
          />
          <TextField label={t("field.seoTitle")} {...register("seo_title")} fault={errors.seo_title?.message} />
          <TextField
            label={t("field.seoDescription")}
            {...register("seo_description")}
            fault={errors.seo_description?.message}
          />
        </Panel>
      </RecordFrame>
    </>
  );
}

function Acts({ brand }: { brand: Brand }) {
  const { t } = useTexts();
  return (
    <>
      <HistoryLink subject={brand.id} />
      <TranslateLink kind="brand" id={brand.id} />
      <a className="btn quiet" href={`/b/${brand.slug}/`}>
        {t("collections.view")}
      </a>
      <Needs right="products.edit">
        <RemoveRecord
          title={t("brands.removeTitle", { name: brand.name })}
          text={t("brands.removeText")}
          remove={() => brands.remove(brand.id, brand.version)}
          list={["brands", "list"]}
          to={LIST}
        />
      </Needs>
    </>
  );
}
