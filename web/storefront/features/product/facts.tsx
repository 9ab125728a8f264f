import { useI18n } from "../../../shared/i18n.ts";
import type { Product, Variant } from "../../../shared/types.ts";
import { Ledger } from "../../../shared/ui.tsx";

/** What is known of a product and of the variant that is chosen, name by name. */
export function Facts({ variant }: { product: Product; variant?: Variant }) {
  const { t } = useI18n();
  const rows: [string, string][] = Object.entries(variant?.options ?? {});
  if (variant?.weight_grams) rows.push([t("weight"), t("weight.grams", { grams: variant.weight_grams })]);
  if (variant?.sku) rows.push([t("sku"), variant.sku]);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="h-facts">
      <h2 id="h-facts" className="part">
        {t("facts")}
      </h2>
      <Ledger rows={rows} />
    </section>
  );
}
