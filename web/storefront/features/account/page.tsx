// What a member ordered.
import { useI18n } from "../../../shared/i18n.ts";
import { Link } from "../../../shared/link.tsx";
import type { PageOf } from "../../../shared/types.ts";
import { statusText } from "../../parts/status.ts";
import { Unpaid } from "../../parts/unpaid.tsx";
import { AccountShell } from "./shell.tsx";

export function AccountPage({ input }: { input: PageOf<"account"> }) {
  const { t, moment, money } = useI18n();
  const { me, orders, unpaid } = input.data;
  return (
    <AccountShell input={input} me={me} at="orders">
      <section className="sec2 first" aria-labelledby="h-orders">
        <div className="head">
          <h2 id="h-orders">{t("account.orders")}</h2>
        </div>
        <Unpaid orders={unpaid} />
        {orders.length === 0 ? <p className="mute">{t("account.orders.none")}</p> : null}
        <ol className="timeline">
          {orders.map((order) => (
            <li key={order.id}>
              <Link className="link num" href={`/orders/${order.id}/`}>
                {order.number}
              </Link>
              <span>
                {t("account.order", {
                  status: statusText(order.status, t),
                  total: money(order.total),
                  time: moment(order.created_at),
                })}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </AccountShell>
  );
}
