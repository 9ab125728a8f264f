import { expect, test } from "vitest";
import { day, moment, money, percentOff, price, things } from "./format.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });

test("money shows cents always, thousands apart and a true minus", () => {
  expect(money(eur(0))).toBe("€0.00");
  expect(money(eur(5))).toBe("€0.05");
  expect(money(eur(123450))).toBe("€1,234.50");
  expect(money(eur(-2000))).toBe("−€20.00");
  expect(money({ amount: 500, currency: "JPY" })).toBe("¥500");
  expect(money({ amount: 1000, currency: "CZK" })).toBe("CZK 10.00");
  expect(price(eur(0))).toBe("Free");
});

test("dates are days, not durations", () => {
  expect(day("2026-11-26")).toBe("Thursday 26 November");
  expect(moment("2026-11-26T14:05:59.000000Z")).toBe("26 November, 14:05");
});

test("counts and percentages read well", () => {
  expect(things(1)).toBe("1 thing");
  expect(things(1204)).toBe("1,204 things");
  expect(percentOff(eur(7900), eur(9800))).toBe(19);
});
