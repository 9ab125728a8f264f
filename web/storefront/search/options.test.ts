import { expect, test } from "vitest";
import { offered, split } from "./options.ts";

const found = {
  queries: ["mug", "mug rack"],
  categories: [{ id: "c", slug: "cups", name: "Cups" }],
  products: [{ id: "p", slug: "tamri-mug", title: "Tamri mug" }],
};

test("searches stand before categories and products, and what was searched before comes first", () => {
  const options = offered("mu", found, ["mug rack", "teapot"]);
  expect(options.map(({ kind, url }) => [kind, url])).toEqual([
    ["recent", "/search/?q=mug+rack"],
    ["query", "/search/?q=mug"],
    ["category", "/c/cups/"],
    ["product", "/p/tamri-mug/"],
  ]);
  expect(new Set(options.map(({ id }) => id)).size).toBe(4);
});

test("while nothing is typed there is what was searched before", () => {
  const nothing = { queries: [], categories: [], products: [] };
  expect(offered(" ", nothing, ["teapot", "mug"]).map(({ kind }) => kind)).toEqual(["recent", "recent"]);
  expect(offered("", nothing, [])).toEqual([]);
});

test("what was typed is told from what follows", () => {
  expect(split("wireless keyboard", "Wire")).toEqual(["wire", "less keyboard"]);
  expect(split("keyboard", "wireles")).toEqual(["", "keyboard"]);
});
