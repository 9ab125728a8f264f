import { money, price, things } from "../../shared/format.ts";
import { words } from "../../shared/messages/index.ts";
import type { Money } from "../../shared/types.ts";
import { Ledger } from "../../shared/ui.tsx";

interface Sums {
  subtotal: Money;
  discount_total: Money;
  shipping_total: Money;
  tax_total: Money;
  tax_included: boolean;
  total: Money;
}

/** Each figure of a cart, quote or order under its name, the total last; the same on pages and in the drawer. */
export function figures(
  sums: Sums,
  count: number,
  locale: string,
  estimated: boolean,
): { rows: [string, string][]; total: [string, string] } {
  const t = words(locale);
  const rows: [string, string][] = [[`${t("subtotal")}, ${things(count)}`, money(sums.subtotal)]];
  if (sums.discount_total.amount > 0) {
    rows.push(["Discount", money({ ...sums.discount_total, amount: -sums.discount_total.amount })]);
  }
  rows.push([t(estimated ? "delivery.estimated" : "delivery"), price(sums.shipping_total)]);
  if (!sums.tax_included) rows.push([t("tax.ontop"), money(sums.tax_total)]);
  return { rows, total: [t("total"), money(sums.total)] };
}

/** The receipt with its torn edge: every figure has its name, and the sum its reason. */
export function Receipt({
  sums,
  count,
  locale,
  estimated = false,
}: {
  sums: Sums;
  count: number;
  locale: string;
  estimated?: boolean;
}) {
  const t = words(locale);
  const { rows, total } = figures(sums, count, locale, estimated);
  return (
    <div className="sumbox">
      <h2 style={{ fontSize: "var(--t-22)", marginBottom: ".75rem" }}>{t("receipt")}</h2>
      <Ledger rows={rows} sum={total} />
      {sums.tax_included ? (
        <p className="xs mute" style={{ marginTop: ".25rem" }}>
          {t("tax.within")} {money(sums.tax_total)}
        </p>
      ) : null}
      <details className="why">
        <summary>{t("why")}</summary>
        <ol>
          <li>
            {things(count)} make {money(sums.subtotal)}.
          </li>
          <li>
            {sums.shipping_total.amount === 0
              ? "Delivery costs nothing for this order."
              : `Delivery adds ${money(sums.shipping_total)}.`}
          </li>
          <li>
            {sums.tax_included
              ? `Tax of ${money(sums.tax_total)} is in these prices; nothing is added.`
              : `Tax adds ${money(sums.tax_total)}.`}
          </li>
        </ol>
      </details>
    </div>
  );
}
