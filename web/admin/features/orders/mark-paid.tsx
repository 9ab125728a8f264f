import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { markPaid } from "../../data/payment-methods.ts";
import type { Order } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Alert } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";

/** Notes that an order's money came by a transfer or in cash. */
export function MarkPaid({ order, close }: { order: Order; close: () => void }) {
  const { t, money } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [reference, setReference] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const mark = async () => {
    setBusy(true);
    setError("");
    try {
      const after = await markPaid(order, reference.trim());
      queries.setQueryData(["orders", "detail", order.id], after);
      queries.invalidateQueries({ queryKey: ["orders"] });
      notify(t("markPaid.done", { number: order.number }));
      close();
    } catch (fault) {
      setError((fault as Error).message);
      setBusy(false);
    }
  };
  const foot = (
    <>
      <button type="button" className="btn quiet" onClick={close}>
        {t("confirm.keep")}
      </button>
      <button type="button" className="btn" onClick={mark} disabled={busy}>
        {t("markPaid.verb")}
      </button>
    </>
  );
  return (
    <Dialog open close={close} title={t("markPaid.title", { sum: money(order.total) })} foot={foot}>
      <Alert>{error}</Alert>
      <p>{t("markPaid.text")}</p>
      <TextField
        label={t("markPaid.reference")}
        value={reference}
        maxLength={200}
        onChange={(event) => setReference(event.target.value)}
      />
    </Dialog>
  );
}
