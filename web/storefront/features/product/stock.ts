import type { I18n } from "../../../shared/i18n.ts";
import type { PageOf, Variant } from "../../../shared/types.ts";

/** Units from which on nobody needs to hurry. */
const MANY = 10;

/** Whether so few are left that their number is told. */
export function isLow({ in_stock, available }: Variant): boolean {
  return in_stock && available != null && available < MANY;
}

/** What is there, and by when it would arrive: the day that the checkout offers too. */
export function stockLine(variant: Variant, delivery: PageOf<"product">["data"]["delivery"], { t, day }: I18n): string {
  if (!variant.in_stock) return t("soldout");
  const stock = isLow(variant) ? t("stock.left", { count: variant.available ?? 0 }) : t("instock");
  return delivery ? t("stock.line.by", { stock, day: day(delivery.estimated_to) }) : t("stock.line", { stock });
}
