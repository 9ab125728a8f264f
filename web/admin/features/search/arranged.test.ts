import { expect, test } from "vitest";
import type { Curation, Result } from "../../data/curations.ts";
import {
  aliases,
  bodyOf,
  faulty,
  inputOf,
  isEmpty,
  isPath,
  markOf,
  moved,
  nothing,
  turned,
  type Values,
  valuesOf,
} from "./arranged.ts";

const CURATION: Curation = {
  id: "c1",
  query: "mug",
  matching: "contained",
  pinned: ["p1", "p9"],
  boosted: [{ by: "brand", name: "Nour" }],
  buried: [
    { by: "category", id: "k1" },
    { by: "attribute", name: "Wood", value: "Oak" },
  ],
  redirect: null,
  starts_at: null,
  ends_at: "2030-01-01T10:00:00.000Z",
  active: true,
  names: { p1: "Steel mug", k1: "Racks" },
  created_at: "2026-11-26T10:00:00Z",
  version: 3,
};
const VALUES = valuesOf(CURATION, "gone");

test("what was read is sent again as it was, with the names of what it holds", () => {
  expect(bodyOf(VALUES)).toEqual(inputOf(CURATION));
  expect(VALUES.pinned.map(({ title }) => title)).toEqual(["Steel mug", "gone"]);
  expect([...VALUES.boosted, ...VALUES.buried].map(({ name }) => name)).toEqual(["Nour", "Racks", "Wood: Oak"]);
});

test("a search that leads to a page arranges nothing else, and one that shows results leads nowhere", () => {
  const led: Values = { ...VALUES, leads: "page", redirect: " /c/tea/ " };
  expect(bodyOf(led)).toMatchObject({ redirect: "/c/tea/", pinned: [], boosted: [], buried: [] });
  expect(bodyOf({ ...led, leads: "results" })).toMatchObject({ redirect: null, pinned: ["p1", "p9"] });
  expect([isEmpty(nothing("mug")), isEmpty({ ...nothing("mug"), leads: "page" }), isEmpty(led)]).toEqual([
    true,
    true,
    false,
  ]);
});

test("the API's names of faults lead to the form's, in a draft that is tried as well", () => {
  expect(aliases(VALUES)).toMatchObject({ "pinned[1]": "pin.p9", "buried[1].value": "aim.buried.1" });
  expect(aliases(VALUES, "curation.")).toMatchObject({
    "curation.pinned[0]": "pin.p1",
    "curation.redirect": "redirect",
  });
});

test("only a path of the shop that is no search is led to", () => {
  const paths = [
    "/",
    "/c/tea/",
    "/searches",
    "c/tea",
    "//elsewhere.example",
    "/\\elsewhere",
    "/search/?q=a",
    "/a b",
    "",
  ];
  expect(paths.filter(isPath)).toEqual(["/", "/c/tea/", "/searches"]);
});

test("what cannot be saved is told by field", () => {
  const texts = { query: "Q", path: "P", nothing: "N", end: "E" };
  expect(faulty(nothing(" "), texts)).toEqual({ query: "Q", pinned: "N" });
  const led: Values = { ...nothing("mug"), leads: "page", redirect: "tea", starts_at: "2030-01-02T10:00" };
  expect(faulty({ ...led, ends_at: "2030-01-02T10:00" }, texts)).toEqual({ redirect: "P", ends_at: "E" });
  expect(faulty(VALUES, texts)).toEqual({});
});

test("a product goes up, back and down", () => {
  const product = { id: "p1", title: "Steel mug" };
  const up = turned(nothing("mug"), product, "boosted");
  expect(up.boosted).toEqual([{ target: { by: "product", id: "p1" }, name: "Steel mug" }]);
  const back = turned(up, product, "buried");
  expect(back).toEqual({ boosted: [], buried: [] });
  expect(turned(back, product, "buried").buried).toHaveLength(1);
  expect(turned(up, product, "boosted")).toEqual({ boosted: [], buried: [] });
});

test("things change places within their list only", () => {
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b"], 0, 2)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], -1, 0)).toEqual(["a", "b"]);
});

test("a result is marked by where it would stand by itself", () => {
  const result = (id: string, pinned = false) => ({ id, pinned }) as Result;
  const plain = ["a", "b", "c"].map((id) => result(id));
  const results = [result("x", true), result("c"), result("b"), result("a"), result("y")];
  expect(results.map((each, place) => markOf(each, place, plain))).toEqual([
    { kind: "pinned", by: 0 },
    { kind: "up", by: 1 },
    { kind: "down", by: 1 },
    { kind: "down", by: 3 },
    { kind: "new", by: 0 },
  ]);
  expect(markOf(result("a"), 0, plain).kind).toBe("same");
});
