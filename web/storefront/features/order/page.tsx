import { series } from "../../../shared/format.ts";
import { useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { PlainKey } from "../../../shared/messages/index.ts";
import type { PageOf } from "../../../shared/types.ts";
import { Picture, SIZES } from "../../../shared/ui.tsx";
import { Receipt } from "../../parts/receipt.tsx";
import { Shell } from "../../parts/shell.tsx";
import { statusText } from "../../parts/status.ts";
import { isPromised, Pay } from "./pay.tsx";

const HEADLINES: Record<string, PlainKey> = {
  awaiting_payment: "order.awaiting_payment",
  paid: "order.paid",
  partly_fulfilled: "order.partly_fulfilled",
  fulfilled: "order.fulfilled",
  delivered: "order.delivered",
  cancelled: "order.cancelled",
  refunded: "order.refunded",
};

/** What an order that waits for its money says depends on how it is to come. */
function headlineOf(order: PageOf<"order">["data"]["order"]): PlainKey | undefined {
  if (order.status === "awaiting_payment" && order.on_delivery) return "order.on_delivery";
  if (order.status === "awaiting_payment" && isPromised(order.payments.at(-1))) return "order.transfer";
  return HEADLINES[order.status];
}

export function OrderPage({ input }: { input: PageOf<"order"> }) {
  const { locale, t, day, moment, money } = useI18n();
  const { order, error, gateways } = input.data;
  const headline = headlineOf(order);
  const waiting = order.status === "awaiting_payment";
  const address = order.shipping_address;
  return (
    <Shell input={input}>
      <div style={{ paddingBlock: "clamp(1.5rem, 3vw, 3rem) 1rem" }}>
        <h1>{headline ? t(headline) : order.status}</h1>
        <p className="mute">
          {t("order.line", { number: order.number, time: moment(order.created_at), email: order.email })}
        </p>
        {order.deliveries[0] && !["cancelled", "refunded"].includes(order.status) ? (
          <p>
            {t("order.by", {
              day: day(order.deliveries[0].estimated_to),
              method: order.deliveries[0].method,
            })}
          </p>
        ) : null}
      </div>
      {error ? (
        <p className="alert" role="alert">
          {error.detail} {Object.values(error.errors).flat().join(" ")}
        </p>
      ) : null}
      <div className="co">
        <div>
          {waiting ? <Pay order={order} gateways={gateways} /> : null}
          <section aria-label={t("order.lines")}>
            <ul>
              {order.lines.map((line) => (
                <li className="line" key={line.id}>
                  <Picture image={line.image && { ...line.image, alt: "" }} color="saffron" sizes={SIZES.line} />
                  <div className="body">
                    <div className="r1">
                      <Link href={`/p/${line.product_slug}/`}>{line.title}</Link>
                      <span className="price">
                        <span className="vh">{t("cart.together")} </span>
                        {money(line.total)}
                      </span>
                    </div>
                    <span className="sm mute">{series(Object.values(line.options), locale)}</span>
                    <span className="xs faint">
                      {line.quantity > 1 ? (
                        t("order.each", { count: line.quantity, price: money(line.unit_price), sku: line.sku })
                      ) : (
                        <>
                          <span className="vh">{t("cart.one")} </span>
                          {money(line.unit_price)}. {line.sku}
                        </>
                      )}
                    </span>
                    {line.fulfilled_quantity > 0 && input.session?.user ? (
                      <Link
                        className="link sm"
                        href={`/p/${line.product_slug}/reviews/write/`}
                        aria-label={t("review.order.of", { title: line.title })}
                      >
                        {t("review.order")}
                      </Link>
                    ) : null}
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <div className="row">
            <Form action={`/orders/${order.id}/again/`} method="post">
              <button className="btn quiet" type="submit">
                {t("order.again")}
              </button>
            </Form>
            {waiting ? (
              <Form action={`/orders/${order.id}/cancel/`} method="post">
                <button className="btn bad" type="submit">
                  {t("order.cancel")}
                </button>
              </Form>
            ) : null}
          </div>
          <section className="sec" aria-labelledby="h-hist">
            <h2 id="h-hist">{t("order.history")}</h2>
            <ol className="timeline">
              {order.history.map((entry) => (
                <li key={entry.at + entry.to}>
                  <span className="mute num">{moment(entry.at)}</span>
                  <span>
                    <b>{entry.from === entry.to ? t("status.paid") : statusText(entry.to, t)}</b> {entry.reason}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside className="side" aria-label={t("receipt")}>
          <Receipt sums={order} count={order.lines.reduce((n, l) => n + l.quantity, 0)} />
          <section style={{ marginTop: "1.5rem" }} aria-label={t("order.address")}>
            <h2 style={{ fontSize: "var(--t-18)" }}>{t("order.address")}</h2>
            <p className="mute">
              {address.first_name} {address.last_name}
              <br />
              {address.company ? (
                <>
                  <bdi>{address.company}</bdi>
                  <br />
                </>
              ) : null}
              <bdi>
                {address.line1} {address.line2}
              </bdi>
              <br />
              <bdi>
                {address.postal_code} {address.city}, {address.country}
              </bdi>
            </p>
            {order.fulfillments.map((parcel) => (
              <p key={parcel.id}>
                {parcel.carrier} {parcel.tracking_number}
              </p>
            ))}
          </section>
        </aside>
      </div>
    </Shell>
  );
}
