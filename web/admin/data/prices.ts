// Prices changed by a rule, in minor units.
import { decimal, typed } from "../../shared/format.ts";
import type { Money } from "../../shared/types.ts";

export type PriceRule =
  | { kind: "percent"; basisPoints: number }
  | { kind: "amount"; amount: number }
  | { kind: "set"; amount: number };

/** The price by the rule: rounded half away from zero to the minor unit, never below nothing. */
export function priceBy(rule: PriceRule, price: Money): Money {
  const changed = {
    percent: () => {
      const exact = price.amount * (10_000 + (rule.kind === "percent" ? rule.basisPoints : 0));
      return Math.floor((exact + 5_000) / 10_000);
    },
    amount: () => price.amount + (rule.kind === "amount" ? rule.amount : 0),
    set: () => (rule.kind === "set" ? rule.amount : 0),
  }[rule.kind]();
  return { ...price, amount: Math.max(0, changed) };
}

/** How prices are changed: by a percentage, or to an amount. */
export type PriceKind = "lower" | "raise" | "set";

/** The rule as it was typed; nothing when it is none. */
export function ruleOf(kind: PriceKind, text: string, currency: string): PriceRule | null {
  if (kind === "set") {
    const price = typed(text, currency);
    return price && { kind: "set", amount: price.amount };
  }
  const percent = Number(text.trim().replace(",", "."));
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text.trim()) || (kind === "lower" && percent > 100)) return null;
  return { kind: "percent", basisPoints: Math.round(percent * 100) * (kind === "lower" ? -1 : 1) };
}

/** A price in `currency`, to show how one is typed. */
export const examplePrice = (currency: string): string => decimal({ amount: 2400, currency });
