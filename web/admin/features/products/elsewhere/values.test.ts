import { expect, test } from "vitest";
import type { Money } from "../../../../shared/types.ts";
import type { ListedVariant } from "../../../data/provider.ts";
import { changesOf, faulty, summaryOf, valuesOf } from "./values.ts";

const TEXTS = { price: "no price", first: "price first" };
const variant = (id: string, price: Money | null): ListedVariant => ({
  id,
  product_id: "p",
  product_title: "Bowl",
  sku: id,
  title: id,
  options: {},
  price,
  compare_at_price: null,
  barcode: "",
  weight_grams: null,
  active: true,
  image: "",
  version: 3,
  on_hand: null,
});
const typedIn = (variants: ListedVariant[], cells: Record<string, { price?: string; before?: string }>) =>
  valuesOf(variants).rows.map((row) => ({ ...row, ...cells[row.key] }));

test.each([
  ["JPY", "1650", 1650, "1800", 1800],
  ["EUR", "16,5", 1650, "18", 1800],
  ["KWD", "1.65", 1650, "1.800", 1800],
])("prices in %s are read by its own decimals", (currency, price, amount, before, struck) => {
  const read = [variant("a", null), variant("b", { amount: 5, currency })];
  const rows = typedIn(read, { a: { price, before } });
  expect(faulty(read, rows, currency, TEXTS)).toEqual({});
  expect(changesOf(read, rows, currency)).toEqual([
    { id: "a", version: 3, price: { amount, currency }, compare_at_price: { amount: struck, currency } },
  ]);
});

test("what is written in cells is a currency's own", () => {
  const cellOf = (currency: string) => valuesOf([variant("a", { amount: 1650, currency })]).rows[0]?.price;
  expect(["JPY", "EUR", "KWD"].map(cellOf)).toEqual(["1650", "16.50", "1.650"]);
});

test("a variant without a price stays without one, and is nothing for 0", () => {
  const read = [variant("a", null)];
  expect(valuesOf(read).rows[0]?.price).toBe("");
  const blank = typedIn(read, { a: { price: " " } });
  expect(faulty(read, blank, "JPY", TEXTS)).toEqual({});
  expect(changesOf(read, blank, "JPY")).toEqual([]);
  expect(changesOf(read, typedIn(read, { a: { price: "0" } }), "JPY")).toEqual([
    { id: "a", version: 3, price: { amount: 0, currency: "JPY" } },
  ]);
});

test("decimals that a currency does not have, and a price before that has none now are told", () => {
  const read = [variant("a", null), variant("b", { amount: 900, currency: "JPY" }), variant("c", null)];
  const rows = typedIn(read, { a: { price: "9.50" }, b: { price: "", before: "x" }, c: { before: "900" } });
  expect(faulty(read, rows, "JPY", TEXTS)).toEqual({
    "cell.a.price": "no price",
    "cell.b.price": "price first",
    "cell.b.before": "no price",
    "cell.c.price": "price first",
  });
});

test("an emptied price is taken back, with the one before", () => {
  const read = [
    { ...variant("a", { amount: 900, currency: "JPY" }), compare_at_price: { amount: 990, currency: "JPY" } },
  ];
  const rows = typedIn(read, { a: { price: " " } });
  expect(faulty(read, rows, "JPY", TEXTS)).toEqual({});
  expect(changesOf(read, rows, "JPY")).toEqual([{ id: "a", version: 3, price: null }]);
});

test("a product's prices in a channel are summed up from the lowest to the highest", () => {
  const yen = (amount: number) => ({ amount, currency: "JPY" });
  expect(summaryOf([variant("a", null)])).toEqual({ range: null, unsold: 1 });
  const some = [variant("a", yen(1200)), variant("b", null), variant("c", yen(900))];
  expect(summaryOf(some)).toEqual({ range: [yen(900), yen(1200)], unsold: 1 });
});
