import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { customers, type Order, orders } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { Panel } from "../../ui/parts.tsx";

/** Who ordered: a link to the customer where the order belongs to an account. */
export function Buyer({ order }: { order: Order }) {
  const { t } = useTexts();
  const account = useAccount(order);
  const name = `${order.shipping_address.first_name} ${order.shipping_address.last_name}`;
  return (
    <Panel title={t("orders.customer")}>
      <b className="strong">
        {account ? (
          <Link className="link" to={`/customers/${account}`}>
            {name}
          </Link>
        ) : (
          name
        )}
      </b>
      <p className="mute wrapany">{order.email}</p>
      <Link
        className="link"
        to={account ? `/orders?account_id=${account}` : `/orders?q=${encodeURIComponent(order.email)}`}
      >
        {t("orders.ofCustomer")}
      </Link>
    </Panel>
  );
}

/**
 * The account that an order belongs to. An order does not say it: a customer with its address is looked for, and asked
 * whether the order is theirs, for guests may give any address.
 */
function useAccount(order: Order): string | undefined {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ["customers", "of-order", order.id],
    enabled: may("customers.view"),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const email = order.email.toLowerCase();
      const { results } = await customers.list({ search: order.email, page_size: 10 }, signal);
      const found = results.find((each) => each.email.toLowerCase() === email);
      if (!found) return null;
      const own = await orders.list({ account_id: found.id, search: order.number, page_size: 10 }, signal);
      return own.results.some(({ id }) => id === order.id) ? found.id : null;
    },
  });
  return data ?? undefined;
}
