import { describe, expect, it } from "vitest";
import type { Category } from "../../data/provider.ts";
import { bodyOf, partsOf, valuesOf } from "./values.ts";

const cups = {
  id: "cups",
  parent_id: "kitchen",
  position: 4,
  name: "Cups",
  slug: "cups",
  path: "kitchen/cups",
  color: "rose",
  hidden: false,
  description: "",
  seo_title: null,
  seo_description: null,
  image: { url: "/media/cups.webp", alt: "", srcset: "" },
  version: 3,
} as unknown as Category;
const light = { ...cups, id: "light", parent_id: null, position: 7, slug: "light", path: "light" } as Category;
const all = [cups, light];
const body = (changes: object) => bodyOf(all, cups, { ...valuesOf(cups, ""), ...changes });

describe("what is written of a category", () => {
  it("is nothing when nothing changed", () => {
    expect(partsOf(all, cups, valuesOf(cups, ""), (key) => key)).toEqual([]);
  });

  it("names a picture by its source, and takes one away with null", () => {
    expect(body({ image: "upload:abc" })).toEqual({ image: "upload:abc" });
    expect(body({ image: "" })).toEqual({ image: null });
  });

  it("takes words for search engines away with null", () => {
    expect(bodyOf(all, { ...cups, seo_title: "Cups!" }, valuesOf(cups, ""))).toEqual({ seo_title: null });
  });

  it("puts it last where it is moved to", () => {
    expect(body({ parent_id: "" })).toEqual({ parent_id: null, position: 8 });
    expect(body({ parent_id: "light" })).toEqual({ parent_id: "light", position: 0 });
  });
});
