import { expect, test } from "vitest";
import { runBulk } from "./bulk.ts";
import { priceBy } from "./prices.ts";
import { allRows, pageState, rangeOf, type Selection, toggled, withRows } from "./selection.ts";

const row = (n: number) => ({ id: String(n) });
const page = (number: number, size = 3) => Array.from({ length: size }, (_, index) => row((number - 1) * size + index));
const nothing: Selection<{ id: string }> = new Map();

test("what is selected on one page stays selected on the next", () => {
  const first = withRows(nothing, page(1));
  const both = toggled(first, row(4));
  expect([...both.keys()]).toEqual(["0", "1", "2", "4"]);
  expect([pageState(both, page(1)), pageState(both, page(2)), pageState(both, page(3))]).toEqual([
    "all",
    "some",
    "none",
  ]);
  expect([...withRows(both, page(1), false).keys()]).toEqual(["4"]);
});

test("a shift click takes the rows between, in either direction", () => {
  expect(rangeOf(page(1, 5), "3", "1").map(({ id }) => id)).toEqual(["1", "2", "3"]);
  expect(rangeOf(page(1), "gone", "1")).toEqual([]);
});

test("all rows of all pages are taken, and no more than the limit", async () => {
  const fetchPage = async (number: number) => ({ results: page(number), next: number < 4 ? "more" : null });
  expect(await allRows(fetchPage)).toHaveLength(12);
  expect(await allRows(fetchPage, 7)).toHaveLength(7);
});

test("one row that is refused does not stop the rest", async () => {
  const through: number[] = [];
  const act = async ({ id }: { id: string }) => {
    if (id === "2") throw new Error("Sold out.");
    return Number(id) * 2;
  };
  const { done, refused } = await runBulk(page(1, 6), act, (n) => through.push(n));
  expect(done.map(({ result }) => result).sort((a, b) => a - b)).toEqual([0, 2, 6, 8, 10]);
  expect(refused).toEqual([{ row: row(2), reason: "Sold out." }]);
  expect(through.at(-1)).toBe(6);
});

test("prices change by a rule, rounded to the minor unit", () => {
  const eur = (amount: number) => ({ amount, currency: "EUR" });
  expect(priceBy({ kind: "percent", basisPoints: -1000 }, eur(2995))).toEqual(eur(2696));
  expect(priceBy({ kind: "percent", basisPoints: 750 }, eur(1000))).toEqual(eur(1075));
  expect(priceBy({ kind: "amount", amount: -5000 }, eur(100))).toEqual(eur(0));
  expect(priceBy({ kind: "set", amount: 990 }, eur(100))).toEqual(eur(990));
});
