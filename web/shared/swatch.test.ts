import { expect, test } from "vitest";
import { isColour, swatchOf } from "./swatch.ts";

test.each([
  ["Black", "#17181c"],
  ["schwarz", "#17181c"],
  ["Grün", "#2f8a4c"],
  ["#0aF", "#0af"],
  ["#12ab9f", "#12ab9f"],
  ["Off-white", "#f4efe0"],
  ["Navy blue", "#2d55c4"],
  ["Blue marl", "#2d55c4"],
  ["Himmelblau", "#8fb4d4"],
  ["light grey", "#bfc0c4"],
  ["Dunkelgrün", "#1a4c2a"],
  ["Black / White", "linear-gradient(135deg, #17181c 50%, #ffffff 50%)"],
  ["Rot und Weiß", "linear-gradient(135deg, #c0202f 50%, #ffffff 50%)"],
])("%s is %s", (name, css) => {
  expect(swatchOf(name)).toBe(css);
});

test.each(["Large", "300 ml", "Nebula", "", "#12", "constructor", "Light", "Red / Nebula"])(
  "%s is no colour",
  (name) => {
    expect(swatchOf(name)).toBeUndefined();
  },
);

test("an option of colours is known by its name and by a value", () => {
  for (const name of ["Colour", "Color", "Farbe", "Rahmenfarbe", "Coloris", "Kleur"])
    expect(isColour({ name, values: ["Nebula", "Red"] }), name).toBe(true);
  expect(isColour({ name: "Colour", values: ["Nebula", "Dawn"] })).toBe(false);
  expect(isColour({ name: "Size", values: ["Red"] })).toBe(false);
});
