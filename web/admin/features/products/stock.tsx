import type { Stock } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { MovementFields, MovementLedger, useMovement } from "../../ui/movement.tsx";

interface Props {
  variant: { id: string; title: string; sku: string };
  stock: Stock[];
  close: () => void;
}

/** Adds units of a variant or takes them away, with a reason, and shows the movements before. */
export function StockDialog({ variant, stock, close }: Props) {
  const { t } = useTexts();
  const movement = useMovement({ variant: variant.id, name: variant.sku, stock, done: close });
  const foot = (
    <button type="button" className="btn" onClick={movement.move} disabled={movement.busy}>
      {t("stock.move")}
    </button>
  );
  return (
    <Dialog open close={close} title={t("stock.title", { name: variant.title || variant.sku })} foot={foot}>
      <MovementFields movement={movement} />
      <MovementLedger variant={variant.id} />
    </Dialog>
  );
}
