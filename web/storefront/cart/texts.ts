// What is said about lines of the cart.
import type { I18n } from "../../shared/i18n.ts";
import type { Cart } from "../../shared/types.ts";

export type Notice = Cart["notices"][number];

/** What changed about a line since it was added. */
export function noticeText(notice: Notice, { t, money }: I18n): string {
  switch (notice.code) {
    case "out_of_stock":
      return t("notice.soldout");
    case "quantity_too_high":
      return t("notice.left", { count: notice.available ?? 0 });
    case "price_changed":
      return notice.before && notice.now
        ? t("notice.price", { before: money(notice.before), now: money(notice.now) })
        : t("notice.price.changed");
    default:
      return t("notice.gone");
  }
}

/** Whether the line cannot be bought as it stands. */
export function isInTheWay(notice: Notice): boolean {
  return notice.code !== "price_changed";
}

/** Why nothing changed. `detail` is the shop's own sentence, for what has none here. */
export function refusalText(
  { code, available, detail }: { code?: string; available?: number | null; detail?: string },
  most: number,
  { t }: I18n,
): string {
  switch (code) {
    case undefined:
      return t("unreachable");
    case "quantity":
      return t("refused.quantity", { most });
    case "out_of_stock":
      return available ? t("refused.left", { count: available }) : t("refused.soldout");
    case "cart_full":
      return t("refused.full");
    case "wishlist_full":
      return t("refused.wishlist");
    case "cart_already_ordered":
      return t("refused.ordered");
    default:
      return detail || t("refused.gone");
  }
}
