import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { Gateway, PageOf } from "../../../shared/types.ts";
import { Payment } from "../../parts/payment.tsx";

type Order = PageOf<"order">["data"]["order"];

type Attempt = Order["payments"][number];

/** Whether the shop waits for money that its staff note by hand. */
export const isPromised = (payment: Attempt | undefined) =>
  payment?.gateway === "manual" && payment.status === "pending";

/** Whether money may arrive without the shopper: another payment is not offered then. */
function isUnderway(payment: Attempt): boolean {
  if (payment.status === "pending") return !payment.is_unanswered && !isPromised(payment);
  return payment.status === "authorised" || payment.status === "captured";
}

/** Ways to pay without the one that was chosen already. */
function without(gateways: Gateway[], { gateway, method }: Attempt): Gateway[] {
  return gateways
    .map((each) => (each.id === gateway ? { ...each, methods: each.methods.filter((one) => one !== method) } : each))
    .filter(({ methods }) => methods.length > 0);
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
  const promised = last && isPromised(last) ? last : undefined;
  const isOther = bank || promised;
  const offered = promised ? without(gateways, promised) : gateways;
  return (
    <>
      {promised ? <Promised order={order} payment={promised} /> : null}
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
      {promised && offered.length === 0 ? null : (
        <Form action={`/orders/${order.id}/pay/`} method="post" style={{ paddingBottom: "1.5rem" }}>
          <Payment title={isOther ? t("pay.otherwise") : undefined} gateways={offered} chosen="" />
          {offered.length > 0 ? (
            <button className={isOther ? "btn quiet" : "btn"} type="submit">
              {t("checkout.pay", { total: money(order.total) })}
            </button>
          ) : null}
        </Form>
      )}
    </>
  );
}

/** An account number in groups of four, as banks print it. */
const inFours = (number: string) => number.replace(/(.{4})(?=.)/g, "$1 ");

/** Where the money is to go and by when, or that it is paid at the door. */
function Promised({ order, payment }: { order: Order; payment: Attempt }) {
  const { t, day, money } = useI18n();
  const total = money(payment.amount);
  const account = payment.transfer_to;
  if (!account) return <p className="alert info">{t("pay.on_delivery", { total })}</p>;
  const rows = [
    [t("pay.transfer.holder"), account.holder],
    [t("pay.transfer.number"), inFours(account.number)],
    [t("pay.transfer.bic"), account.bic],
    [t("pay.transfer.bank"), account.bank],
    [t("pay.transfer.amount"), total],
    [t("pay.transfer.reference"), order.number],
  ].filter(([, value]) => value);
  return (
    <section className="transfer" aria-labelledby="h-transfer">
      <h2 id="h-transfer">{t("pay.transfer.title")}</h2>
      {order.due_at ? <p>{t("pay.transfer", { total, day: day(order.due_at.slice(0, 10)) })}</p> : null}
      <dl className="ledger">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {payment.instructions ? <p className="mute">{payment.instructions}</p> : null}
    </section>
  );
}
