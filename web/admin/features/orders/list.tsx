import { Truck } from "lucide-react";
import { Link } from "react-router";
import { decimal } from "../../../shared/format.ts";
import type { Money } from "../../../shared/types.ts";
import { type Order, orders } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { ExportSelection } from "../../ui/export-button.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { narrowed, useFilters } from "./filters.ts";
import { ShipMany } from "./ship-many.tsx";
import { FulfilmentBadge, PaymentBadge, unitsOf } from "./states.tsx";

const ORDERINGS = ["created_at", "-created_at", "total", "-total"] as const;
const SHOWN = 3;

export function Component() {
  const { t, money } = useTexts();
  const may = useMay();
  const columns = useColumns();
  const config: ListConfig<Order> = {
    name: "orders",
    title: t("orders.title"),
    acts: (
      <Link className="btn quiet" to="/orders?to_send=true">
        <Truck className="i" aria-hidden="true" />
        {t("orders.toShip")}
      </Link>
    ),
    searchHint: t("orders.searchHint"),
    columns,
    filters: useFilters(),
    views: [
      { id: "all", label: t("list.all"), query: "" },
      { id: "ship", label: t("status.paid"), query: "to_send=true" },
      { id: "part", label: t("status.partly_fulfilled"), query: "status=partly_fulfilled" },
      { id: "unpaid", label: t("payment.unpaid"), query: "status=awaiting_payment" },
      { id: "cancelled", label: t("status.cancelled"), query: "status=cancelled" },
    ],
    sorted: "-created_at",
    fetch: (state, signal) => {
      const ordering = ORDERINGS.find((each) => each === state.sort);
      return orders.list({ ...narrowed(state), ordering, page: state.page, page_size: state.size }, signal);
    },
    exported: (state, format) => orders.exported({ ...narrowed(state), format }),
    rowName: (order) => order.number,
    sumOf: (rows) =>
      sums(rows.map((order) => order.total))
        .map(money)
        .join(", "),
    bulk: (selection, clear) => (
      <>
        <ExportSelection name="orders" columns={columns} rows={[...selection.values()]} />
        {may("orders.edit") ? <ShipMany orders={[...selection.values()]} clear={clear} /> : null}
      </>
    ),
  };
  return <ListScreen config={config} />;
}

/** One sum a currency. */
function sums(amounts: Money[]): Money[] {
  const found = new Map<string, number>();
  for (const { amount, currency } of amounts) found.set(currency, (found.get(currency) ?? 0) + amount);
  return [...found].map(([currency, amount]) => ({ amount, currency }));
}

const nameOf = ({ shipping_address: to }: Order) => `${to.first_name} ${to.last_name}`;

function useColumns(): Column<Order>[] {
  const { t, money, when } = useTexts();
  const toOf = useDestination();
  return [
    {
      id: "number",
      label: t("orders.number"),
      place: "num",
      fixed: true,
      text: (order) => order.number,
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
      text: nameOf,
      cell: nameOf,
    },
    {
      id: "email",
      label: t("orders.email"),
      extra: true,
      text: (order) => order.email,
      cell: (order) => order.email,
    },
    { id: "to", label: t("orders.to"), text: toOf, cell: toOf },
    {
      id: "placed",
      label: t("orders.placed"),
      place: "when",
      sort: { up: "created_at", down: "-created_at" },
      text: (order) => order.created_at,
      cell: (order) => when(order.created_at),
    },
    { id: "items", label: t("orders.items"), place: "items", cell: (order) => <Items order={order} /> },
    {
      id: "payment",
      label: t("orders.payment"),
      place: "pay",
      text: (order) => t(`payment.${order.payment_status}`),
      cell: (order) => <PaymentBadge order={order} />,
    },
    {
      id: "fulfilment",
      label: t("orders.fulfilment"),
      place: "ful",
      text: (order) => t(`fulfilment.${order.fulfillment_status}`),
      cell: (order) => <FulfilmentBadge order={order} />,
    },
    {
      id: "total",
      label: t("orders.total"),
      place: "total",
      fixed: true,
      end: true,
      sort: { up: "total", down: "-total" },
      text: ({ total }) => `${decimal(total)} ${total.currency}`,
      cell: (order) => <b>{money(order.total)}</b>,
    },
  ];
}

function useDestination() {
  const { country } = useTexts();
  return ({ shipping_address: to }: Order) => `${to.city}, ${country(to.country)}`;
}

function Items({ order }: { order: Order }) {
  const { t } = useTexts();
  return (
    <span className="peek">
      <span className="thumbs" aria-hidden="true">
        {order.lines
          .flatMap(({ id, image }) => (image ? [{ id, url: image.url }] : []))
          .slice(0, SHOWN)
          .map(({ id, url }) => (
            <span className="pic sand" key={id}>
              <img src={url} alt="" loading="lazy" decoding="async" />
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
