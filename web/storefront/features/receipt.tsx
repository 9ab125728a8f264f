import { money, percent, price, things } from "../../shared/format.ts";
import type { Key } from "../../shared/messages/en.ts";
import { words } from "../../shared/messages/index.ts";
import type { Step } from "../../shared/types.ts";
import { Ledger } from "../../shared/ui.tsx";

interface Sums {
  steps: Step[];
}

/** A step's own name with its rate, or what its kind is called. */
function nameOf(step: Step, general: string): string {
  const rate = step.rate_basis_points ? ` ${percent(step.rate_basis_points)}` : "";
  return `${step.name || general}${rate}`;
}

/** Each step of a cart's, quote's or order's total under its name, the total last; the same on pages and in the drawer. */
export function figures(
  { steps }: Sums,
  count: number,
  locale: string,
  estimated: boolean,
): { rows: [string, string][]; within: [string, string][]; total: [string, string] } {
  const t = words(locale);
  const rows: [string, string][] = [];
  const within: [string, string][] = [];
  let total: [string, string] = [t("total"), ""];
  for (const step of steps) {
    switch (step.kind) {
      case "subtotal":
        rows.push([`${t("subtotal")}, ${things(count)}`, money(step.amount)]);
        break;
      case "discount":
        rows.push([nameOf(step, t("discount")), money(step.amount)]);
        break;
      case "shipping":
        rows.push([estimated ? t("delivery.estimated") : nameOf(step, t("delivery")), price(step.amount)]);
        break;
      case "tax":
        rows.push([nameOf(step, t("tax.ontop")), money(step.amount)]);
        break;
      case "tax_included":
        within.push([nameOf(step, t("tax.ontop")), money(step.amount)]);
        break;
      case "total":
        total = [t("total"), money(step.amount)];
    }
  }
  return { rows, within, total };
}

/** What each step does to the total, in a sentence. */
function reasons({ steps }: Sums, count: number, locale: string): string[] {
  const t = words(locale);
  const general = {
    subtotal: "",
    discount: t("discount"),
    shipping: t("delivery"),
    tax: t("tax.ontop"),
    tax_included: t("tax.ontop"),
    total: "",
  };
  return steps
    .filter((step) => step.kind !== "total")
    .map((step) => {
      const free = step.kind === "shipping" && step.amount.amount === 0;
      const key = free ? "why.shipping.free" : (`why.${step.kind}` as Key);
      const amount = money({ ...step.amount, amount: Math.abs(step.amount.amount) });
      const filled: Record<string, string> = { things: things(count), name: nameOf(step, general[step.kind]), amount };
      return t(key).replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? "");
    });
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
  const { rows, within, total } = figures(sums, count, locale, estimated);
  return (
    <div className="sumbox">
      <h2 style={{ fontSize: "var(--t-22)", marginBottom: ".75rem" }}>{t("receipt")}</h2>
      <Ledger rows={rows} sum={total} />
      {within.map(([name, amount]) => (
        <p className="xs mute" style={{ marginTop: ".25rem" }} key={name}>
          {t("tax.within")} {name}: {amount}
        </p>
      ))}
      <details className="why">
        <summary>{t("why")}</summary>
        <ol>
          {reasons(sums, count, locale).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
