// What waits today, what was sold, and what runs low: as much of it as one may see.
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { type Dashboard, dashboard, orders, products } from "../../data/provider.ts";
import { useMay, useUser } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { Head, Kpi, Panel, Pending } from "../../ui/parts.tsx";
import { RecentOrders } from "../../ui/recent-orders.tsx";
import { Needs } from "../../ui/rights.tsx";
import { Low } from "./low.tsx";
import { Sales, Today } from "./sales.tsx";

const RECENT = 10;
const AGAIN_MS = 60_000;

export function Component() {
  const { t, count } = useTexts();
  const user = useUser();
  const query = useQuery({
    queryKey: ["dashboard"],
    queryFn: ({ signal }) => dashboard.get(signal),
    staleTime: 0,
    refetchInterval: AGAIN_MS,
  });
  const waiting = query.data?.orders?.to_fulfil;
  return (
    <>
      <Head
        title={user.first_name ? t("today.hello", { name: user.first_name }) : t("nav.today")}
        about={waiting === undefined ? undefined : t("today.about", { count: waiting, written: count(waiting) })}
        acts={
          <Needs right="orders.view">
            <Link className="btn" to="/orders?to_send=true">
              {t("orders.toShip")}
            </Link>
          </Needs>
        }
      />
      {query.data ? <Screen data={query.data} /> : <Pending error={query.error} retry={() => query.refetch()} />}
    </>
  );
}

function Screen({ data }: { data: Dashboard }) {
  const { t } = useTexts();
  const may = useMay();
  const seesOrders = may("orders.view");
  const hasFigures = data.orders || data.stock || typeof data.dead_jobs === "number" || may("products.view");
  if (!hasFigures) return <p className="mute">{t("rights.today")}</p>;
  return (
    <>
      <section className="panel kpis waits" aria-label={t("today.waiting")}>
        {data.orders ? <Waiting orders={data.orders} /> : null}
        <Others data={data} />
      </section>
      {data.sales ? <Sold sales={data.sales} /> : null}
      <div className={seesOrders && data.stock ? "agrid b" : "agrid"}>
        {seesOrders ? <Recent /> : null}
        {data.stock ? <Low stock={data.stock} /> : null}
      </div>
    </>
  );
}

function Sold({ sales }: { sales: NonNullable<Dashboard["sales"]> }) {
  return (
    <div className="agrid sold">
      <Sales sales={sales} />
      <Today sales={sales} />
    </div>
  );
}

function Waiting({ orders: waiting }: { orders: NonNullable<Dashboard["orders"]> }) {
  const { t, count } = useTexts();
  return (
    <>
      <Kpi
        name={t("status.paid")}
        value={count(waiting.to_fulfil)}
        note={t("today.shipNote")}
        to="/orders?to_send=true"
      />
      <Kpi
        name={t("status.partly_fulfilled")}
        value={count(waiting.partly_fulfilled)}
        note={t("today.partNote")}
        to="/orders?status=partly_fulfilled"
      />
      <Kpi
        name={t("status.awaiting_payment")}
        value={count(waiting.awaiting_payment)}
        note={t("today.unpaidNote")}
        to="/orders?status=awaiting_payment"
      />
    </>
  );
}

function Others({ data: { stock, dead_jobs: dead } }: { data: Dashboard }) {
  const { t, count } = useTexts();
  const may = useMay();
  return (
    <>
      {stock ? <Kpi name={t("low.title")} value={count(stock.low)} note={t("low.note")} to="/inventory" /> : null}
      {typeof dead === "number" ? (
        <Kpi name={t("jobs.deadOnes")} value={count(dead)} note={t("jobs.deadNote")} to="/jobs?state=dead" />
      ) : null}
      {may("products.view") ? <Drafts /> : null}
    </>
  );
}

function Drafts() {
  const { t, atLeast } = useTexts();
  const drafts = useQuery({
    queryKey: ["products", "drafts"],
    queryFn: ({ signal }) => products.list({ status: "draft", page_size: 1 }, signal),
  });
  return (
    <Kpi
      name={t("today.drafts")}
      value={drafts.data ? atLeast(drafts.data) : "…"}
      note={t("today.draftsNote")}
      to="/products?status=draft"
    />
  );
}

function Recent() {
  const { t, atLeast } = useTexts();
  const query = useQuery({
    queryKey: ["orders", "recent"],
    queryFn: ({ signal }) => orders.list({ page_size: RECENT }, signal),
  });
  if (!query.data) return <Pending error={query.error} retry={() => query.refetch()} />;
  return (
    <Panel
      title={t("today.recent")}
      aside={
        <Link className="link xs" to="/orders">
          {t("today.all", { count: atLeast(query.data) })}
        </Link>
      }
      flush
    >
      <RecentOrders orders={query.data.results} empty={t("list.nothingYet")} />
    </Panel>
  );
}
