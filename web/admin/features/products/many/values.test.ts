import { expect, test } from "vitest";
import type { ListedVariant } from "../../../data/provider.ts";
import { aliases, changeOf, faulty, rowOf, undoOf } from "./values.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const variant: ListedVariant = {
  id: "a",
  product_id: "p",
  product_title: "Lamp",
  sku: "L-1",
  title: "Red",
  options: {},
  price: eur(1000),
  compare_at_price: null,
  barcode: "",
  weight_grams: null,
  active: true,
  image: "",
  version: 3,
  on_hand: 10,
};
const texts = { price: "no price", whole: "no number" };

test("only what was written in is sent, and units as a difference", () => {
  expect(changeOf(variant, rowOf(variant), "EUR")).toBeNull();
  const row = { ...rowOf(variant), price: "9,50", stock: "7", before: "10" };
  const expected = { id: "a", version: 3, price: eur(950), compare_at_price: eur(1000), stock_change: -3 };
  expect(changeOf(variant, row, "EUR")).toEqual(expected);
  expect(changeOf({ ...variant, on_hand: null }, { ...rowOf(variant), stock: "4" }, "EUR")).toMatchObject({
    stock_change: 4,
  });
});

test("what was there before is sent back over the version that it has now", () => {
  const done = [{ id: "a", version: 3, price: eur(950), stock_change: -3, active: false, barcode: "12" }];
  const undo = undoOf(done, new Map([["a", variant]]), [{ ...variant, version: 4 }]);
  expect(undo).toEqual([{ id: "a", version: 4, price: eur(1000), stock_change: 3, active: true, barcode: null }]);
});

test("a cell that holds no price or number is told, an emptied price too", () => {
  const read = new Map([["a", variant]]);
  const row = { ...rowOf(variant), price: "", before: "x", weight: "1.5", stock: "-1" };
  expect(Object.keys(faulty(read, [row], "EUR", texts)).sort()).toEqual(
    ["before", "price", "stock", "weight"].map((cell) => `cell.a.${cell}`),
  );
  expect(faulty(read, [rowOf(variant)], "EUR", texts)).toEqual({});
});

test("the shop's places are the sheet's cells", () => {
  const names = aliases([{ id: "b" }, { id: "a" }]);
  expect(names["variants[1].stock_change"]).toBe("cell.a.stock");
  expect(names["variants[0].version"]).toBe("cell.b.row");
});
