// The merchant signs in to the admin and ships what a guest has bought; the guest reads it on the order's page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser } from "./lib/browser.mjs";
import { adminSection, signInToAdmin } from "./lib/pages.mjs";
import { startShop } from "./lib/shop.mjs";
import { buyQuickly, SHOPPER } from "./lib/shopper.mjs";

test("the merchant ships an order, and the guest sees it shipped", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const guest = await newPage(browser, { javaScriptEnabled: false });
  const { address, product } = await buyQuickly(guest, shop);

  const merchant = await newPage(browser);
  await signInToAdmin(merchant, shop);
  await adminSection(merchant, /orders/i);
  await merchant.getByRole("row").filter({ hasText: `${SHOPPER.first_name} ${SHOPPER.last_name}` }).getByRole("link").first().click();
  await merchant.getByRole("main").getByText(product.title).first().waitFor();
  await merchant.getByRole("button", { name: /ship/i }).first().click();
  await merchant.getByRole("dialog").getByRole("button", { name: /^ship/i }).click();
  await merchant.getByRole("main").getByText(/shipped/i).first().waitFor();
  expectNoFaults(merchant);

  await open(guest, address);
  assert.match(await guest.getByRole("main").innerText(), /shipped|on its way/i);
});

test("a wrong password is told apart from nothing, and opens nothing", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser);

  await open(page, `${shop.url}/admin/`);
  await page.getByLabel(/e-?mail/i).fill("nobody@souk.example");
  await page.getByLabel(/password/i).fill("not the password at all");
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("alert").waitFor();

  assert.equal(await page.getByRole("link", { name: /orders/i }).count(), 0);
  expectNoFaults(page);
});
