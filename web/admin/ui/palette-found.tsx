// What the shop finds for the words of the palette, in the areas that one may see.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Package, Tag, UserRound } from "lucide-react";
import { customers, orders, products } from "../data/provider.ts";
import type { Right } from "../data/rights.ts";
import { useMay } from "../data/session.tsx";
import { useTexts } from "../i18n.tsx";
import { Group, Row } from "./palette-row.tsx";

const SHORTEST = 2;
const SHOWN = 4;

type Search<T> = (signal: AbortSignal) => Promise<{ results: T[] }>;

/**
 * One area's finds. Words have an answer of their own, so that a late one to older words is not shown; until the
 * answer is there, the one before stays, and one area does not wait for another.
 */
function useArea<T>(area: string, right: Right, asked: string, search: Search<T>) {
  const may = useMay();
  const isAsked = asked.length >= SHORTEST && may(right);
  const query = useQuery<T[]>({
    queryKey: ["palette", area, asked],
    enabled: isAsked,
    placeholderData: isAsked ? keepPreviousData<T[]> : undefined,
    queryFn: ({ signal }) => search(signal).then(({ results }) => results),
  });
  return { rows: query.data ?? [], isFetching: query.isFetching, error: query.error };
}

export function useFound(asked: string) {
  const query = { search: asked, page_size: SHOWN };
  const found = {
    orders: useArea("orders", "orders.view", asked, (signal) => orders.list(query, signal)),
    products: useArea("products", "products.view", asked, (signal) =>
      products.list({ ...query, status: "all" }, signal),
    ),
    customers: useArea("customers", "customers.view", asked, (signal) => customers.list(query, signal)),
  };
  const areas = Object.values(found);
  return {
    ...found,
    isFetching: areas.some(({ isFetching }) => isFetching),
    error: areas.find(({ error }) => error)?.error,
  };
}

export function Found({ found, go }: { found: ReturnType<typeof useFound>; go: (to: string) => void }) {
  const { t, money } = useTexts();
  return (
    <>
      <Group heading={t("nav.orders")} shown={found.orders.rows.length > 0}>
        {found.orders.rows.map((order) => (
          <Row key={order.id} id={order.id} icon={<Package className="i" />} choose={() => go(`/orders/${order.id}`)}>
            <span className="hit">
              {order.number}, {order.shipping_address.first_name} {order.shipping_address.last_name}
            </span>
            <span className="faint">
              {t(`status.${order.status}`)}, {money(order.total)}
            </span>
          </Row>
        ))}
      </Group>
      <Group heading={t("nav.products")} shown={found.products.rows.length > 0}>
        {found.products.rows.map(({ id, title, price }) => (
          <Row key={id} id={id} icon={<Tag className="i" />} choose={() => go(`/products/${id}`)}>
            <span className="hit">{title}</span>
            <span className="faint">{price ? money(price) : ""}</span>
          </Row>
        ))}
      </Group>
      <Group heading={t("nav.customers")} shown={found.customers.rows.length > 0}>
        {found.customers.rows.map((customer) => (
          <Row
            key={customer.id}
            id={customer.id}
            icon={<UserRound className="i" />}
            choose={() => go(`/customers/${customer.id}`)}
          >
            <span className="hit">{`${customer.first_name} ${customer.last_name}`.trim() || customer.email}</span>
            <span className="faint">{t("sales.orders", { count: customer.order_count })}</span>
          </Row>
        ))}
      </Group>
    </>
  );
}
