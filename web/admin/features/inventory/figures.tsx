import type { Product, Stock, Variant } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";

/** A figure of a variant over all places where it lies. */
export const total = (stock: Stock[], of: (each: Stock) => number) => stock.reduce((sum, each) => sum + of(each), 0);

export const variantName = (product: Product, { title }: Variant) =>
  title && title !== product.title ? `${product.title}, ${title}` : product.title;

/** What can be sold; without a shelf, or where more is sold than lies there, without limit. */
export function Available({ stock }: { stock: Stock[] }) {
  const { t, count } = useTexts();
  if (stock.length === 0 || stock.some((each) => typeof each.available !== "number")) return t("stock.noLimit");
  const units = total(stock, (each) => each.available ?? 0);
  return <b className={units <= 0 ? "zero" : undefined}>{count(units)}</b>;
}
