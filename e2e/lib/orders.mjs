// Accounts and orders as a set-up, made through the API.
import assert from "node:assert/strict";
import { somethingWithVariants } from "./shopper.mjs";

/** An account, and the token of its session. */
export async function register(shop, { email, first_name, last_name }) {
  const password = "cardboard-and-twine-17";
  return (await sent(shop, "/accounts/register/", { email, password, first_name, last_name })).access;
}

const CARD = { gateway: "sandbox", method: "approve" };

/** An order that is placed and paid, as a set-up: of the account that `access` is of, or of a guest. */
export async function buy(shop, shopper, access, quantity = 1, payment = CARD) {
  const { variant } = await somethingWithVariants(shop);
  const own = access ? { authorization: `Bearer ${access}` } : {};
  const cart = await sent(shop, "/api/orders/cart/", { variant_id: variant.id, quantity }, own);
  const [method] = await shop.api(`/api/checkout/shipping-methods/?country=${shopper.country}`);
  const { email, ...address } = shopper;
  const body = {
    email,
    shipping_address: address,
    shipping_method_id: method.id,
    payment,
  };
  return sent(shop, "/api/orders/orders/", body, access ? own : { "x-cart-token": cart.token });
}

async function sent(shop, path, body, headers = {}) {
  const options = { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } };
  const answer = await fetch(shop.url + path, options);
  const text = await answer.text();
  assert.ok(answer.ok, `${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
