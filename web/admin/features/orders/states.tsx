import type { Order } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Badge, type Tone } from "../../ui/parts.tsx";

const PAYMENT: Record<Order["payment_status"], Tone> = {
  unpaid: "warn",
  authorised: "info",
  paid: "ok",
  partly_refunded: "bad",
  refunded: "bad",
};

export function PaymentBadge({ order }: { order: Order }) {
  const { t } = useTexts();
  return <Badge tone={PAYMENT[order.payment_status]}>{t(`payment.${order.payment_status}`)}</Badge>;
}

/** What is left to do: to ship, part of it shipped, on its way, there, or never. */
export function FulfilmentBadge({ order }: { order: Order }) {
  const { t } = useTexts();
  const { sent, all } = unitsOf(order);
  if (order.status === "cancelled" || order.status === "refunded")
    return <Badge tone="plain">{t(`status.${order.status}`)}</Badge>;
  if (canShip(order) && order.status === "awaiting_payment") return <Badge tone="warn">{t("status.paid")}</Badge>;
  if (order.status === "awaiting_payment") return <Badge tone="plain">{t("status.onHold")}</Badge>;
  if (order.status === "partly_fulfilled") return <Badge tone="info">{t("status.part", { sent, all })}</Badge>;
  if (order.status === "paid") return <Badge tone="warn">{t("status.paid")}</Badge>;
  return <Badge tone="ok">{t(`status.${order.status}`)}</Badge>;
}

/** Units that were ordered, and those that were sent. */
export function unitsOf(order: Order) {
  return {
    all: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    sent: order.lines.reduce((sum, line) => sum + line.fulfilled_quantity, 0),
  };
}

/** What is paid on delivery is sent before it is paid. */
export const canShip = ({ status, on_delivery: onDelivery }: Order) =>
  status === "paid" || status === "partly_fulfilled" || (status === "awaiting_payment" && onDelivery);
/** Whether its money may still come by a transfer or in cash. */
export const isUnpaid = ({ status, payment_status: paid }: Order) =>
  paid === "unpaid" && status !== "cancelled" && status !== "refunded";
export const canCancel = (order: Order) => order.status === "paid" || order.status === "awaiting_payment";
