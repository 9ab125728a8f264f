import { useQueryClient } from "@tanstack/react-query";
import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import { type Order, orders } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Alert } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { type Line, LinePicture } from "./lines.tsx";

/** A parcel: all that is left unless fewer are set, so that an order goes in parts. */
export function ShipOrder({ order, lines, close }: { order: Order; lines: Line[]; close: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [units, setUnits] = useState<Record<string, number>>(
    Object.fromEntries(lines.map((line) => [line.id, line.quantity])),
  );
  const [carrier, setCarrier] = useState("");
  const [tracking, setTracking] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const sum = lines.reduce((all, line) => all + (units[line.id] ?? 0), 0);
  const ship = async () => {
    setBusy(true);
    setError("");
    const parts = lines
      .map((line) => ({ line_id: line.id, quantity: units[line.id] ?? 0 }))
      .filter((part) => part.quantity > 0);
    try {
      const after = await orders.ship(order, { lines: parts, carrier, tracking_number: tracking });
      queries.setQueryData(["orders", "detail", order.id], after);
      queries.invalidateQueries({ queryKey: ["orders"] });
      notify(t("ship.done", { number: order.number }));
      close();
    } catch (reason) {
      setError((reason as Error).message);
      queries.invalidateQueries({ queryKey: ["orders", "detail", order.id] });
      setBusy(false);
    }
  };
  const foot = (
    <>
      <button type="button" className="btn quiet" onClick={close}>
        {t("confirm.keep")}
      </button>
      <button type="button" className="btn" onClick={ship} disabled={busy || sum === 0}>
        {t("ship.open", { count: sum })}
      </button>
    </>
  );
  return (
    <Dialog open close={close} title={t("ship.dialog", { number: order.number })} foot={foot}>
      <Alert>{error}</Alert>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.id}>
            <LinePicture line={line} />
            <div>
              <b>{line.title}</b>
              <span className="sku">{t("ship.left", { count: line.quantity })}</span>
            </div>
            <Stepper
              name={line.title}
              value={units[line.id] ?? 0}
              most={line.quantity}
              change={(value) => setUnits({ ...units, [line.id]: value })}
            />
          </li>
        ))}
      </ul>
      <div className="pair">
        <TextField label={t("ship.carrier")} value={carrier} onChange={(event) => setCarrier(event.target.value)} />
        <TextField label={t("ship.tracking")} value={tracking} onChange={(event) => setTracking(event.target.value)} />
      </div>
    </Dialog>
  );
}

function Stepper(props: { name: string; value: number; most: number; change: (value: number) => void }) {
  const { t } = useTexts();
  const { name, value, most, change } = props;
  const set = (next: number) => change(Math.max(0, Math.min(most, next)));
  return (
    <span className="step sm">
      <button type="button" aria-label={t("step.less", { name })} onClick={() => set(value - 1)}>
        <Minus className="i" aria-hidden="true" />
      </button>
      <input
        inputMode="numeric"
        aria-label={t("step.units", { name })}
        value={value}
        onChange={(event) => set(Number(event.target.value.replace(/\D/g, "")))}
      />
      <button type="button" aria-label={t("step.more", { name })} onClick={() => set(value + 1)}>
        <Plus className="i" aria-hidden="true" />
      </button>
    </span>
  );
}
