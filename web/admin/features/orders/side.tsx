import { CreditCard } from "lucide-react";
import type { Order } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { AddressLines } from "../../ui/address.tsx";
import { Ledger, Panel } from "../../ui/parts.tsx";
import { Buyer } from "./customer.tsx";

/** Who ordered, what was paid, and where it goes. */
export function Aside({ order }: { order: Order }) {
  const { t, money, when } = useTexts();
  const nameOf = usePaymentName();
  const to = order.shipping_address;
  const refunded = order.payments.reduce((sum, payment) => sum + payment.refunded.amount, 0);
  const isSame = JSON.stringify(to) === JSON.stringify(order.billing_address);
  return (
    <div>
      <Buyer order={order} />
      <Panel title={t("orders.payment")} flush>
        {order.payments.map((payment) => (
          <div className="pay" key={payment.id}>
            <CreditCard className="i" aria-hidden="true" />
            <div>
              {nameOf(payment)}
              <small>
                {t(`paid.${payment.status}`)}, {when(payment.created_at)}
                {payment.decline_reason ? `. ${payment.decline_reason}` : ""}
              </small>
            </div>
            <b>{money(payment.amount)}</b>
          </div>
        ))}
        <div className="pf">
          <Ledger
            rows={[
              [t("orders.paid"), money(order.paid)],
              [t("orders.refunded"), money({ amount: refunded, currency: order.total.currency })],
            ]}
          />
        </div>
      </Panel>
      <Panel title={t("orders.addresses")}>
        <h3>{t("orders.delivery")}</h3>
        <AddressLines address={to} />
        {order.deliveries.map((delivery) => (
          <p className="mute" key={delivery.seller_id}>
            {delivery.method}
          </p>
        ))}
        <h3>{t("orders.invoice")}</h3>
        {isSame ? <p className="addr mute">{t("orders.same")}</p> : <AddressLines address={order.billing_address} />}
      </Panel>
      {order.vat_number ? (
        <Panel title={t("orders.vatNumber")}>
          <p className="num">{order.vat_number}</p>
        </Panel>
      ) : null}
      {order.note ? (
        <Panel title={t("orders.note")}>
          <p className="pnote">{order.note}</p>
        </Panel>
      ) : null}
    </div>
  );
}

/** The gateway that takes no money, and what is paid by hand, in words; the others are known by their own names. */
function usePaymentName() {
  const { t } = useTexts();
  return ({ gateway, method }: Order["payments"][number]) => {
    if (gateway === "sandbox") return t("orders.testGateway");
    if (method === "bank_transfer" || method === "cash_on_delivery") return t(`method.${method}`);
    return gateway;
  };
}
