import { Link } from "react-router";
import type { Order } from "../data/provider.ts";
import { useTexts } from "../i18n.tsx";

/** Orders in a line each: number, who, where it stands, when, how much. */
export function RecentOrders({ orders, empty, unnamed }: { orders: Order[]; empty: string; unnamed?: boolean }) {
  const { t, when, money } = useTexts();
  if (orders.length === 0) return <p className="pb mute">{empty}</p>;
  return (
    <ul className={unnamed ? "latest unnamed" : "latest"}>
      {orders.map((order) => (
        <li key={order.id}>
          <Link className="link" to={`/orders/${order.id}`}>
            {order.number}
          </Link>
          {unnamed ? null : (
            <span>
              {order.shipping_address.first_name} {order.shipping_address.last_name}
            </span>
          )}
          <span className="mute">{t(`status.${order.status}`)}</span>
          <span className="mute num">{when(order.created_at)}</span>
          <b>{money(order.total)}</b>
        </li>
      ))}
    </ul>
  );
}
