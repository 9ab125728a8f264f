import { Link } from "react-router";
import type { Order } from "../../data/provider.ts";
import { useMay } from "../../data/session.tsx";
import { useTexts } from "../../i18n.tsx";
import { Panel } from "../../ui/parts.tsx";

/** Who ordered: a link to the customer where the order belongs to an account, and to all their orders. */
export function Buyer({ order }: { order: Order }) {
  const { t } = useTexts();
  const may = useMay();
  const { account_id: account, email } = order;
  const name = `${order.shipping_address.first_name} ${order.shipping_address.last_name}`;
  return (
    <Panel title={t("orders.customer")}>
      <b className="strong">
        {account && may("customers.view") ? (
          <Link className="link" to={`/customers/${account}`}>
            {name}
          </Link>
        ) : (
          name
        )}
      </b>
      <p className="mute wrapany">{email}</p>
      <Link className="link" to={account ? `/orders?account_id=${account}` : `/orders?q=${encodeURIComponent(email)}`}>
        {t("orders.ofCustomer")}
      </Link>
    </Panel>
  );
}
