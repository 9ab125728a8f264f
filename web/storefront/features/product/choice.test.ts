import { expect, test } from "vitest";
import type { Product, Variant } from "../../../shared/types.ts";
import { variant as made, product as mug } from "../../fixtures.ts";
import { moved, nearest, optionsOf, standing } from "./choice.ts";

/** `Sky 40 Wide`, sold out where it ends with a minus. */
function variant(text: string): Variant {
  const [Colour = "", Size = "", Fit = ""] = text.replace("-", "").split(" ");
  return { ...made(text, !text.endsWith("-")), options: { Colour, Size, Fit } };
}

/** Three options with holes: clay is made to 41 only, and wide in sky alone. */
const variants = [
  "Sky 40 Wide",
  "Sky 41 Wide-",
  "Sky 42 Wide",
  "Sky 40 Slim",
  "Sky 42 Slim",
  "Clay 40 Slim",
  "Clay 41 Slim-",
].map(variant);
const trainer: Product = {
  ...mug,
  options: [
    { name: "Colour", values: ["Sky", "Clay", "Plum"] },
    { name: "Size", values: ["40", "41", "42"] },
    { name: "Fit", values: ["Slim", "Wide"] },
  ],
  variants,
};
const options = optionsOf(trainer);
const [colour, size, fit] = options as [(typeof options)[0], (typeof options)[0], (typeof options)[0]];
const named = (sku: string) => variants.find((v) => v.sku === sku) as Variant;

test("options offer the values that some variant has, in the product's order", () => {
  expect(options.map(({ name, values, field }) => [field, name, ...values])).toEqual([
    ["option1", "Colour", "Sky", "Clay"],
    ["option2", "Size", "40", "41", "42"],
    ["option3", "Fit", "Slim", "Wide"],
  ]);
});

test("a value that all variants share is no choice, and one variant has none", () => {
  const slim = variants.filter((v) => v.options.Fit === "Slim");
  expect(optionsOf({ ...trainer, variants: slim }).map(({ name }) => name)).toEqual(["Colour", "Size"]);
  expect(optionsOf({ ...trainer, variants: slim.slice(0, 1) })).toEqual([]);
});

test("variants that their options do not tell apart have no pickers", () => {
  const same = { ...named("Sky 40 Slim"), id: "other" };
  expect(optionsOf({ ...trainer, variants: [named("Sky 40 Slim"), same] })).toEqual([]);
});

test("values and options that the product does not list come last", () => {
  const plain = { ...mug, options: [], variants: [made("INK", false), made("SEA", true)] };
  expect(optionsOf(plain)).toEqual([{ name: "Colour", values: ["INK", "SEA"], field: "option1" }]);
});

test("a combination is there, sold out or missing beside the one that is chosen", () => {
  const at = (sku: string, option: typeof colour, value: string) =>
    standing(variants, options, named(sku), option, value);
  expect(at("Sky 40 Wide", size, "40")).toBe("chosen");
  expect(at("Sky 40 Wide", size, "41")).toBe("soldout");
  expect(at("Sky 40 Wide", size, "42")).toBe("there");
  expect(at("Sky 40 Wide", colour, "Clay")).toBe("missing");
  expect(at("Sky 40 Slim", colour, "Clay")).toBe("there");
  expect(at("Clay 40 Slim", fit, "Wide")).toBe("missing");
});

test.each([
  // From, what is chosen, where it leads, and what moved.
  ["Sky 40 Slim", "Size", "42", "Sky 42 Slim", []],
  ["Sky 42 Slim", "Colour", "Clay", "Clay 40 Slim", ["Size"]],
  ["Clay 40 Slim", "Size", "42", "Sky 42 Slim", ["Colour"]],
  ["Sky 40 Wide", "Colour", "Clay", "Clay 40 Slim", ["Fit"]],
  ["Sky 42 Wide", "Colour", "Clay", "Clay 40 Slim", ["Size", "Fit"]],
  ["Clay 41 Slim-", "Fit", "Wide", "Sky 41 Wide-", ["Colour"]],
])("from %s, %s %s leads to %s", (from, name, value, to, others) => {
  const before = named(from);
  const next = nearest(variants, options, { ...before.options, [name]: value }, [name]) as Variant;
  expect(next.sku).toBe(to);
  expect(moved(options, before, next, [name]).map((option) => option.name)).toEqual(others);
});
