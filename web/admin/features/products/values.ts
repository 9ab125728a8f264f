// What the product's form holds, and what of it has to be written.
import { decimal } from "../../../shared/format.ts";
import { changed, priceChange } from "../../data/edit.ts";
import { type Product, products, type Variant } from "../../data/provider.ts";
import type { Part } from "../../data/record-form.tsx";

export interface ProductValues {
  title: string;
  description: string;
  status: "active" | "draft";
  featured: boolean;
  category: string;
  brand: string;
  slug: string;
  seo_title: string;
  seo_description: string;
  /** Prices as typed, by the variant's id. */
  price: Record<string, string>;
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
const VARIANT_FIELDS = ["sku", "options", "price", "compare_at_price", "barcode", "weight_grams"];

export function valuesOf(product: Product): ProductValues {
  return {
    title: product.title,
    description: product.description,
    status: product.status === "active" ? "active" : "draft",
    featured: product.featured,
    category: product.category?.slug ?? "",
    brand: product.brand,
    slug: product.slug,
    seo_title: product.seo_title,
    seo_description: product.seo_description,
    price: Object.fromEntries(product.variants.map((each) => [each.id, each.price ? decimal(each.price) : ""])),
  };
}

/** The product when its own fields changed, and each variant with another price. */
export function partsOf(product: Product, values: ProductValues, currency: string): Part[] {
  const { price, ...own } = values;
  const { price: _, ...before } = valuesOf(product);
  const body = changed<Partial<typeof own>>(before, own);
  const part: Part = {
    key: product.id,
    name: product.title,
    read: product,
    fields: FIELDS,
    send: (version) => products.update(product.id, version, body),
  };
  const variants = product.variants.flatMap((variant) =>
    variantPart(product, variant, price[variant.id] ?? "", currency),
  );
  return Object.keys(body).length > 0 ? [part, ...variants] : variants;
}

function variantPart(product: Product, variant: Variant, text: string, currency: string): Part[] {
  const price = priceChange(text, variant.price, currency);
  if (!price) return [];
  return [
    {
      key: variant.id,
      name: variant.title || variant.sku,
      read: variant,
      fields: VARIANT_FIELDS,
      alias: { price: `price.${variant.id}` },
      send: (version) => products.updateVariant(product.id, variant.id, version, { price }),
    },
  ];
}

/** The fields of prices that are none. */
export function faultyPrices(product: Product, values: ProductValues, currency: string, text: string) {
  const wrong = product.variants.filter(
    ({ id, price }) => priceChange(values.price[id] ?? "", price, currency) === null,
  );
  return Object.fromEntries(wrong.map(({ id }) => [`price.${id}`, text]));
}
