// By what orders are filtered, in the address and in the API's words.
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { ListState } from "../../data/list-state.ts";
import { dayStart } from "../../data/moment.ts";
import { customers } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import type { Filter } from "../../ui/list-types.ts";

const STATUSES = [
  "awaiting_payment",
  "paid",
  "partly_fulfilled",
  "fulfilled",
  "delivered",
  "cancelled",
  "refunded",
] as const;
const PAYMENTS = ["unpaid", "authorised", "paid", "partly_refunded", "refunded"] as const;
const FULFILMENTS = ["unfulfilled", "partly_fulfilled", "fulfilled", "delivered"] as const;

const one = <T extends string>(values: readonly T[], value: string | undefined) =>
  values.find((each) => each === value);

/** What the list and its export ask for. The days are the reader's, and the last one counts whole. */
export function narrowed({ search, filters }: Pick<ListState, "search" | "filters">) {
  const { status, payment_status, fulfillment_status, to_send, account_id, from, until, min_total } = filters;
  return {
    search: search || undefined,
    status: one(STATUSES, status),
    payment_status: one(PAYMENTS, payment_status),
    fulfillment_status: one(FULFILMENTS, fulfillment_status),
    to_send: to_send === "true" ? true : undefined,
    account_id,
    from: dayStart(from),
    until: dayStart(until, 1),
    min_total: hundredths(min_total),
  };
}

/** The API takes minor units and no currency; hundredths are those of all but a few. */
const hundredths = (typed: string | undefined) =>
  typed === undefined ? undefined : Math.round(Number(typed.replace(",", ".")) * 100);

export function useFilters(): Filter[] {
  const { t } = useTexts();
  const customer = useCustomerName();
  return [
    {
      name: "status",
      label: t("orders.status"),
      options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
    },
    {
      name: "payment_status",
      label: t("orders.payment"),
      options: PAYMENTS.map((value) => ({ value, label: t(`payment.${value}`) })),
    },
    {
      name: "fulfillment_status",
      label: t("orders.fulfilment"),
      options: FULFILMENTS.map((value) => ({ value, label: t(`fulfilment.${value}`) })),
    },
    { name: "to_send", label: t("orders.toShip"), options: [{ value: "true", label: t("orders.toShipYes") }] },
    { name: "from", label: t("orders.from"), kind: "day" },
    { name: "until", label: t("orders.until"), kind: "day" },
    { name: "min_total", label: t("orders.atLeast"), kind: "amount" },
    { name: "account_id", label: t("orders.customer"), kind: "id", shown: customer },
  ];
}

/** Who the address names, or the end of their id for those who may not see customers. */
function useCustomerName(): string {
  const may = useMay();
  const id = useSearchParams()[0].get("account_id") ?? "";
  const read = useQuery({
    queryKey: ["customers", "detail", id],
    queryFn: ({ signal }) => customers.get(id, signal),
    enabled: id !== "" && may("customers.view"),
  });
  return read.data ? `${read.data.first_name} ${read.data.last_name}`.trim() || read.data.email : id.slice(-8);
}
