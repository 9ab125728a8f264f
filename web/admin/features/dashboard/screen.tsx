import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { type OrderQuery, orders, products } from "../../data/provider.ts";
import { useMay, useUser } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { Chart } from "../../ui/chart.tsx";
import { Head, Kpi, Panel, Pending } from "../../ui/parts.tsx";
import { Needs } from "../../ui/rights.tsx";
import { byDay } from "./by-day.ts";

const RECENT = 100;
const SHOWN = 8;
const DAYS = 14;

/** What waits today, in figures that the shop has and that one may see. */
export function Component() {
  const { t } = useTexts();
  const user = useUser();
  const may = useMay();
  const sees = { orders: may("orders.view"), products: may("products.view") };
  const ship = useCount("paid");
  return (
    <>
      <Head
        title={user.first_name ? t("today.hello", { name: user.first_name }) : t("nav.today")}
        about={ship.data === undefined ? undefined : t("today.about", { count: ship.data })}
        acts={
          <Needs right="orders.view">
            <Link className="btn" to="/orders?status=paid">
              {t("orders.toShip")}
            </Link>
          </Needs>
        }
      />
      {sees.orders || sees.products ? (
        <section className="panel kpis" aria-label={t("today.waiting")}>
          {sees.orders ? <OrderFigures /> : null}
          {sees.products ? <Drafts /> : null}
        </section>
      ) : (
        <p className="mute">{t("rights.today")}</p>
      )}
      {sees.orders ? <Recent /> : null}
    </>
  );
}

function useFigure() {
  const { count } = useTexts();
  return (value: number | undefined) => (value === undefined ? "…" : count(value));
}

function OrderFigures() {
  const { t } = useTexts();
  const figure = useFigure();
  const ship = useCount("paid");
  const part = useCount("partly_fulfilled");
  const unpaid = useCount("awaiting_payment");
  return (
    <>
      <Kpi name={t("status.paid")} value={figure(ship.data)} note={t("today.shipNote")} to="/orders?status=paid" />
      <Kpi
        name={t("status.partly_fulfilled")}
        value={figure(part.data)}
        note={t("today.partNote")}
        to="/orders?status=partly_fulfilled"
      />
      <Kpi
        name={t("status.awaiting_payment")}
        value={figure(unpaid.data)}
        note={t("today.unpaidNote")}
        to="/orders?status=awaiting_payment"
      />
    </>
  );
}

function Drafts() {
  const { t } = useTexts();
  const figure = useFigure();
  const drafts = useQuery({
    queryKey: ["products", "count", "draft"],
    queryFn: ({ signal }) => products.list({ status: "draft", page_size: 1 }, signal).then((list) => list.count),
  });
  return (
    <Kpi
      name={t("today.drafts")}
      value={figure(drafts.data)}
      note={t("today.draftsNote")}
      to="/products?status=draft"
    />
  );
}

function useCount(status: OrderQuery["status"]) {
  const may = useMay();
  return useQuery({
    enabled: may("orders.view"),
    queryKey: ["orders", "count", `status=${status}`],
    queryFn: ({ signal }) => orders.list({ status, page_size: 1 }, signal).then((list) => list.count),
  });
}

function Recent() {
  const { t, when, money, count } = useTexts();
  const query = useQuery({
    queryKey: ["orders", "recent"],
    queryFn: ({ signal }) => orders.list({ page_size: RECENT }, signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  const { results, count: all } = query.data;
  const days = byDay(results, DAYS, all > results.length);
  return (
    <div className="agrid a">
      <Panel
        title={t("today.recent")}
        aside={
          <Link className="link xs" to="/orders">
            {t("today.all", { count: count(all) })}
          </Link>
        }
        flush
      >
        {results.length === 0 ? <p className="pb mute">{t("list.nothingYet")}</p> : null}
        <ul className="recent">
          {results.slice(0, SHOWN).map((order) => (
            <li key={order.id}>
              <Link className="link" to={`/orders/${order.id}`}>
                {order.number}
              </Link>
              <span>
                {order.shipping_address.first_name} {order.shipping_address.last_name}
              </span>
              <span className="mute">{t(`status.${order.status}`)}</span>
              <span className="mute num">{when(order.created_at)}</span>
              <b>{money(order.total)}</b>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t("today.days")}>
        <Chart
          title={t("today.days")}
          unit={t("orders.title")}
          points={days.map(({ day, orders: placed }) => ({ label: day, value: placed }))}
        />
        {all > results.length ? <p className="xs mute">{t("today.partial", { count: results.length })}</p> : null}
      </Panel>
    </div>
  );
}
