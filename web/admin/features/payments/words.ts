import { type Key, useTexts } from "../../i18n.tsx";

const METHODS: Record<string, Key> = {
  bank_transfer: "method.bank_transfer",
  cash_on_delivery: "method.cash_on_delivery",
  approve: "method.approve",
  decline: "method.decline",
  challenge: "method.challenge",
  delayed: "method.delayed",
  timeout: "method.timeout",
  duplicate: "method.duplicate",
};

/** What ways to pay are called; those that the admin has no words for by their own names. */
export function usePaymentWords() {
  const { t } = useTexts();
  return {
    nameOf: (method: string) => (METHODS[method] ? t(METHODS[method]) : method),
    gatewayOf: (gateway: string) =>
      gateway === "manual" ? t("payments.manual") : gateway === "sandbox" ? t("orders.testGateway") : gateway,
  };
}
