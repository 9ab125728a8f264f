import { expect, test } from "vitest";
import { rowsOf, thingOf } from "./words.ts";

const entry = (operation: string, path: string, subjects: [string, string][], input: object | null = null) =>
  thingOf({ operation, path, subjects: subjects.map(([topic, id]) => ({ topic, id })), input: input as never });

test("an entry leads to the screen of what it is about", () => {
  expect(
    entry("PATCH /api/products/{id}/", "/api/products/p1/", [["product.changed", "p1"]], { title: "Bag" }),
  ).toEqual({
    kind: "thing.product",
    name: "Bag",
    to: "/products/p1",
  });
  expect(entry("PATCH /api/staff/groups/{id}/", "/api/staff/groups/g1/", [["access.changed", "g1"]])?.to).toBe(
    "/groups/g1",
  );
  expect(entry("PATCH /api/staff/{id}/", "/api/staff/m1/", [["access.changed", "m1"]])?.to).toBe("/staff/m1");
  expect(entry("PATCH /api/pages/{slug}/", "/api/pages/about/", [["content.changed", "x"]])).toEqual({
    kind: "thing.page",
    name: "about",
    to: "/pages/about",
  });
  expect(entry("PUT /api/mails/{name}/{locale}/", "/api/mails/order_shipped/de/", [], { subject: "Da" })).toEqual({
    kind: "thing.mail",
    name: "order_shipped (de)",
    to: "/mails/order_shipped/de",
  });
  expect(entry("POST /api/orders/orders/{id}/cancel/", "/api/orders/orders/o1/cancel/", [])?.to).toBe("/orders/o1");
  const moved: [string, string][] = [
    ["listing.stock_changed", "p1"],
    ["stock.changed", "v1"],
  ];
  expect(entry("POST /api/inventory/movements/", "/api/inventory/movements/", moved)?.to).toBe("/inventory/p1/v1");
});

test("what is gone has no screen, and what nobody knows has no thing", () => {
  const reset = entry("DELETE /api/mails/{name}/{locale}/", "/api/mails/order_shipped/de/", []);
  expect(reset?.to, "a mail at its default is still there").toBe("/mails/order_shipped/de");
  expect(entry("DELETE /api/pages/{slug}/", "/api/pages/about/", [])?.to).toBeUndefined();
  expect(entry("POST /api/nobody/knows/", "/api/nobody/knows/", [])).toBeNull();
});

test("what was sent is a table of fields as far as it is flat", () => {
  const sent = {
    name: "Bag",
    address: { city: "Gent" },
    tags: ["a", "b"],
    price: { amount: 5, currency: "EUR" },
    items: [{}],
  };
  expect(rowsOf(sent).map(({ field, isDeep }) => [field, isDeep])).toEqual([
    ["name", false],
    ["address.city", false],
    ["tags", false],
    ["price", false],
    ["items", true],
  ]);
});
