import { expect, test } from "vitest";
import { beyond, may, withIncluded, withRight } from "./rights.ts";

const clerk = { roles: ["customer", "staff"], permissions: ["orders.view" as const] };

test("one may what one was given, and a superuser everything", () => {
  expect(may(clerk, "staff")).toBe(true);
  expect(may(clerk, "orders.view")).toBe(true);
  expect(may(clerk, "orders.edit")).toBe(false);
  expect(may({ roles: ["superuser"], permissions: [] }, "settings.edit")).toBe(true);
  expect(may({ roles: ["customer"], permissions: [] }, "staff")).toBe(false);
});

test("to change things includes to see them, and not to see them excludes to change them", () => {
  expect(withIncluded(["stock.edit"])).toEqual(["stock.view", "stock.edit"]);
  expect(withRight(["orders.view"], "sellers.edit", true)).toEqual(["orders.view", "sellers.edit"]);
  expect(withRight(["stock.view", "stock.edit", "orders.view"], "stock.view", false)).toEqual(["orders.view"]);
  expect(withRight(["stock.view", "stock.edit"], "stock.edit", false)).toEqual(["stock.view"]);
});

test("what one does not have oneself is told apart", () => {
  expect(beyond(["orders.edit"], clerk)).toEqual(["orders.edit"]);
  expect(beyond(["orders.view"], clerk)).toEqual([]);
});
