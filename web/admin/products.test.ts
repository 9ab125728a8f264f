import { expect, test } from "vitest";
import { minor } from "./products.tsx";

test("prices that merchants type become minor units, and nonsense nothing", () => {
  expect(minor("24")).toBe(2400);
  expect(minor("24.5")).toBe(2450);
  expect(minor("24,05")).toBe(2405);
  for (const text of ["", "-1", "1.999", "abc"]) expect(minor(text)).toBe(null);
});
