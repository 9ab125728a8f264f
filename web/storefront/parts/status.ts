import type { PlainKey, Translate } from "../../shared/messages/index.ts";

const STATUSES: Record<string, PlainKey> = {
  awaiting_payment: "status.awaiting_payment",
  paid: "status.paid",
  partly_fulfilled: "status.partly_fulfilled",
  fulfilled: "status.fulfilled",
  delivered: "status.delivered",
  cancelled: "status.cancelled",
  refunded: "status.refunded",
};

/** The status of an order in a word. */
export function statusText(status: string, t: Translate): string {
  const key = STATUSES[status];
  return key ? t(key) : status;
}
