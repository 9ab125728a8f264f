import { expect, test } from "vitest";
import {
  cellsOf,
  completed,
  type Matrix,
  missing,
  movedOption,
  pasted,
  rowLike,
  withOption,
  withoutOption,
  withoutValue,
  withValue,
} from "./matrix.ts";

const lone: Matrix = { options: [], rows: [{ ...rowLike(undefined, []), price: "20.00", sku: "MUG" }] };
const words = ({ rows }: Matrix) => rows.map(({ values }) => values.join("/"));
const twoByTwo = () =>
  withValue(withOption(withValue(withOption(lone, "Colour", "Sea"), 0, "Ink"), "Size", "S"), 1, "M");

test("options make rows of every combination, with the price of what was there", () => {
  const matrix = twoByTwo();
  expect(words(matrix)).toEqual(["Sea/S", "Sea/M", "Ink/S", "Ink/M"]);
  expect(matrix.rows.map(({ price }) => price)).toEqual(["20.00", "20.00", "20.00", "20.00"]);
  expect(matrix.rows.filter(({ sku }) => sku === "MUG")).toHaveLength(1);
});

test("a value that is there already changes nothing", () => {
  const matrix = twoByTwo();
  expect(withValue(matrix, 0, "Sea")).toEqual(matrix);
});

test("a combination that was taken out is missing until it is asked for, and a new value does not bring it back", () => {
  const all = twoByTwo();
  const holed = { ...all, rows: all.rows.filter(({ values }) => values.join("/") !== "Ink/M") };
  expect(missing(holed)).toEqual([["Ink", "M"]]);
  expect(words(withValue(holed, 0, "Chalk"))).toEqual(["Sea/S", "Sea/M", "Ink/S", "Chalk/S", "Chalk/M"]);
  expect(words(completed(holed))).toEqual(words(all));
});

test("without an option one row of each remaining combination stays, the first", () => {
  const left = withoutOption(twoByTwo(), 1);
  expect(words(left)).toEqual(["Sea", "Ink"]);
  expect(left.rows[0]?.sku).toBe("MUG");
});

test("without its last value an option is gone, and the rows stay", () => {
  const matrix = withOption(lone, "Colour", "Sea");
  expect(withoutValue(matrix, 0, "Sea")).toEqual({ options: [], rows: [{ ...lone.rows[0], values: [] }] });
});

test("options change places with what the rows chose of them", () => {
  expect(words(movedOption(twoByTwo(), 1, 0))).toEqual(["S/Sea", "S/Ink", "M/Sea", "M/Ink"]);
});

test("cells of a spreadsheet go to the right and down, and not beyond the sheet", () => {
  const { rows } = twoByTwo();
  const put = pasted(rows, 2, "price", cellsOf("21.00\t25.00\r\n22.00\t\r\n23.00\t9\r\n"));
  expect(put.map(({ price, before }) => [price, before])).toEqual([
    ["20.00", ""],
    ["20.00", ""],
    ["21.00", "25.00"],
    ["22.00", ""],
  ]);
  expect(pasted(rows, 0, "barcode", [["1", "beyond"]])[0]).toMatchObject({ barcode: "1", sku: "MUG" });
});
