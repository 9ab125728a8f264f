// The prices of a product in one other channel: what is written of them, and what is wrong with them.
import { typed } from "../../../../shared/format.ts";
import type { ListedVariant, VariantChange } from "../../../data/provider.ts";
import { changeOf, rowOf } from "../many/values.ts";
import type { Row } from "../matrix.ts";

/** The columns that can be written in, in the sheet's order. */
export const COLUMNS = ["price", "before"] as const;

export interface Values {
  rows: Row[];
}

export const valuesOf = (variants: ListedVariant[]): Values => ({ rows: variants.map(rowOf) });

/** What has to be written to make of `variants` what `rows` say. */
export function changesOf(variants: ListedVariant[], rows: Row[], currency: string): VariantChange[] {
  const held = new Map(variants.map((each) => [each.id, each]));
  return rows.flatMap(({ key, price, before, ...rest }) => {
    const read = held.get(key);
    const row = { ...rest, key, price: price.trim(), before: before.trim() };
    // An emptied price is taken back, and the one before goes with it.
    if (read?.price && row.price === "") return { id: key, version: read.version, price: null };
    return (read && changeOf(read, row, currency)) ?? [];
  });
}

export interface FaultTexts {
  /** It is no price in this currency. */
  price: string;
  /** There is a price before, and none now. */
  first: string;
}

/** The cells that hold no price, with what to say. An empty one is right: nothing is sold there. */
export function faulty(
  variants: ListedVariant[],
  rows: Row[],
  currency: string,
  texts: FaultTexts,
): Record<string, string> {
  const held = new Map(variants.map((each) => [each.id, rowOf(each)]));
  const priceFault = ({ key, price, before }: Row) => {
    if (price.trim()) return typed(price, currency) ? null : texts.price;
    return before.trim() && before.trim() !== held.get(key)?.before ? texts.first : null;
  };
  const faults = rows.flatMap((row) => {
    const price = priceFault(row);
    const isWrong = row.before.trim() !== "" && !typed(row.before, currency);
    return [
      ...(price ? [[`cell.${row.key}.price`, price]] : []),
      ...(isWrong ? [[`cell.${row.key}.before`, texts.price]] : []),
    ];
  });
  return Object.fromEntries(faults);
}

export interface Summary {
  /** The lowest and the highest price; none where nothing is sold. */
  range: [ListedVariant["price"], ListedVariant["price"]] | null;
  /** Variants that are not sold. */
  unsold: number;
}

/** What a product costs in a channel, in a word. */
export function summaryOf(variants: ListedVariant[]): Summary {
  const prices = variants.flatMap(({ price }) => price ?? []).sort((a, b) => a.amount - b.amount);
  const unsold = variants.length - prices.length;
  return { range: prices.length > 0 ? [prices[0], prices.at(-1)] : null, unsold };
}
