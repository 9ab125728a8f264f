import { expect, test } from "vitest";
import { change, currenciesOf, daysOf } from "./sales.ts";

const now = Date.parse("2026-11-26T01:00:00Z");
const sold = (day: string, orders: number, amount: number, currency = "EUR") => ({
  day,
  orders,
  total: { amount, currency },
});

test("a day without a sale is there, and one of another currency is not counted", () => {
  const sales = [sold("2026-11-24", 2, 500), sold("2026-11-26", 1, 900), sold("2026-11-26", 4, 4000, "USD")];
  expect(daysOf(sales, "EUR", now, 3)).toEqual([
    { day: "2026-11-24", orders: 2, amount: 500 },
    { day: "2026-11-25", orders: 0, amount: 0 },
    { day: "2026-11-26", orders: 1, amount: 900 },
  ]);
});

test("the currency with most orders comes first", () => {
  expect(currenciesOf([sold("2026-11-24", 2, 9000), sold("2026-11-24", 3, 1, "USD")])).toEqual(["USD", "EUR"]);
});

test("a change is told against something only", () => {
  expect(change(110, 100)).toBe(1000);
  expect(change(0, 40)).toBe(-10000);
  expect(change(5, 0)).toBeNull();
});
