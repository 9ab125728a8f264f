import { describe, expect, it } from "vitest";
import type { Category } from "../../data/provider.ts";
import { after, below, inOrder, isWithin, placeOf, refusalOf, stepOf, writesFor } from "./tree.ts";

const category = (id: string, parent_id: string | null, position: number) =>
  ({ id, parent_id, position, name: id, slug: id, path: id, hidden: false, version: 1 }) as Category;

const shop = [
  category("light", null, 3),
  category("kitchen", null, 0),
  category("cups", "kitchen", 1),
  category("mug", "cups", 2),
  category("plates", "kitchen", 2),
  category("pans", "kitchen", 2),
];
const named = (id: string) => shop.find((each) => each.id === id) as Category;
const moved = (id: string, parent: string | null, before: string | null) => {
  const writes = writesFor(shop, named(id), { parent, before });
  return { writes, ids: below(after(shop, writes), parent).map((each) => each.id) };
};

describe("the tree of the categories", () => {
  it("has parents before what stands below them, and siblings by position, then by name", () => {
    expect(inOrder(shop).map(({ id }) => id)).toEqual(["kitchen", "cups", "mug", "pans", "plates", "light"]);
  });

  it("knows what stands within a category, itself included", () => {
    expect(isWithin(shop, "kitchen", "mug")).toBe(true);
    expect(isWithin(shop, "kitchen", "kitchen")).toBe(true);
    expect(isWithin(shop, "kitchen", "light")).toBe(false);
    expect(isWithin(shop, "kitchen", null)).toBe(false);
  });

  it("refuses a category below itself, below what is in it, and deeper than the shop goes", () => {
    expect(refusalOf(shop, "kitchen", "kitchen")).toBe("itself");
    expect(refusalOf(shop, "kitchen", "mug")).toBe("itself");
    expect(refusalOf(shop, "light", "mug")).toBeNull();
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const deep = names.map((id, at) => category(id, names[at - 1] ?? null, at));
    expect(refusalOf([...shop, ...deep], "light", "g")).toBeNull();
    expect(refusalOf([...shop, ...deep], "cups", "g")).toBe("deep");
  });

  it("writes one category where there is room for it", () => {
    const { writes, ids } = moved("light", "kitchen", null);
    expect(writes).toEqual([{ id: "light", parent_id: "kitchen", position: 3 }]);
    expect(ids).toEqual(["cups", "pans", "plates", "light"]);
  });

  it("makes room behind it where there is none, and only as far as it must", () => {
    const { writes, ids } = moved("light", "kitchen", "pans");
    expect(ids).toEqual(["cups", "light", "pans", "plates"]);
    expect(writes.map(({ id, position }) => [id, position])).toEqual([
      ["light", 2],
      ["pans", 3],
      ["plates", 4],
    ]);
    expect(moved("light", null, "kitchen").ids).toEqual(["light", "kitchen"]);
  });

  it("orders siblings that have the same position", () => {
    expect(moved("plates", "kitchen", "pans").ids).toEqual(["cups", "plates", "pans"]);
  });

  it("writes nothing where nothing moves", () => {
    expect(moved("cups", "kitchen", "pans").writes).toEqual([]);
    expect(moved("light", null, null).writes).toEqual([]);
    expect(moved("cups", "kitchen", "cups").writes).toEqual([]);
  });

  it("follows the arrow keys: along its siblings, below the one before, and out of its parent", () => {
    expect(stepOf(shop, named("pans"), "ArrowUp")).toEqual({ parent: "kitchen", before: "cups" });
    expect(stepOf(shop, named("pans"), "ArrowDown")).toEqual({ parent: "kitchen", before: null });
    expect(stepOf(shop, named("pans"), "ArrowRight")).toEqual({ parent: "cups", before: null });
    expect(stepOf(shop, named("mug"), "ArrowLeft")).toEqual({ parent: "kitchen", before: "pans" });
    expect(stepOf(shop, named("cups"), "ArrowLeft")).toEqual({ parent: null, before: "light" });
    expect(stepOf(shop, named("kitchen"), "ArrowUp")).toBeNull();
    expect(stepOf(shop, named("kitchen"), "ArrowRight")).toBeNull();
    expect(stepOf(shop, named("light"), "ArrowDown")).toBeNull();
    expect(stepOf(shop, named("light"), "ArrowLeft")).toBeNull();
  });

  it("knows where a category stands", () => {
    expect(placeOf(shop, named("cups"))).toEqual({ parent: "kitchen", before: "pans" });
    expect(placeOf(shop, named("mug"))).toEqual({ parent: "cups", before: null });
  });
});
