import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { runBulk } from "../../data/bulk.ts";
import { type Order, orders } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { useNotify } from "../../ui/toast.tsx";
import { canShip } from "./states.tsx";

/** Notes that all selected orders were sent whole. It cannot be taken back, so it asks. */
export function ShipMany({ orders: selected, clear }: { orders: Order[]; clear: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [asks, setAsks] = useState(false);
  const [through, setThrough] = useState<number | null>(null);
  const [refused, setRefused] = useState<string[]>([]);
  const open = selected.filter(canShip);
  const ship = async () => {
    setThrough(0);
    const result = await runBulk(open, (order) => orders.ship(order, {}), setThrough);
    setThrough(null);
    setRefused(result.refused.map(({ row, reason }) => `${row.number}: ${reason}`));
    await queries.invalidateQueries({ queryKey: ["orders"] });
    notify(t("orders.shippedMany", { count: result.done.length }));
    if (result.refused.length > 0) return;
    setAsks(false);
    clear();
  };
  return (
    <>
      <button type="button" className="pri" onClick={() => setAsks(true)} disabled={open.length === 0}>
        {t("orders.shipMany", { count: open.length })}
      </button>
      <ConfirmDialog
        open={asks}
        close={() => setAsks(false)}
        title={t("orders.shipMany", { count: open.length })}
        verb={through === null ? t("ship.verb") : t("bulk.progress", { through, all: open.length })}
        busy={through !== null}
        confirm={ship}
      >
        <p>{t("orders.shipManyText", { count: open.length })}</p>
        {selected.length > open.length ? <p>{t("orders.leftOut", { count: selected.length - open.length })}</p> : null}
        {refused.length > 0 ? (
          <ul role="alert" className="refused">
            {refused.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
