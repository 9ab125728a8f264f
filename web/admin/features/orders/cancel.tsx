import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Order, orders } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Alert } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";

/** Cancels an order, after saying what becomes of the money and of the goods. */
export function CancelOrder({ order, close }: { order: Order; close: () => void }) {
  const { t, money } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [reason, setReason] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    setBusy(true);
    setError("");
    try {
      const after = await orders.cancel(order, reason.trim() || t("cancel.defaultReason"));
      queries.setQueryData(["orders", "detail", order.id], after);
      queries.invalidateQueries({ queryKey: ["orders"] });
      notify(t("cancel.done", { number: order.number }));
      close();
    } catch (fault) {
      setError((fault as Error).message);
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open
      close={close}
      title={t("cancel.title", { number: order.number })}
      verb={t("cancel.verb")}
      confirm={cancel}
      busy={busy}
    >
      <Alert>{error}</Alert>
      <p>{order.paid.amount > 0 ? t("cancel.money", { sum: money(order.paid) }) : t("cancel.noMoney")}</p>
      {order.paid.amount > 0 && order.payments.some((payment) => payment.gateway === "manual") ? (
        <p>{t("cancel.byHand")}</p>
      ) : null}
      <p>{t("cancel.goods")}</p>
      <TextField label={t("cancel.reason")} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ConfirmDialog>
  );
}
