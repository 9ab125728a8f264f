import { useState } from "react";
import { type I18n, useI18n } from "../../shared/i18n.ts";
import type { Money, Step } from "../../shared/types.ts";
import { Ledger } from "../../shared/ui.tsx";

interface Sums {
  steps: Step[];
}

/** A step's own name with its rate, or what its kind is called. */
function nameOf(step: Step, { t, taxRate }: I18n): string {
  const general = {
    subtotal: t("subtotal"),
    discount: t("discount"),
    shipping: t("delivery"),
    tax: t("tax.ontop"),
    tax_included: t("tax.ontop"),
    total: t("total"),
  };
  const rate = step.rate_millipercent ? ` ${taxRate(step.rate_millipercent)}` : "";
  return `${step.name || general[step.kind]}${rate}`;
}

/** Each step of a cart's, quote's or order's total under its name, the total last; the same on pages and in the mini-cart. */
export function figures(
  { steps }: Sums,
  count: number,
  i18n: I18n,
  estimated: boolean,
): { rows: [string, string][]; within: [string, string][]; total: [string, string] } {
  const { t, money, price } = i18n;
  const rows: [string, string][] = [];
  const within: [string, string][] = [];
  let total: [string, string] = [t("total"), ""];
  for (const step of steps) {
    switch (step.kind) {
      case "subtotal":
        rows.push([t("subtotal.items", { count }), money(step.amount)]);
        break;
      case "shipping":
        rows.push([estimated ? t("delivery.estimated") : nameOf(step, i18n), price(step.amount)]);
        break;
      case "tax_included":
        within.push([nameOf(step, i18n), money(step.amount)]);
        break;
      case "total":
        total = [t("total"), money(step.amount)];
        break;
      default:
        rows.push([nameOf(step, i18n), money(step.amount)]);
    }
  }
  return { rows, within, total };
}

/** What a step does to the total, in a sentence. */
function reason(step: Step, count: number, i18n: I18n): string {
  const { t, money } = i18n;
  const name = nameOf(step, i18n);
  const amount = money({ ...step.amount, amount: Math.abs(step.amount.amount) });
  switch (step.kind) {
    case "subtotal":
      return t("why.subtotal", { count, amount });
    case "discount":
      return t("why.discount", { name, amount });
    case "shipping":
      return step.amount.amount === 0 ? t("why.shipping.free") : t("why.shipping", { name, amount });
    case "tax_included":
      return t("why.tax_included", { name, amount });
    default:
      return t("why.tax", { name, amount });
  }
}

/** Tells a screen reader the total whenever it has become another; nothing at first. */
export function NewTotal({ total }: { total: Money }) {
  const { t, money } = useI18n();
  const [told, setTold] = useState({ amount: total.amount, words: "" });
  if (told.amount !== total.amount) setTold({ amount: total.amount, words: t("total.now", { total: money(total) }) });
  return (
    <p className="vh" role="status">
      {told.words}
    </p>
  );
}

/** The receipt with its torn edge: every figure has its name, and the sum its reason. */
export function Receipt({ sums, count, estimated = false }: { sums: Sums; count: number; estimated?: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { rows, within, total } = figures(sums, count, i18n, estimated);
  const steps = sums.steps.filter((step) => step.kind !== "total");
  return (
    <div className="sumbox">
      <h2 style={{ fontSize: "var(--t-22)", marginBottom: ".75rem" }}>{t("receipt")}</h2>
      <Ledger rows={rows} sum={total} />
      {within.map(([name, amount]) => (
        <p className="xs mute" style={{ marginTop: ".25rem" }} key={name}>
          {t("tax.within", { name, amount })}
        </p>
      ))}
      <details className="why">
        <summary>{t("why")}</summary>
        <ol>
          {steps.map((step) => (
            <li key={step.kind + step.name}>{reason(step, count, i18n)}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
