import { type I18n, useI18n } from "../../../shared/i18n.ts";
import type { Product, Variant } from "../../../shared/types.ts";
import { Ledger } from "../../../shared/ui.tsx";

/** What is known of a product and of the variant that is chosen, name by name. */
export function Facts({ product, variant }: { product: Product; variant?: Variant }) {
  const i18n = useI18n();
  const { t } = i18n;
  const rows = new Map<string, string>(Object.entries(variant?.options ?? {}));
  for (const { name, value } of product.attributes) rows.set(name, written(value, i18n));
  if (variant?.weight_grams) rows.set(t("weight"), t("weight.grams", { grams: variant.weight_grams }));
  if (variant?.sku) rows.set(t("sku"), variant.sku);
  if (rows.size === 0) return null;
  return (
    <section aria-labelledby="h-facts">
      <h2 id="h-facts" className="part">
        {t("facts")}
      </h2>
      <Ledger rows={[...rows]} />
    </section>
  );
}

/** A fact as people read it. */
function written(value: Product["attributes"][number]["value"], { t, measure }: I18n): string {
  if (typeof value === "boolean") return t(value ? "facts.yes" : "facts.no");
  return typeof value === "number" ? measure(value) : value;
}
