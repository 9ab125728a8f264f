import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Cart } from "../../shared/types.ts";
import { addToCart, changeLine, figuresOf, refreshCart, removeLine, useCart } from "./store.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const holding = (count: number) => ({ lines: [], item_count: count, subtotal: eur(count * 2400) }) as unknown as Cart;
const session = { cart_count: 3, cart_subtotal: eur(7200) };

vi.hoisted(() => vi.stubGlobal("location", { origin: "https://shop.example" }));
beforeEach(() => vi.stubGlobal("document", { referrer: "https://shop.example/" }));
// Outside of a component, the store's hook gives what it has now.
vi.mock("react", () => ({ useSyncExternalStore: (_: unknown, get: () => unknown) => get() }));
const now = () => useCart();

const answers = (...bodies: [number, object][]) => {
  const calls: [string, string][] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const [status, body] = bodies.shift() ?? [500, {}];
    calls.push([request.method, new URL(request.url).pathname]);
    return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  });
  return calls;
};
afterEach(() => vi.unstubAllGlobals());

test("before the shop has told, the header shows what the server put into the page", () => {
  expect(figuresOf({ cart: null, refused: null, open: false }, session)).toEqual({ count: 3, subtotal: eur(7200) });
  expect(figuresOf({ cart: null, refused: null, open: false }, null)).toEqual({ count: 0, subtotal: null });
});

test("a page that has loaded knows the cart, and the mini-cart stays closed", async () => {
  answers([200, holding(1)]);
  await refreshCart();
  expect(now().open).toBe(false);
  expect(figuresOf(now(), session)).toEqual({ count: 1, subtotal: eur(2400) });
});

test("adding opens the mini-cart, and its subtotal is the header's", async () => {
  answers([201, holding(2)]);
  expect(await addToCart("v", 1)).toBe(null);
  expect(now().open).toBe(true);
  expect(figuresOf(now(), session).subtotal).toEqual(now().cart?.subtotal);
});

test("a line says which search led to its page, where one did", async () => {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    sent.push((await request.json()).found_by);
    return Response.json(holding(1));
  });
  for (const from of ["https://shop.example/search/?page=2&q=tea+pot", "https://shop.example/c/tea/", ""]) {
    vi.stubGlobal("document", { referrer: from });
    await addToCart("v", 1);
  }
  expect(sent).toEqual(["tea pot", undefined, undefined]);
});

test("what the shop refuses changes nothing and says why", async () => {
  answers([409, { code: "out_of_stock", detail: "Only 2 left.", available: 2, errors: { quantity: ["2"] } }]);
  const before = now();
  expect(await changeLine("l", 5)).toEqual({ code: "out_of_stock", available: 2, detail: "Only 2 left." });
  expect(now()).toBe(before);
  answers([422, { code: "invalid", detail: "No.", errors: { quantity: ["1 to 9,999"] } }]);
  expect((await addToCart("v", 0))?.code).toBe("quantity");
});

test("a shop that is not reached is told apart from one that refuses", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  expect(await removeLine("l")).toEqual({});
  await refreshCart();
  expect(now().refused).toEqual({});
});

test("changes reach the shop one after the other", async () => {
  const calls = answers([200, holding(3)], [200, holding(4)], [200, holding(0)]);
  await Promise.all([changeLine("l", 3), changeLine("l", 4), removeLine("l")]);
  expect(calls.map(([method]) => method)).toEqual(["PUT", "PUT", "DELETE"]);
  expect(now().cart?.item_count).toBe(0);
});
