// The merchant finds an order by its number from anywhere, ships a part of it, and edits a product that somebody else
// changes at the same time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser } from "./lib/browser.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { MERCHANT, startShop } from "./lib/shop.mjs";
import { buyQuickly, somethingWithVariants } from "./lib/shopper.mjs";

test("an order is found by its number, by keyboard alone, and shipped", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  await buyQuickly(await newPage(browser, { javaScriptEnabled: false }), shop);
  const merchant = await newPage(browser);
  await signInToAdmin(merchant, shop);
  const isNumber = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;
  const number = await merchant.getByRole("main").getByRole("link", { name: isNumber }).first().innerText();

  await merchant.keyboard.press("Control+k");
  await merchant.keyboard.type(number);
  await merchant.getByRole("option", { name: number }).waitFor();
  await merchant.keyboard.press("Enter");
  await merchant.getByRole("heading", { level: 1, name: number }).waitFor();

  await open(merchant, `${shop.url}/admin/orders`);
  await merchant.getByRole("table").getByRole("link").first().waitFor();
  await merchant.keyboard.press("/");
  await merchant.keyboard.type(number);
  await merchant.waitForURL((url) => url.searchParams.get("q") === number);
  await merchant.getByRole("row").getByRole("link", { name: number }).click();
  await merchant.getByRole("button", { name: /^ship/i }).click();
  const dialog = merchant.getByRole("dialog");
  await dialog.getByLabel(/tracking/i).fill("4471 0928");
  await dialog.getByRole("button", { name: /^ship/i }).click();
  await merchant.getByRole("heading", { level: 2, name: "Parcel 1" }).waitFor();
  await merchant.getByRole("main").getByText("4471 0928").first().waitFor();
  expectNoFaults(merchant);
});

test("who saves a product too late sees both versions and chooses", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const merchant = await newPage(browser);
  const { product } = await somethingWithVariants(shop);
  await signInToAdmin(merchant, shop);
  await open(merchant, `${shop.url}/admin/products/${product.id}`);
  await merchant.getByLabel("Title", { exact: true }).fill("Mine");

  await somebodyElse(shop, product.id, { title: "Theirs" });
  await merchant.getByRole("button", { name: "Save" }).click();
  const notice = merchant.getByRole("alert");
  await notice.getByText("Theirs", { exact: true }).waitFor();
  assert.match(await notice.innerText(), /Mine/);
  assert.equal((await shop.api(`/api/products/${product.id}/`)).title, "Theirs", "nothing is saved before the choice");

  await notice.getByRole("button", { name: "Keep mine" }).click();
  await merchant.getByRole("heading", { level: 1, name: "Mine" }).waitFor();
  assert.equal((await shop.api(`/api/products/${product.id}/`)).title, "Mine");
  expectNoFaults(merchant);
});

test("what is typed and not saved is not left without asking", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const merchant = await newPage(browser);
  const { product } = await somethingWithVariants(shop);
  await signInToAdmin(merchant, shop);
  await open(merchant, `${shop.url}/admin/products/${product.id}`);
  await merchant.getByLabel("Title", { exact: true }).fill("Half a thought");
  await merchant.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: /orders/i }).click();
  await merchant.getByRole("alertdialog").getByRole("button", { name: "Go back" }).click();
  assert.equal(await merchant.getByLabel("Title", { exact: true }).inputValue(), "Half a thought");
  expectNoFaults(merchant);
});

/** Changes a product as another member of staff would, by the API. */
async function somebodyElse(shop, id, body) {
  const headers = { "content-type": "application/json" };
  const login = await fetch(`${shop.url}/accounts/login/`, { method: "POST", headers, body: JSON.stringify(MERCHANT) });
  const { access } = await login.json();
  const answer = await fetch(`${shop.url}/api/products/${id}/`, {
    method: "PATCH",
    headers: { ...headers, authorization: `Bearer ${access}` },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200, await answer.text());
}
