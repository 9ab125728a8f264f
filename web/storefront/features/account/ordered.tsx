import { series } from "../../../shared/format.ts";
import { type I18n, useI18n } from "../../../shared/i18n.ts";
import { Form, Link } from "../../../shared/link.tsx";
import type { Order } from "../../../shared/types.ts";
import { Picture, SIZES } from "../../../shared/ui.tsx";
import { statusText } from "../../parts/status.ts";

/** Pictures of one order at most; how many more there are stands beside them. */
const PICTURES = 3;
const TITLES = 2;
const GROUNDS = ["saffron", "sand", "sky"];
const TONES: Record<Order["status"], string> = {
  awaiting_payment: "warn",
  paid: "info",
  partly_fulfilled: "info",
  fulfilled: "info",
  delivered: "ok",
  cancelled: "bad",
  refunded: "plain",
};

/** An order in a list: what was bought, where it stands, and what can be done about it. */
export function Ordered({ order, mayPay }: { order: Order; mayPay: boolean }) {
  const i18n = useI18n();
  const { t, date, money } = i18n;
  const count = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <article className="order" aria-labelledby={`order-${order.id}`}>
      <Pictures lines={order.lines} />
      <div className="what">
        <h3 id={`order-${order.id}`}>
          {stateOf(order, i18n)}
          <span className={`badge ${TONES[order.status]}`}>{statusText(order.status, t)}</span>
        </h3>
        <p>{titlesOf(order.lines, i18n)}</p>
        <p className="sm mute meta">
          <Link className="link num" href={`/orders/${order.id}/`}>
            {order.number}
          </Link>
          <span>{date(order.created_at)}</span>
          <span>{t("count.items", { count })}</span>
        </p>
      </div>
      <p className="tot">
        <span className="vh">{t("total")} </span>
        {money(order.total)}
      </p>
      <Acts order={order} mayPay={mayPay} />
    </article>
  );
}

function Pictures({ lines }: { lines: Order["lines"] }) {
  const { count } = useI18n();
  const shown = lines.slice(0, PICTURES);
  const rest = lines.length - shown.length;
  return (
    <div className="pics" aria-hidden="true">
      {shown.map((line, n) => (
        <Picture
          key={line.id}
          image={line.image && { ...line.image, alt: "" }}
          color={GROUNDS[n]}
          sizes={SIZES.thumb}
        />
      ))}
      {rest > 0 ? (
        <bdi className="m" dir="ltr">
          +{count(rest)}
        </bdi>
      ) : null}
    </div>
  );
}

/** What was bought, by name. */
function titlesOf(lines: Order["lines"], { t, locale }: I18n): string {
  const titles = [...new Set(lines.map(({ title }) => title))];
  const rest = titles.length - TITLES;
  const some = series(titles.slice(0, TITLES), locale);
  return rest > 0 ? `${some} ${t("account.order.more", { count: rest })}` : some;
}

/** When an order reached where it stands now. */
const reached = ({ history, status, updated_at }: Order) =>
  history.filter(({ to }) => to === status).at(-1)?.at ?? updated_at;

/** What is next, or what became of it. */
function stateOf(order: Order, { t, date, day }: I18n): string {
  const arrives = order.deliveries[0]?.estimated_to;
  const on = { day: date(reached(order)) };
  switch (order.status) {
    case "delivered":
      return t("account.order.arrived", on);
    case "cancelled":
      return t("account.order.cancelled", on);
    case "refunded":
      return t("account.order.refunded", on);
    case "awaiting_payment":
      if (!order.on_delivery) {
        return order.due_at ? t("account.order.due", { day: day(order.due_at) }) : t("account.order.waits");
      }
      break;
  }
  return arrives ? t("account.order.arrives", { day: day(arrives) }) : t("account.order.going");
}

function Acts({ order, mayPay }: { order: Order; mayPay: boolean }) {
  const { t } = useI18n();
  const { id, number, status } = order;
  const isWaiting = status === "awaiting_payment";
  const isSent = status === "partly_fulfilled" || status === "fulfilled";
  const told = { "aria-describedby": `order-${id}` };
  return (
    <div className="do">
      {mayPay ? (
        <Link className="btn small" href={`/orders/${id}/`} aria-label={t("unpaid.pay.of", { number })}>
          {t("unpaid.pay")}
        </Link>
      ) : null}
      {isSent ? (
        <Link className="text" href={`/orders/${id}/`} {...told}>
          {t("account.order.track")}
        </Link>
      ) : null}
      {isWaiting ? (
        <Form action={`/orders/${id}/cancel/`} method="post">
          <button className="text" type="submit" {...told}>
            {t("order.cancel")}
          </button>
        </Form>
      ) : (
        <Form action={`/orders/${id}/again/`} method="post">
          <button className="text" type="submit" {...told}>
            {t("order.again")}
          </button>
        </Form>
      )}
    </div>
  );
}
