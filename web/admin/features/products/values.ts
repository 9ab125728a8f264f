// What the product's form holds, and what of it has to be written.
import { decimal, typed } from "../../../shared/format.ts";
import { changed } from "../../data/edit.ts";
import { localOf, momentOf } from "../../data/moment.ts";
import { type Attribute, type Focal, type ProductInput, type ProductRecord, products } from "../../data/provider.ts";
import type { Part } from "../../data/record-form.tsx";
import type { Picked } from "../../ui/pick-products.tsx";
import { type Option, type Row, rowLike } from "./matrix.ts";

export interface ImageValue {
  source: string;
  alt: string;
  focal: Focal | null;
}

export interface ProductValues {
  title: string;
  description: string;
  status: "active" | "draft";
  /** A moment as a `datetime-local` field holds it. */
  publish_at: string;
  featured: boolean;
  category: string;
  brand: string;
  tax_class: string;
  slug: string;
  seo_title: string;
  seo_description: string;
  tags: string[];
  attributes: Attribute[];
  images: ImageValue[];
  related: Picked[];
  options: Option[];
  rows: Row[];
}

const FIELDS = [
  "title",
  "status",
  "slug",
  "brand",
  "category",
  "description",
  "featured",
  "seo_title",
  "seo_description",
];

/** The values of a product that is to be made. */
export const nothing = (): ProductValues => ({
  title: "",
  description: "",
  status: "draft",
  publish_at: "",
  featured: false,
  category: "",
  brand: "",
  tax_class: "standard",
  slug: "",
  seo_title: "",
  seo_description: "",
  tags: [],
  attributes: [],
  images: [],
  related: [],
  options: [],
  rows: [rowLike(undefined, [])],
});

export function valuesOf(record: ProductRecord): ProductValues {
  const { title, description, featured, brand, tax_class, slug, seo_title, seo_description, tags, attributes } = record;
  return {
    ...{ title, description, featured, brand, tax_class, slug, seo_title, seo_description, tags, attributes },
    status: record.status === "active" ? "active" : "draft",
    publish_at: localOf(record.publish_at),
    category: record.category?.slug ?? "",
    images: record.images.map(({ source, alt, focal }) => ({ source, alt, focal: focal ?? null })),
    related: record.related.map(({ id, title, image }) => ({ id, title, image })),
    options: record.options,
    rows: record.variants.map((variant) => ({
      key: variant.id,
      id: variant.id,
      values: record.options.map(({ name }) => variant.options[name] ?? ""),
      sku: variant.sku,
      price: variant.price ? decimal(variant.price) : "",
      before: variant.compare_at_price ? decimal(variant.compare_at_price) : "",
      barcode: variant.barcode,
      weight: variant.weight_grams == null ? "" : String(variant.weight_grams),
      stock: "",
      active: variant.active,
      image: variant.image,
    })),
  };
}

/** A product like `values` that is not in the shop yet: what is unique is left for the shop to make. */
export const copyOf = (values: ProductValues, title: string): ProductValues => ({
  ...values,
  title,
  slug: "",
  status: "draft",
  publish_at: "",
  rows: values.rows.map((row) => ({ ...rowLike(row, row.values), active: row.active, image: row.image })),
});

/** Options and rows as the API takes them. */
function variantsOf(values: ProductValues, currency: string): ProductInput["variants"] {
  return values.rows.map((row) => ({
    ...(row.id ? { id: row.id } : {}),
    ...(row.sku.trim() ? { sku: row.sku.trim() } : {}),
    ...(row.price.trim() ? { price: typed(row.price, currency) ?? undefined } : {}),
    ...(!row.id && row.stock.trim() ? { stock: Number(row.stock) } : {}),
    options: Object.fromEntries(values.options.map(({ name }, at) => [name.trim(), row.values[at] ?? ""])),
    compare_at_price: row.before.trim() ? typed(row.before, currency) : null,
    barcode: row.barcode.trim() || null,
    weight_grams: row.weight.trim() ? Number(row.weight) : null,
    active: row.active,
    image: row.image || null,
  }));
}

/** What has to be written to make of `before` what `after` is. */
export function bodyOf(before: ProductValues, after: ProductValues, currency: string): ProductInput {
  const { options, rows, publish_at, images, related, brand, category, ...own } = changed<ProductValues>(before, after);
  const body: ProductInput = { ...own };
  if (brand !== undefined) body.brand = brand.trim() || null;
  if (category !== undefined) body.category = category || null;
  if (publish_at !== undefined) body.publish_at = momentOf(publish_at);
  if (images) body.images = images.map(({ focal, ...image }) => ({ ...image, ...(focal ? { focal } : {}) }));
  if (related) body.related = related.map(({ id }) => id);
  if (options || rows) body.variants = variantsOf(after, currency);
  if (body.slug === "") delete body.slug;
  return body;
}

/** The product when anything of it changed: all in one write. */
export function partsOf(record: ProductRecord, values: ProductValues, currency: string): Part[] {
  const body = bodyOf(valuesOf(record), values, currency);
  if (Object.keys(body).length === 0) return [];
  return [
    {
      key: record.id,
      name: record.title,
      read: record,
      fields: FIELDS,
      alias: aliases(values),
      send: (version) => products.update(record.id, version, body),
    },
  ];
}

const CELLS = { sku: "sku", price: "price", compare_at_price: "before", barcode: "barcode", weight_grams: "weight" };

/** The API's names of a row's fields to the form's. */
export function aliases({ rows }: ProductValues): Record<string, string> {
  const names = rows.flatMap(({ key }, at) =>
    Object.entries(CELLS).map(([api, cell]) => [`variants[${at}].${api}`, `cell.${key}.${cell}`]),
  );
  return Object.fromEntries(names);
}

/** The fields that hold no price or no weight, with what to say. */
export function faulty(
  values: ProductValues,
  currency: string,
  texts: { price: string; whole: string; name: string },
  held: ProductValues = nothing(),
): Record<string, string> {
  // A price that a variant has is changed, not taken away.
  const priced = new Set(held.rows.filter(({ price }) => price !== "").map(({ key }) => key));
  const faults = values.rows.flatMap(({ key, price, before, weight, stock }) => [
    ...((price.trim() || priced.has(key)) && !typed(price, currency) ? [[`cell.${key}.price`, texts.price]] : []),
    ...(before.trim() && !typed(before, currency) ? [[`cell.${key}.before`, texts.price]] : []),
    ...(/^\d{0,9}$/.test(weight.trim()) ? [] : [[`cell.${key}.weight`, texts.whole]]),
    ...(/^\d{0,9}$/.test(stock.trim()) ? [] : [[`cell.${key}.stock`, texts.whole]]),
  ]);
  const nameless = values.options.some(({ name }) => name.trim() === "") ? [["options", texts.name]] : [];
  return Object.fromEntries([...faults, ...nameless]);
}
