// The merchant's view of what shoppers did, and what happens to goods meanwhile, through the API.
import assert from "node:assert/strict";
import { eventually, MERCHANT } from "./shop.mjs";

/** The merchant's tokens by shop: signing in is limited. */
const tokens = new WeakMap();

async function token(shop) {
  if (!tokens.has(shop)) tokens.set(shop, call(shop, "POST", "/accounts/login/", MERCHANT, {}));
  return (await tokens.get(shop)).access;
}

async function call(shop, method, path, body, headers) {
  const options = { method, body: body && JSON.stringify(body), headers: { "content-type": "application/json", ...headers } };
  const answer = await fetch(shop.url + path, options);
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}: ${text}`);
  if (answer.headers.get("content-type")?.startsWith("text/csv")) return text;
  return text ? JSON.parse(text) : null;
}

/** Does something as the merchant; a file of lines is returned as it is. */
export async function atDesk(shop, method, path, body) {
  return call(shop, method, path, body, { authorization: `Bearer ${await token(shop)}` });
}

/** Every order of the shop, newest first. */
export const ordersOf = async (shop) => (await atDesk(shop, "GET", "/api/orders/orders/?page_size=100")).results;

/** The shop's one order; fails where there are more, or none. */
export async function onlyOrder(shop) {
  const orders = await ordersOf(shop);
  assert.deepEqual(orders.map(({ number, status }) => [number, status]).slice(1), [], "there is one order");
  assert.equal(orders.length, 1, "there is an order");
  return orders[0];
}

/** What the shop holds of an order's money, in minor units. */
export function heldFor(order) {
  return order.payments.reduce((sum, { captured, refunded }) => sum + captured.amount - refunded.amount, 0);
}

/** Waits until the shop's one order is paid and its money was taken exactly once; returns it. */
export async function paidOnce(shop) {
  return eventually("one order whose money is held once", async () => {
    const order = await onlyOrder(shop);
    return order.status === "paid" && heldFor(order) === order.total.amount && order;
  });
}

/** Asks another price, or has more or fewer units, of a variant from now on. */
export async function changeVariant(shop, { product, variant }, { price, stock_change }) {
  const { results } = await atDesk(shop, "GET", `/api/variants/?product=${product.id}`);
  const { id, version } = results.find((row) => row.id === variant.id);
  const wanted = price === undefined ? { stock_change } : { price };
  await atDesk(shop, "PATCH", "/api/variants/", { reason: "Counted again", variants: [{ id, version, ...wanted }] });
}

/** Sends all that is left of an order. */
export const send = (shop, order) => atDesk(shop, "POST", `/api/orders/orders/${order.id}/fulfillments/`, {});
