import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { Gateway, PageOf } from "../../../shared/types.ts";
import { Payment } from "../../parts/payment.tsx";

type Order = PageOf<"order">["data"]["order"];

/** Whether money may arrive without the shopper: another payment is not offered then. */
function isUnderway(payment: Order["payments"][number]): boolean {
  if (payment.status === "pending") return !payment.is_unanswered;
  return payment.status === "authorised" || payment.status === "captured";
}

/** What there is to do for an order that is not paid: wait, go on to the bank, or pay. */
export function Pay({ order, gateways }: { order: Order; gateways: Gateway[] }) {
  const { t, money } = useI18n();
  const last = order.payments.at(-1);
  if (order.payments.some(isUnderway))
    return (
      <p className="alert info" role="status">
        {t("pay.underway")}
      </p>
    );
  const bank = last?.next_action?.url;
  return (
    <>
      {bank ? (
        <>
          <p className="alert">{t("pay.unfinished")}</p>
          <p className="row" style={{ paddingBottom: "1.5rem" }}>
            <Link className="btn" href={bank}>
              {t("order.bank")}
            </Link>
          </p>
        </>
      ) : null}
      {last?.is_unanswered ? (
        <p className="alert" role="alert">
          {t("pay.unanswered")}
        </p>
      ) : null}
      {last?.decline_reason ? (
        <p className="alert" role="alert">
          {last.decline_reason}
        </p>
      ) : null}
      <Form action={`/orders/${order.id}/pay/`} method="post" style={{ paddingBottom: "1.5rem" }}>
        <Payment title={bank ? t("pay.otherwise") : undefined} gateways={gateways} chosen="" />
        {gateways.length > 0 ? (
          <button className={bank ? "btn quiet" : "btn"} type="submit">
            {t("checkout.pay", { total: money(order.total) })}
          </button>
        ) : null}
      </Form>
    </>
  );
}
