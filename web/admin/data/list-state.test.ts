import { expect, test } from "vitest";
import { pageNumbers, readList, viewOf, writeList } from "./list-state.ts";

const KNOWN = [
  { name: "status", values: ["paid", "cancelled"] },
  { name: "brand", values: null },
];
const read = (address: string) => readList(new URLSearchParams(address), KNOWN);

test("what a list shows goes into the address and comes back", () => {
  const address = "q=verbeke&status=paid&brand=Dar+Atay&sort=-price&size=50&page=3";
  const { dropped, ...state } = read(address);
  expect(dropped).toEqual([]);
  expect(state).toEqual({
    search: "verbeke",
    sort: "-price",
    page: 3,
    size: 50,
    filters: { status: "paid", brand: "Dar Atay" },
  });
  expect(writeList(state).toString()).toBe(address);
  expect(writeList(read("")).toString()).toBe("");
});

test("filters, values and pages that do not exist are left out, and told", () => {
  expect(read("status=lost&colour=red&page=-1&size=7")).toEqual({
    search: "",
    sort: "",
    page: 1,
    size: 24,
    filters: {},
    dropped: ["status", "colour"],
  });
});

test("a view is the same on all its pages and in any order", () => {
  expect(viewOf(new URLSearchParams("status=paid&q=a&page=4"))).toBe(viewOf(new URLSearchParams("q=a&status=paid")));
});

test("pages are offered about the present one", () => {
  expect(pageNumbers(1, 1)).toEqual([1]);
  expect(pageNumbers(1, 31)).toEqual([1, 2, 0, 31]);
  expect(pageNumbers(15, 31)).toEqual([1, 0, 14, 15, 16, 0, 31]);
});
