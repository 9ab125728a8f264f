// What both the product that is there and the one that is to be made are edited with.
import { useCallback } from "react";

import { SEEN } from "../../data/channel-prices.ts";
import type { ProductRecord, Stock } from "../../data/provider.ts";
import type { useRecordForm } from "../../data/record-form.tsx";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/parts.tsx";
import { PickProducts } from "../../ui/pick-products.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { Serp } from "../../ui/serp.tsx";
import { OtherChannels } from "./elsewhere/card.tsx";
import { Options } from "./options.tsx";
import { Attributes, Organisation, Visibility } from "./organisation.tsx";
import { Pictures, type usePictureUploads } from "./pictures.tsx";
import { ScheduledPrices } from "./scheduled.tsx";
import { Sheet } from "./sheet.tsx";
import type { ProductValues } from "./values.ts";

export type ProductForm = { record: ReturnType<typeof useRecordForm<ProductValues>> };

interface Props extends ProductForm {
  /** As the shop has it; none for one that is to be made. */
  product: ProductRecord | null;
  stock: Stock[] | null;
  currency: string;
  uploading: ReturnType<typeof usePictureUploads>;
}

export function ProductEditor({ record, product, stock, currency, uploading }: Props) {
  const may = useMay();
  const color = product?.category?.color ?? "sand";
  const images = product?.images ?? [];
  const { previews } = uploading;
  // One function while the pictures stay, so that a sheet of a thousand rows is not drawn anew with each key.
  const addressOf = useCallback(
    (source: string) =>
      product?.images.find((each) => each.source === source)?.url ??
      previews.get(source) ??
      (source.startsWith("http") ? source : ""),
    [product, previews],
  );
  return (
    <div className="edit">
      <div>
        <Texts record={record} disabled={!may("products.edit") || product?.status === "archived"} />
        <Pictures record={record} images={images} uploading={uploading} addressOf={addressOf} color={color} />
        <Options record={record} />
        <Sheet
          record={record}
          product={product}
          stock={stock}
          currency={currency}
          addressOf={addressOf}
          color={color}
        />
        {product && product.variants.length > 0 ? <OtherChannels product={product} /> : null}
        {product && product.variants.length > 0 ? (
          <ScheduledPrices variants={product.variants} channel={SEEN} currency={currency} />
        ) : null}
        <RelatedProducts record={record} product={product} />
        <SearchPreview record={record} summary={product?.summary ?? ""} />
      </div>
      <div>
        <Visibility record={record} />
        <Organisation record={record} />
        <Attributes record={record} />
      </div>
    </div>
  );
}

function Texts({ record: { form }, disabled }: ProductForm & { disabled: boolean }) {
  const { t } = useTexts();
  const { errors } = form.formState;
  return (
    <Panel title={t("products.texts")}>
      <TextField label={t("field.title")} maxLength={500} {...form.register("title")} fault={errors.title?.message} />
      <RichText
        label={t("field.description")}
        value={form.watch("description")}
        change={(html) => form.setValue("description", html, { shouldDirty: true })}
        fault={errors.description?.message}
        disabled={disabled}
      />
    </Panel>
  );
}

function RelatedProducts({ record: { form }, product }: ProductForm & Pick<Props, "product">) {
  const { t } = useTexts();
  const { related } = form.formState.errors;
  const faults = Array.isArray(related) ? related : [related];
  return (
    <PickProducts
      title={t("products.related")}
      hint={t("products.relatedHint")}
      picked={form.watch("related")}
      change={(picked) => form.setValue("related", picked, { shouldDirty: true })}
      without={product ? [product.id] : []}
      fault={faults.find((each) => each)?.message}
    />
  );
}

function SearchPreview({ record: { form }, summary }: ProductForm & { summary: string }) {
  const { t } = useTexts();
  const { errors } = form.formState;
  const [title, seo, description, slug] = form.watch(["title", "seo_title", "seo_description", "slug"]);
  return (
    <Panel title={t("products.seo")}>
      <Serp path={["p", slug]} title={seo || title} text={description || summary} />
      <TextField
        label={t("field.seoTitle")}
        maxLength={500}
        {...form.register("seo_title")}
        fault={errors.seo_title?.message}
      />
      <TextArea
        label={t("field.seoDescription")}
        rows={2}
        maxLength={5000}
        {...form.register("seo_description")}
        fault={errors.seo_description?.message}
      />
      <TextField
        label={t("field.slug")}
        {...form.register("slug")}
        fault={errors.slug?.message}
        hint={t("products.slugHint")}
      />
    </Panel>
  );
}
