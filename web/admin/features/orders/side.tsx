import { CreditCard } from "lucide-react";
import { Link } from "react-router";
import type { Order } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Ledger, Panel } from "../../ui/parts.tsx";

/** Who ordered, what was paid, and where it goes. */
export function Aside({ order }: { order: Order }) {
  const { t, money, when } = useTexts();
  const to = order.shipping_address;
  const refunded = order.payments.reduce((sum, payment) => sum + payment.refunded.amount, 0);
  const isSame = JSON.stringify(to) === JSON.stringify(order.billing_address);
  return (
    <div>
      <Panel title={t("orders.customer")}>
        <b className="strong">
          {to.first_name} {to.last_name}
        </b>
        <p className="mute wrapany">{order.email}</p>
        <Link className="link" to={`/orders?q=${encodeURIComponent(order.email)}`}>
          {t("orders.ofCustomer")}
        </Link>
      </Panel>
      <Panel title={t("orders.payment")} flush>
        {order.payments.map((payment) => (
          <div className="pay" key={payment.id}>
            <CreditCard className="i" aria-hidden="true" />
            <div>
              {payment.gateway}
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
        <h3>{t("orders.invoice")}</h3>
        {isSame ? <p className="addr mute">{t("orders.same")}</p> : <AddressLines address={order.billing_address} />}
        {order.deliveries.map((delivery) => (
          <p className="mute" key={delivery.seller_id}>
            {delivery.method}
          </p>
        ))}
      </Panel>
      {order.note ? (
        <Panel title={t("orders.note")}>
          <p className="pnote">{order.note}</p>
        </Panel>
      ) : null}
    </div>
  );
}

function AddressLines({ address }: { address: Order["shipping_address"] }) {
  const { country } = useTexts();
  const lines = [
    `${address.first_name} ${address.last_name}`,
    address.company,
    address.line1,
    address.line2,
    `${address.postal_code} ${address.city}`,
    address.region,
    country(address.country),
    address.phone,
  ].filter(Boolean);
  return (
    <address className="addr">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
