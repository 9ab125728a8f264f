import { Truck } from "lucide-react";
import { Link } from "react-router";
import type { Money } from "../../../shared/types.ts";
import { type Order, orders } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { ShipMany } from "./ship-many.tsx";
import { FulfilmentBadge, PaymentBadge, unitsOf } from "./states.tsx";

const STATUSES = [
  "awaiting_payment",
  "paid",
  "partly_fulfilled",
  "fulfilled",
  "delivered",
  "cancelled",
  "refunded",
] as const;
const SHOWN = 3;

export function Component() {
  const { t, money } = useTexts();
  const may = useMay();
  const config: ListConfig<Order> = {
    name: "orders",
    title: t("orders.title"),
    acts: (
      <Link className="btn quiet" to="/orders?status=paid">
        <Truck className="i" aria-hidden="true" />
        {t("orders.toShip")}
      </Link>
    ),
    searchHint: t("orders.searchHint"),
    columns: useColumns(),
    filters: [
      {
        name: "status",
        label: t("orders.status"),
        options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      },
    ],
    views: [
      { id: "all", label: t("list.all"), query: "" },
      { id: "ship", label: t("status.paid"), query: "status=paid" },
      { id: "part", label: t("status.partly_fulfilled"), query: "status=partly_fulfilled" },
      { id: "unpaid", label: t("payment.unpaid"), query: "status=awaiting_payment" },
      { id: "cancelled", label: t("status.cancelled"), query: "status=cancelled" },
    ],
    fetch: ({ search, page, size, filters }, signal) => {
      const status = STATUSES.find((each) => each === filters.status);
      return orders.list({ search: search || undefined, status, page, page_size: size }, signal);
    },
    rowName: (order) => order.number,
    sumOf: (rows) =>
      sums(rows.map((order) => order.total))
        .map(money)
        .join(", "),
    bulk: may("orders.edit")
      ? (selection, clear) => <ShipMany orders={[...selection.values()]} clear={clear} />
      : undefined,
  };
  return <ListScreen config={config} />;
}

/** One sum a currency. */
function sums(amounts: Money[]): Money[] {
  const found = new Map<string, number>();
  for (const { amount, currency } of amounts) found.set(currency, (found.get(currency) ?? 0) + amount);
  return [...found].map(([currency, amount]) => ({ amount, currency }));
}

function useColumns(): Column<Order>[] {
  const { t, money, when, country } = useTexts();
  return [
    {
      id: "number",
      label: t("orders.number"),
      place: "num",
      fixed: true,
      cell: (order) => (
        <Link className="link" to={`/orders/${order.id}`}>
          {order.number}
        </Link>
      ),
    },
    {
      id: "customer",
      label: t("orders.customer"),
      place: "cust",
      cell: ({ shipping_address: to }) => `${to.first_name} ${to.last_name}`,
    },
    { id: "email", label: t("orders.email"), extra: true, cell: (order) => order.email },
    {
      id: "to",
      label: t("orders.to"),
      cell: ({ shipping_address: to }) => `${to.city}, ${country(to.country)}`,
    },
    { id: "placed", label: t("orders.placed"), place: "when", cell: (order) => when(order.created_at) },
    { id: "items", label: t("orders.items"), place: "items", cell: (order) => <Items order={order} /> },
    { id: "payment", label: t("orders.payment"), place: "pay", cell: (order) => <PaymentBadge order={order} /> },
    {
      id: "fulfilment",
      label: t("orders.fulfilment"),
      place: "ful",
      cell: (order) => <FulfilmentBadge order={order} />,
    },
    {
      id: "total",
      label: t("orders.total"),
      place: "total",
      fixed: true,
      end: true,
      cell: (order) => <b>{money(order.total)}</b>,
    },
  ];
}

function Items({ order }: { order: Order }) {
  const { t } = useTexts();
  return (
    <span className="peek">
      <span className="thumbs" aria-hidden="true">
        {order.lines.slice(0, SHOWN).map((line) => (
          <span className="pic sand" key={line.id}>
            {line.image ? <img src={line.image.url} alt="" loading="lazy" decoding="async" /> : null}
          </span>
        ))}
      </span>
      <span className="n">
        {unitsOf(order).all}
        <span className="w"> {t("orders.itemsWord", { count: unitsOf(order).all })}</span>
      </span>
    </span>
  );
}
