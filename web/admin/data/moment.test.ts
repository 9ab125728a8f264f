import { expect, test } from "vitest";
import { dayStart } from "./moment.ts";

test("a day of the address is a moment, and what is no day is nothing", () => {
  expect(dayStart("2026-11-20")).toBe(new Date(2026, 10, 20).toISOString());
  expect(dayStart("2026-11-30", 1)).toBe(new Date(2026, 11, 1).toISOString());
  expect(dayStart("yesterday")).toBeUndefined();
});
