import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type MovementFault, movementOf } from "../../data/edit.ts";
import { inventory, type Variant } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Alert } from "../../ui/parts.tsx";
import { useNotify } from "../../ui/toast.tsx";

type Movement = Exclude<ReturnType<typeof movementOf>, { fault: MovementFault }>;

/** Adds units of a variant or takes them away, with a reason, and shows the movements before. */
export function StockDialog({ product, variant, close }: { product: string; variant: Variant; close: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [units, setUnits] = useState("");
  const [direction, setDirection] = useState<"add" | "take">("add");
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<MovementFault | null>(null);
  const [error, setError] = useState("");
  const sent = useRef({ body: "", key: "" });
  const refresh = () =>
    Promise.all(
      [["products"], ["stock", product], ["movements", variant.id]].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const send = async (movement: Movement, key: string) => {
    await inventory.move({ variant_id: variant.id, ...movement }, key);
    await refresh();
  };
  const move = async () => {
    const movement = movementOf(units, direction, reason);
    if (movement.fault) return setFault(movement.fault);
    setFault(null);
    // The same movement sent twice, by a second click or a lost answer, counts once.
    const body = JSON.stringify(movement);
    if (body !== sent.current.body) sent.current = { body, key: crypto.randomUUID() };
    try {
      await send(movement, sent.current.key);
    } catch (refused) {
      return setError((refused as Error).message);
    }
    const back = {
      kind: "adjust" as const,
      quantity: -movement.quantity,
      reason: t("stock.undoReason", { reason: movement.reason }),
    };
    const undone = crypto.randomUUID();
    notify(t("stock.moved", { name: variant.sku }), () => {
      send(back, undone).catch((refused: Error) => notify(refused.message));
    });
    close();
  };
  const foot = (
    <button type="button" className="btn" onClick={move}>
      {t("stock.move")}
    </button>
  );
  return (
    <Dialog open close={close} title={t("stock.title", { name: variant.title || variant.sku })} foot={foot}>
      <Alert>{error}</Alert>
      <div className="pair">
        <SelectField
          label={t("stock.direction")}
          value={direction}
          onChange={(event) => setDirection(event.target.value === "take" ? "take" : "add")}
        >
          <option value="add">{t("stock.add")}</option>
          <option value="take">{t("stock.take")}</option>
        </SelectField>
        <TextField
          label={t("stock.units")}
          inputMode="numeric"
          value={units}
          onChange={(event) => setUnits(event.target.value)}
          fault={fault === "units" ? t("fault.units") : undefined}
        />
      </div>
      <TextField
        label={t("stock.reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        fault={fault === "reason" ? t("fault.reason") : undefined}
      />
      <Movements variant={variant.id} />
    </Dialog>
  );
}

function Movements({ variant }: { variant: string }) {
  const { t, when } = useTexts();
  const query = useQuery({
    queryKey: ["movements", variant],
    queryFn: ({ signal }) => inventory.movements(variant, signal),
  });
  if (!query.data || query.data.results.length === 0) return null;
  return (
    <>
      <h3 className="past">{t("stock.past")}</h3>
      <dl className="ledger">
        {query.data.results.map((movement) => (
          <div key={movement.id}>
            <dt>
              {when(movement.created_at)} {movement.reason || movement.kind}
            </dt>
            <dd>{movement.quantity > 0 ? `+${movement.quantity}` : String(movement.quantity).replace("-", "−")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
