// What a merchant sets up through the API before a test's page is opened.
import assert from "node:assert/strict";
import { MERCHANT } from "./shop.mjs";

/** Changes what is at `path` as the merchant. */
export async function change(shop, path, body) {
  const { access } = await sent(shop, "POST", "/accounts/login/", MERCHANT);
  return sent(shop, "PATCH", path, body, { authorization: `Bearer ${access}` });
}

/** Offers both ways to pay that no gateway takes: by transfer to this account, and at the door. */
export async function offerByHand(shop) {
  const account = { account_holder: "Souk BV", account_number: "BE68539007547034" };
  await change(shop, "/api/payment-methods/manual/bank_transfer/", { is_active: true, ...account });
  await change(shop, "/api/payment-methods/manual/cash_on_delivery/", { is_active: true });
}

async function sent(shop, method, path, body, headers = {}) {
  const options = { method, body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } };
  const answer = await fetch(shop.url + path, options);
  const text = await answer.text();
  assert.ok(answer.ok, `${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
