import { expect, test } from "vitest";
import { termsOf } from "./terms.ts";

test("terms stand on lines or between commas", () => {
  expect(termsOf(" ssd, solid state drive\n\nflash drive , ")).toEqual(["ssd", "solid state drive", "flash drive"]);
  expect(termsOf(" \n,")).toEqual([]);
});
