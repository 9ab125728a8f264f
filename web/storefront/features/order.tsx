import { day, moment, money } from "../../shared/format.ts";
import type { Gateway, Order, PageInput } from "../../shared/types.ts";
import { Picture, SIZES } from "../../shared/ui.tsx";
import { Payment } from "./checkout.tsx";
import { Receipt } from "./receipt.tsx";
import { Shell } from "./shell.tsx";

interface OrderData {
  order: Order;
  error: { detail: string; errors: Record<string, string[]> } | null;
  gateways: Gateway[];
}

const HEADLINES: Record<string, string> = {
  awaiting_payment: "Your order waits for its payment",
  paid: "Thank you. Your order is paid",
  partly_fulfilled: "A part of your order is on its way",
  fulfilled: "Your order is on its way",
  delivered: "Your order has arrived",
  cancelled: "This order was cancelled",
  refunded: "This order was paid back",
};

const STEPS: Record<string, string> = {
  awaiting_payment: "Placed",
  paid: "Paid",
  partly_fulfilled: "Partly shipped",
  fulfilled: "Shipped",
  delivered: "Delivered",
  cancelled: "Cancelled",
  refunded: "Paid back",
};

/** The status of an order in a word. */
export function statusWord(status: string): string {
  return STEPS[status] ?? status;
}

export function OrderPage({ input }: { input: PageInput }) {
  const { order, error, gateways }: OrderData = input.data;
  const last = order.payments.at(-1);
  const waiting = order.status === "awaiting_payment";
  const address = order.shipping_address;
  return (
    <Shell input={input}>
      <div style={{ paddingBlock: "clamp(1.5rem, 3vw, 3rem) 1rem" }}>
        <h1>{HEADLINES[order.status] ?? order.status}</h1>
        <p className="mute">
          Order <b data-order-number>{order.number}</b>, {moment(order.created_at)}. Mails go to {order.email}.
        </p>
        {order.deliveries[0] && !["cancelled", "refunded"].includes(order.status) ? (
          <p>
            With you by <b>{day(order.deliveries[0].estimated_to)}</b>, {order.deliveries[0].method.toLowerCase()}.
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
          {waiting && last?.next_action ? (
            <p className="row" style={{ paddingBottom: "1.5rem" }}>
              <a className="btn" href={last.next_action.url}>
                Go on to the bank
              </a>
            </p>
          ) : null}
          {waiting && !last?.next_action && last?.status !== "pending" ? (
            <form action={`/orders/${order.id}/pay/`} method="post">
              {last?.decline_reason ? (
                <p className="alert" role="alert">
                  {last.decline_reason}
                </p>
              ) : null}
              <Payment gateways={gateways} chosen="" />
              {gateways.length > 0 ? (
                <button className="btn" type="submit">
                  Pay {money(order.total)}
                </button>
              ) : null}
            </form>
          ) : null}
          <section aria-label="Lines">
            {order.lines.map((line) => (
              <div className="line" key={line.id}>
                <Picture image={line.image && { ...line.image, alt: "" }} ground="saffron" sizes={SIZES.line} />
                <div className="body">
                  <div className="r1">
                    <a href={`/p/${line.product_slug}/`}>{line.title}</a>
                    <span className="price">{money(line.total)}</span>
                  </div>
                  <span className="sm mute">{Object.values(line.options).join(", ")}</span>
                  <span className="xs faint">
                    {line.quantity} at {money(line.unit_price)}. {line.sku}
                  </span>
                </div>
              </div>
            ))}
          </section>
          <section className="sec" aria-labelledby="h-hist">
            <h2 id="h-hist">What became of it</h2>
            <ol className="timeline">
              {order.history.map((entry) => (
                <li key={entry.at + entry.to}>
                  <span className="mute num">{moment(entry.at)}</span>
                  <span>
                    <b>{statusWord(entry.to)}</b> {entry.reason}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside className="side" aria-label="Receipt">
          <Receipt sums={order} count={order.lines.reduce((n, l) => n + l.quantity, 0)} locale={input.locale} />
          <section style={{ marginTop: "1.5rem" }} aria-label="Delivered to">
            <h2 style={{ fontSize: "var(--t-18)" }}>Delivered to</h2>
            <p className="mute">
              {address.first_name} {address.last_name}
              <br />
              {address.line1} {address.line2}
              <br />
              {address.postal_code} {address.city}, {address.country}
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
