import { Link } from "react-router";
import type { Dashboard } from "../../data/provider.ts";
import { useTexts } from "../../i18n.tsx";
import { Panel } from "../../ui/parts.tsx";

/** As many units as still count as few. */
const FEW = 5;

/** What is running low, the lowest first, each with the way to its stock. */
export function Low({ stock }: { stock: NonNullable<Dashboard["stock"]> }) {
  const { t, count } = useTexts();
  return (
    <Panel
      title={t("low.title")}
      aside={
        <Link className="link xs" to="/inventory">
          {t("nav.inventory")}
        </Link>
      }
      flush
    >
      {stock.lowest.length === 0 ? <p className="pb mute">{t("low.none")}</p> : null}
      <ul className="low bare">
        {stock.lowest.map((variant) => (
          <li key={variant.variant_id}>
            <Link className="link" to={`/inventory/${variant.product_id}/${variant.variant_id}`}>
              {variant.title}
            </Link>
            <span className={variant.available > 0 ? "q" : "q zero"}>{count(variant.available)}</span>
            <span className="mute xs wrapany">{variant.sku}</span>
            <progress max={FEW} value={Math.max(0, variant.available)} aria-hidden="true" />
          </li>
        ))}
      </ul>
      {stock.low > stock.lowest.length ? (
        <p className="pf xs mute">{t("low.more", { shown: count(stock.lowest.length), count: count(stock.low) })}</p>
      ) : null}
    </Panel>
  );
}
