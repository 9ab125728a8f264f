import type { Product, Stock, Variant } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";

/** A figure of a variant over all places where it lies. */
export const total = (stock: Stock[], of: (each: Stock) => number) => stock.reduce((sum, each) => sum + of(each), 0);

export const variantName = (product: Product, { title }: Variant) =>
  title && title !== product.title ? `${product.title}, ${title}` : product.title;

/** What can be sold; `null` without a shelf, or where more is sold than lies there: without limit. */
export function availableOf(stock: Stock[]): number | null {
  if (stock.length === 0 || stock.some((each) => typeof each.available !== "number")) return null;
  return total(stock, (each) => each.available ?? 0);
}

export function Available({ stock }: { stock: Stock[] }) {
  const { t, count } = useTexts();
  const units = availableOf(stock);
  if (units === null) return t("stock.noLimit");
  return <b className={units <= 0 ? "zero" : undefined}>{count(units)}</b>;
}
