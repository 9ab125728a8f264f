// A sheet of many products' variants: what its cells hold, what of them has to be written, and what undoes that.
import { decimal, typed } from "../../../../shared/format.ts";
import type { ListedVariant, VariantChange } from "../../../data/provider.ts";
import type { Row } from "../matrix.ts";

/** The columns that can be written in, in the sheet's order. */
export const COLUMNS = ["price", "before", "stock", "weight", "barcode"] as const;
/** Variants that one request may change. */
export const LARGEST = 1000;

export interface Values {
  rows: Row[];
}

const text = (value: number | null | undefined) => (value == null ? "" : String(value));

export const rowOf = (variant: ListedVariant): Row => ({
  key: variant.id,
  id: variant.id,
  values: [],
  sku: variant.sku,
  price: variant.price ? decimal(variant.price) : "",
  before: variant.compare_at_price ? decimal(variant.compare_at_price) : "",
  barcode: variant.barcode,
  weight: text(variant.weight_grams),
  stock: text(variant.on_hand),
  active: variant.active,
  image: "",
});

/** What has to be written to make of `read` what `row` says; null where nothing changed. */
export function changeOf(read: ListedVariant, row: Row, currency: string): VariantChange | null {
  const held = rowOf(read);
  const change: VariantChange = { id: read.id, version: read.version };
  if (row.price !== held.price) change.price = typed(row.price, currency) ?? undefined;
  if (row.before !== held.before) change.compare_at_price = typed(row.before, currency);
  if (row.barcode.trim() !== held.barcode) change.barcode = row.barcode.trim() || null;
  if (row.weight !== held.weight) change.weight_grams = row.weight.trim() ? Number(row.weight) : null;
  if (row.active !== held.active) change.active = row.active;
  if (row.stock !== held.stock) change.stock_change = Number(row.stock) - (read.on_hand ?? 0);
  return Object.keys(change).length > 2 ? change : null;
}

/** The changes that take `done` back: what `before` says of each, over the version that it has now. */
export function undoOf(
  done: VariantChange[],
  before: Map<string, ListedVariant>,
  now: ListedVariant[],
): VariantChange[] {
  const versions = new Map(now.map(({ id, version }) => [id, version]));
  return done.flatMap((change) => {
    const held = before.get(change.id);
    if (!held) return [];
    const back: VariantChange = { id: change.id, version: versions.get(change.id) };
    if (change.price !== undefined) back.price = held.price ?? null;
    if (change.compare_at_price !== undefined) back.compare_at_price = held.compare_at_price ?? null;
    if (change.barcode !== undefined) back.barcode = held.barcode || null;
    if (change.weight_grams !== undefined) back.weight_grams = held.weight_grams ?? null;
    if (change.active !== undefined) back.active = held.active;
    if (change.stock_change !== undefined) back.stock_change = -change.stock_change;
    return Object.keys(back).length > 2 ? [back] : [];
  });
}

/** The cells that hold no price or no whole number, with what to say. */
export function faulty(
  read: Map<string, ListedVariant>,
  rows: Row[],
  currency: string,
  texts: { price: string; whole: string },
): Record<string, string> {
  const isWhole = (cell: string) => /^\d{1,9}$/.test(cell.trim());
  const faults = rows.flatMap((row) => {
    const held = read.get(row.key);
    if (!held) return [];
    const was = rowOf(held);
    // A price that a variant has is changed, not taken away; and so is stock that is counted.
    const isPriceless = row.price !== was.price && !typed(row.price, currency);
    const isUncounted = row.stock !== was.stock && !isWhole(row.stock);
    return [
      ...(isPriceless ? [[`cell.${row.key}.price`, texts.price]] : []),
      ...(row.before.trim() && !typed(row.before, currency) ? [[`cell.${row.key}.before`, texts.price]] : []),
      ...(row.weight.trim() && !isWhole(row.weight) ? [[`cell.${row.key}.weight`, texts.whole]] : []),
      ...(isUncounted ? [[`cell.${row.key}.stock`, texts.whole]] : []),
    ];
  });
  return Object.fromEntries(faults);
}

const CELLS = {
  price: "price",
  "price.amount": "price",
  compare_at_price: "before",
  "compare_at_price.amount": "before",
  barcode: "barcode",
  weight_grams: "weight",
  stock_change: "stock",
  version: "row",
  id: "row",
};

/** The API's names of what was sent to the sheet's cells. */
export function aliases(changes: VariantChange[]): Record<string, string> {
  const names = changes.flatMap(({ id }, at) =>
    Object.entries(CELLS).map(([api, cell]) => [`variants[${at}].${api}`, `cell.${id}.${cell}`]),
  );
  return Object.fromEntries(names);
}
