// Prices changed by a rule, in minor units.
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
