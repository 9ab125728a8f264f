// What a flash sale's form holds, and what of it is written.
import { decimal, typed } from "../../../shared/format.ts";
import { localOf, momentOf } from "../../data/moment.ts";
import type { FlashSale, Product } from "../../data/provider.ts";
import type { Tone } from "../../ui/parts.tsx";

/** A variant of the sale as typed. */
export interface Row {
  variant: string;
  product: string;
  title: string;
  sku: string;
  /** What one costs without the sale; empty where it has no other price. */
  regular: string;
  price: string;
  /** Units; empty for any number. */
  quantity: string;
  sold: number;
}

export interface Values {
  title: string;
  starts_at: string;
  ends_at: string;
  rows: Row[];
}

export const toneOf = (status: string): Tone => (status === "running" ? "ok" : status === "planned" ? "info" : "plain");

export const nothing: Values = { title: "", starts_at: "", ends_at: "", rows: [] };

export const valuesOf = (sale: FlashSale): Values => ({
  title: sale.title,
  starts_at: localOf(sale.starts_at),
  ends_at: localOf(sale.ends_at),
  rows: sale.items.map((item) => ({
    variant: item.variant_id,
    product: item.product_id,
    title: [item.title, item.variant_title].filter(Boolean).join(", "),
    sku: item.sku,
    regular: item.regular_price ? decimal(item.regular_price) : "",
    price: decimal(item.price),
    quantity: item.quantity == null ? "" : String(item.quantity),
    sold: item.sold,
  })),
});

/** A row for each variant of a product, at what it costs now. */
export const rowsOf = (product: Product): Row[] =>
  product.variants.map((variant) => {
    const regular = variant.sale ? variant.compare_at_price : variant.price;
    return {
      variant: variant.id,
      product: product.id,
      title: [product.title, variant.title].filter(Boolean).join(", "),
      sku: variant.sku,
      regular: regular ? decimal(regular) : "",
      price: regular ? decimal(regular) : "",
      quantity: "",
      sold: 0,
    };
  });

/** The sale as the API takes it. */
export function bodyOf(values: Values, currency: string) {
  return {
    title: values.title.trim(),
    starts_at: momentOf(values.starts_at) ?? "",
    ends_at: momentOf(values.ends_at) ?? "",
    items: values.rows.map((row) => ({
      variant_id: row.variant,
      price: typed(row.price, currency) ?? { amount: -1, currency },
      quantity: row.quantity.trim() === "" ? null : Number(row.quantity),
    })),
  };
}

/** The API's names of a row's fields to the form's. */
export const aliases = ({ rows }: Values): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ variant }, at) => [
      [`items[${at}].price.amount`, `cell.${variant}.price`],
      [`items[${at}].quantity`, `cell.${variant}.quantity`],
      [`items[${at}].variant_id`, `cell.${variant}.price`],
    ]),
  );

/** The fields that cannot be as they were typed, with what to say. */
export function faulty(
  values: Values,
  currency: string,
  texts: { title: string; start: string; end: string; none: string; price: string; units: string },
): Record<string, string> {
  const [from, to] = [momentOf(values.starts_at), momentOf(values.ends_at)];
  return Object.fromEntries([
    ...(values.title.trim() ? [] : [["title", texts.title]]),
    ...(from ? [] : [["starts_at", texts.start]]),
    ...(to && (!from || to > from) ? [] : [["ends_at", texts.end]]),
    ...(values.rows.length > 0 ? [] : [["rows", texts.none]]),
    ...values.rows.flatMap(({ variant, price, quantity }) => [
      ...(typed(price, currency) ? [] : [[`cell.${variant}.price`, texts.price]]),
      ...(/^([1-9]\d{0,8})?$/.test(quantity.trim()) ? [] : [[`cell.${variant}.quantity`, texts.units]]),
    ]),
  ]);
}
