import { Link } from "react-router";
import { decimal } from "../../../shared/format.ts";
import type { ListState } from "../../data/list-state.ts";
import { dayStart } from "../../data/moment.ts";
import { type Customer, customers } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ListScreen } from "../../ui/list-screen.tsx";
import type { Column, ListConfig } from "../../ui/list-types.ts";
import { AccountBadge, nameOf } from "./person.tsx";

const ORDERINGS = ["created_at", "-created_at", "email"] as const;

/** What the list and its export ask for. */
const narrowed = ({ search, filters }: ListState) => ({
  search: search || undefined,
  is_active: filters.is_active === undefined ? undefined : filters.is_active === "true",
  from: dayStart(filters.from),
  until: dayStart(filters.until, 1),
});

export function Component() {
  const { t } = useTexts();
  const config: ListConfig<Customer> = {
    name: "customers",
    title: t("nav.customers"),
    about: t("customers.about"),
    searchHint: t("customers.searchHint"),
    columns: useColumns(),
    filters: [
      {
        name: "is_active",
        label: t("customers.account"),
        options: [
          { value: "true", label: t("customers.open") },
          { value: "false", label: t("customers.closed") },
        ],
      },
      { name: "from", label: t("customers.from"), kind: "day" },
      { name: "until", label: t("customers.until"), kind: "day" },
    ],
    views: [
      { id: "all", label: t("list.all"), query: "" },
      { id: "closed", label: t("customers.closed"), query: "is_active=false" },
    ],
    sorted: "-created_at",
    fetch: (state, signal) => {
      const ordering = ORDERINGS.find((each) => each === state.sort);
      return customers.list({ ...narrowed(state), ordering, page: state.page, page_size: state.size }, signal);
    },
    exported: (state, format) => customers.exported({ ...narrowed(state), format }),
    rowName: (customer) => customer.email,
  };
  return <ListScreen config={config} />;
}

function useColumns(): Column<Customer>[] {
  const { t, money, when, day, count } = useTexts();
  const spent = ({ spent: sums }: Customer) => sums.map(money).join(", ") || t("customers.none");
  return [
    {
      id: "name",
      label: t("field.name"),
      place: "num",
      fixed: true,
      text: nameOf,
      cell: (customer) => (
        <Link className="link" to={`/customers/${customer.id}`}>
          {nameOf(customer)}
        </Link>
      ),
    },
    {
      id: "email",
      label: t("orders.email"),
      place: "cust",
      sort: { up: "email" },
      text: (customer) => customer.email,
      cell: (customer) => <span className="wrapany mute">{customer.email}</span>,
    },
    {
      id: "orders",
      label: t("orders.title"),
      place: "items",
      end: true,
      text: (customer) => String(customer.order_count),
      cell: (customer) => (
        <>
          {count(customer.order_count)}
          <span className="narrow"> {t("customers.ordersWord", { count: customer.order_count })}</span>
        </>
      ),
    },
    {
      id: "spent",
      label: t("customers.spent"),
      place: "total",
      end: true,
      text: ({ spent: sums }) => sums.map((sum) => `${decimal(sum)} ${sum.currency}`).join(", "),
      cell: (customer) => <b className="nw">{spent(customer)}</b>,
    },
    {
      id: "last",
      label: t("customers.last"),
      place: "when",
      text: (customer) => customer.last_order_at ?? "",
      cell: (customer) => (customer.last_order_at ? when(customer.last_order_at) : t("customers.never")),
    },
    {
      id: "since",
      label: t("customers.since"),
      sort: { up: "created_at", down: "-created_at" },
      text: (customer) => customer.created_at,
      cell: (customer) => day(customer.created_at),
    },
    {
      id: "state",
      label: t("customers.account"),
      place: "ful",
      text: (customer) => t(customer.is_active ? "customers.open" : "customers.closed"),
      cell: (customer) => <AccountBadge customer={customer} />,
    },
  ];
}
