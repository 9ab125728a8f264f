// What a member ordered.
import { useI18n } from "../../../shared/i18n.ts";
import type { PageOf } from "../../../shared/types.ts";
import { Unpaid } from "../../parts/unpaid.tsx";
import { Ordered } from "./ordered.tsx";
import { AccountShell } from "./shell.tsx";

export function AccountPage({ input }: { input: PageOf<"account"> }) {
  const { t } = useI18n();
  const { me, orders, unpaid } = input.data;
  const isListed = ({ id }: { id: string }) => orders.some((order) => order.id === id);
  return (
    <AccountShell input={input} me={me} at="orders">
      <section className="sec2 first" aria-labelledby="h-orders">
        <div className="head">
          <h2 id="h-orders">{t("account.orders")}</h2>
        </div>
        <Unpaid orders={unpaid.filter((each) => !isListed(each))} />
        {orders.length === 0 ? <p className="mute">{t("account.orders.none")}</p> : null}
        <ol className="orders">
          {orders.map((order) => (
            <li key={order.id}>
              <Ordered order={order} mayPay={unpaid.some(({ id }) => id === order.id)} />
            </li>
          ))}
        </ol>
      </section>
    </AccountShell>
  );
}
