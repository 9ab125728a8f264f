import { useI18n } from "../../shared/i18n.ts";
import { Link } from "../../shared/link.tsx";
import type { PageOf } from "../../shared/types.ts";

/** Orders that wait to be paid, each with the way to pay it. */
export function Unpaid({ orders }: { orders: PageOf<"cart">["data"]["unpaid"] }) {
  const { t, money } = useI18n();
  return orders.map((order) => (
    <p className="alert info row between" key={order.id}>
      <span>{t("unpaid", { number: order.number, total: money(order.total) })}</span>
      <Link
        className="btn quiet small"
        href={`/orders/${order.id}/`}
        aria-label={t("unpaid.pay.of", { number: order.number })}
      >
        {t("unpaid.pay")}
      </Link>
    </p>
  ));
}
