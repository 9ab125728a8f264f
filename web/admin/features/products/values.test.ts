import { expect, test } from "vitest";
import { bodyOf, copyOf, faulty, nothing, type ProductValues } from "./values.ts";

const TEXTS = { price: "no price", whole: "no number", name: "no name" };
const held = (): ProductValues => {
  const values = nothing();
  const rows = values.rows.map((row) => ({ ...row, key: "v1", id: "v1", sku: "MUG", price: "20.00" }));
  return { ...values, title: "Mug", slug: "mug", rows };
};
const withRow = (values: ProductValues, part: Partial<ProductValues["rows"][number]>): ProductValues => ({
  ...values,
  rows: values.rows.map((row) => ({ ...row, ...part })),
});

test("a price that a variant has is not taken away by emptying its field", () => {
  const emptied = withRow(held(), { price: "" });
  expect(faulty(emptied, "EUR", TEXTS, held())).toEqual({ "cell.v1.price": "no price" });
  expect(faulty(nothing(), "EUR", TEXTS)).toEqual({});
});

test("what is no price, no whole number or has no name is told at its cell", () => {
  const wrong = withRow({ ...held(), options: [{ name: " ", values: ["S"] }] }, { before: "x", weight: "1.5" });
  expect(faulty(wrong, "EUR", TEXTS, held())).toEqual({
    "cell.v1.before": "no price",
    "cell.v1.weight": "no number",
    options: "no name",
  });
});

test("what changed is sent, and all variants where any of them did", () => {
  expect(bodyOf(held(), { ...held(), title: "Cup" }, "EUR")).toEqual({ title: "Cup" });
  const body = bodyOf(held(), withRow(held(), { price: "21.50" }), "EUR");
  expect(body.variants).toMatchObject([{ id: "v1", sku: "MUG", price: { amount: 2150, currency: "EUR" } }]);
  const related = [{ id: "p2", title: "Jug", image: "" }];
  expect(bodyOf(held(), { ...held(), related }, "EUR")).toEqual({ related: ["p2"] });
});

test("a copy leaves what is unique for the shop to make", () => {
  const copy = copyOf(held(), "Mug (copy)");
  expect(copy).toMatchObject({ title: "Mug (copy)", slug: "", status: "draft" });
  expect(copy.rows[0]).toMatchObject({ sku: "", price: "20.00" });
  expect(copy.rows[0]?.id).toBeUndefined();
});
