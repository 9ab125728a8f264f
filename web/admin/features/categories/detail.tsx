import { useQuery } from "@tanstack/react-query";
import { ExternalLink, Plus } from "lucide-react";
import { useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { type Category, categories } from "../../data/provider.ts";
import { type Part, useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useUploads } from "../../data/uploads.ts";
import { useTexts } from "../../i18n.tsx";
import { CheckField, SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { Component as NotFound } from "../../ui/not-found.tsx";
import { Badge, Head, Panel, Pending } from "../../ui/parts.tsx";
import { RecordFrame } from "../../ui/record-frame.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { Needs } from "../../ui/rights.tsx";
import { Serp } from "../../ui/serp.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { TranslateLink } from "../../ui/translate-link.tsx";
import { KEY } from "./moving.ts";
import { ParentField } from "./parent-field.tsx";
import { Picture } from "./picture.tsx";
import { above } from "./tree.ts";
import { COLORS, make, partsOf, type Values, valuesOf } from "./values.ts";

const LIST = "/categories";

export function Component() {
  const { id = "" } = useParams();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => categories.list(signal) });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const all = query.data.results;
  if (id === "new") return <CategoryForm key="new" all={all} category={null} />;
  const category = all.find((each) => each.id === id);
  if (!category) return <NotFound />;
  return <CategoryForm key={id} all={all} category={category} />;
}

function CategoryForm({ all, category }: { all: Category[]; category: Category | null }) {
  const { t } = useTexts();
  const notify = useNotify();
  const navigate = useNavigate();
  const canEdit = useMay()("products.edit");
  const [asked] = useSearchParams();
  const parent = all.find((each) => each.id === asked.get("parent"))?.id ?? "";
  const made = useRef<{ id: string } | null>(null);
  const makes = (values: Values): Part[] => {
    const send = async () => {
      made.current = await make(all, values);
    };
    return [{ key: "new", name: values.name, read: { version: 0 }, fields: [], send }];
  };
  const record = useRecordForm<Values>({
    values: valuesOf(category, parent),
    parts: (values) => (category ? partsOf(all, category, values, t) : makes(values)),
    keys: [KEY],
    saved: () => {
      notify(t("saved"));
      if (made.current) navigate(`${LIST}/${made.current.id}`, { replace: true });
    },
  });
  const { form } = record;
  const uploading = useUploads((source) => form.setValue("image", source, { shouldDirty: true }));
  const [image, color] = form.watch(["image", "color"]);
  return (
    <>
      <Head
        title={category?.name ?? t("categories.add")}
        crumb={[LIST, t("nav.categories")]}
        badges={category?.hidden ? <Badge tone="plain">{t("categories.isHidden")}</Badge> : null}
        about={category ? <Where all={all} category={category} /> : null}
        acts={category ? <Acts all={all} category={category} /> : null}
      />
      <RecordFrame record={record} right="products.edit" waits={uploading.uploads.length > 0}>
        <div className="edit">
          <div>
            <Words form={form} disabled={!canEdit} />
            <Picture
              address={uploading.previews.get(image) ?? image}
              color={color}
              uploading={uploading}
              remove={() => form.setValue("image", "", { shouldDirty: true })}
              fault={form.formState.errors.image?.message}
              disabled={!canEdit}
            />
            <Found form={form} isNew={category === null} />
          </div>
          <div>
            <Standing form={form} all={all} category={category} />
          </div>
        </div>
      </RecordFrame>
    </>
  );
}

/** Below which others it stands, and how many products it has. */
function Where({ all, category }: { all: Category[]; category: Category }) {
  const { t } = useTexts();
  const names = above(all, category).map(({ name }) => name);
  return (
    <>
      {names.length > 0 ? `${[...names, category.name].join(" › ")}, ` : ""}
      <Link className="link" to={`/products?category=${category.slug}`}>
        {t("categories.products", { count: category.product_count })}
      </Link>
    </>
  );
}

function Acts({ all, category }: { all: Category[]; category: Category }) {
  const { t } = useTexts();
  const isShown = ![category, ...above(all, category)].some(({ hidden }) => hidden);
  return (
    <>
      <HistoryLink subject={category.id} />
      <TranslateLink kind="category" id={category.id} />
      <Needs right="products.edit">
        <Link className="btn quiet" to={`${LIST}/new?parent=${category.id}`}>
          <Plus className="i" aria-hidden="true" />
          {t("categories.addBelow")}
        </Link>
      </Needs>
      {isShown ? (
        <a className="btn quiet" href={`/c/${category.slug}/`}>
          <ExternalLink className="i" aria-hidden="true" />
          {t("collections.view")}
        </a>
      ) : null}
    </>
  );
}

function Words({ form, disabled }: { form: UseFormReturn<Values>; disabled: boolean }) {
  const { t } = useTexts();
  const { register, formState, watch, setValue } = form;
  const { errors } = formState;
  return (
    <Panel title={t("categories.texts")}>
      <TextField label={t("field.name")} maxLength={120} {...register("name")} fault={errors.name?.message} />
      <RichText
        label={t("field.description")}
        value={watch("description")}
        change={(html) => setValue("description", html, { shouldDirty: true })}
        fault={errors.description?.message}
        disabled={disabled}
      />
    </Panel>
  );
}

function Found({ form, isNew }: { form: UseFormReturn<Values>; isNew: boolean }) {
  const { t } = useTexts();
  const { register, formState, watch } = form;
  const { errors } = formState;
  const [name, slug, seo, text, description] = watch(["name", "slug", "seo_title", "seo_description", "description"]);
  return (
    <Panel title={t("products.seo")}>
      <Serp path={["c", slug]} title={seo || name} text={text || plain(description)} />
      <TextField
        label={t("field.seoTitle")}
        maxLength={500}
        {...register("seo_title")}
        fault={errors.seo_title?.message}
      />
      <TextArea
        label={t("field.seoDescription")}
        rows={2}
        maxLength={5000}
        {...register("seo_description")}
        fault={errors.seo_description?.message}
      />
      <TextField
        label={t("field.slug")}
        maxLength={255}
        {...register("slug")}
        fault={errors.slug?.message}
        hint={t(isNew ? "categories.slugHint" : "categories.slugLeads")}
      />
    </Panel>
  );
}

function Standing(props: { form: UseFormReturn<Values>; all: Category[]; category: Category | null }) {
  const { t } = useTexts();
  const { form, all, category } = props;
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <Panel title={t("categories.standing")}>
      <ParentField all={all} category={category} {...register("parent_id")} fault={errors.parent_id?.message} />
      <CheckField label={t("categories.hidden")} {...register("hidden")} hint={t("categories.hiddenHint")} />
      <SelectField label={t("categories.color")} {...register("color")} fault={errors.color?.message}>
        {COLORS.map((each) => (
          <option key={each} value={each}>
            {t(`color.${each}`)}
          </option>
        ))}
      </SelectField>
    </Panel>
  );
}

/** The first words of HTML. */
function plain(html: string): string {
  const text = new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
