// A guest, with scripts and without them, buys one variant of an imported product.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import * as shopper from "./lib/shopper.mjs";

test("a guest searches, chooses a variant, pays in the drawer's checkout and reads the receipt", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser);
  const { product, variant } = await shopper.somethingWithVariants(shop);

  await open(page, shop.url);
  await shopper.searchAndOpen(page, product);
  await shopper.takenOver(page);
  await shopper.choose(page, variant);
  await shopper.addToCart(page);
  const drawer = page.getByRole("dialog");
  await drawer.getByText(product.title).waitFor();
  await drawer.getByRole("link", { name: /check ?out|pay/i }).click();
  await page.waitForURL("**/checkout/");
  await shopper.takenOver(page);
  await shopper.payFor(page);

  await receiptNames(page, product, variant);
  expectNoFaults(page);
  await stockFellByOne(shop, product, variant);
  await mailed(shop);
});

test("the mini-cart is used by keyboard alone: opened, changed, emptied, closed, and focus is where it was", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser);
  const { product, variant } = await shopper.somethingWithVariants(shop);
  const focused = (test, to) => page.evaluate(([test, to]) => document.activeElement?.[test](to), [test, to]);
  const drawer = page.getByRole("dialog");

  await open(page, `${shop.url}/p/${product.slug}/`);
  await shopper.takenOver(page);
  await shopper.choose(page, variant);
  await page.locator('form[action="/cart/add/"] button[type="submit"]').focus();
  await page.keyboard.press("Enter");
  await drawer.getByText(product.title).waitFor();
  assert.ok(await focused("closest", "dialog"), "focus is moved into the mini-cart");
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press("Tab");
    assert.ok(!(await focused("closest", "main, header")), "the page behind is inert");
  }

  await drawer.getByRole("button", { name: /^one more/i }).focus();
  await page.keyboard.press("Enter");
  const twice = { ...variant.price, amount: 2 * variant.price.amount };
  await drawer.getByText("Subtotal, 2 items").waitFor();
  assert.equal(await page.locator(".cartbtn .sum").innerText(), shopper.written(twice), "header and drawer agree");
  await drawer.getByRole("textbox").fill("10000");
  await page.keyboard.press("Enter");
  await drawer.getByRole("alert").filter({ hasText: "1 to 9,999" }).waitFor();

  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  assert.ok(await focused("matches", 'form[action="/cart/add/"] button'), "focus is back on the button");

  await page.locator(".cartbtn").focus();
  await page.keyboard.press("Enter");
  await drawer.waitFor();
  await drawer.getByRole("button", { name: /^remove/i }).focus();
  await page.keyboard.press("Enter");
  await drawer.getByText("Nothing in it yet").waitFor();
  assert.ok(await focused("closest", "dialog"), "focus stays in the mini-cart when a line goes");
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  assert.ok(await focused("matches", ".cartbtn"), "focus is back on the header's cart");
  assert.equal(await page.locator(".cartbtn .sum").innerText(), "");
  expectNoFaults(page);
});

test("a guest buys without JavaScript, on a phone", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser, { javaScriptEnabled: false, viewport: WIDTHS[360] });
  const { product, variant } = await shopper.somethingWithVariants(shop);

  await open(page, shop.url);
  await shopper.searchAndOpen(page, product);
  await shopper.choose(page, variant);
  await shopper.addToCart(page);
  await page.waitForURL("**/cart/");
  await page.getByRole("main").getByText(product.title).first().waitFor();
  await page.getByRole("main").getByRole("link", { name: /check ?out|pay/i }).first().click();
  await page.waitForURL("**/checkout/");
  await shopper.payFor(page);

  await receiptNames(page, product, variant);
  expectNoFaults(page);
  await stockFellByOne(shop, product, variant);
  await mailed(shop);
});

test("a declined card leaves the order waiting, and another try on its page succeeds", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser, { javaScriptEnabled: false });
  const { product, variant } = await shopper.somethingWithVariants(shop);

  await open(page, `${shop.url}/p/${product.slug}/`);
  await shopper.choose(page, variant);
  await shopper.addToCart(page);
  await page.goto(`${shop.url}/checkout/`);
  await shopper.payFor(page, { method: "decline" });
  assert.match(await page.getByRole("alert").first().innerText(), /declined/i);
  await page.locator('[name="payment"][value="sandbox:approve"]').check({ force: true });
  await page.getByRole("button", { name: /^pay/i }).click();
  await page.getByRole("heading", { name: /paid/i }).waitFor();

  await receiptNames(page, product, variant);
  await stockFellByOne(shop, product, variant);
});

test("an order whose payment nobody answered is offered again on the cart's page, and is paid another way", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser, { javaScriptEnabled: false, viewport: WIDTHS[360] });
  const { product, variant } = await shopper.somethingWithVariants(shop);

  await open(page, `${shop.url}/p/${product.slug}/`);
  await shopper.choose(page, variant);
  await shopper.addToCart(page);
  await page.waitForURL("**/cart/");
  await page.goto(`${shop.url}/checkout/`);
  await shopper.payFor(page, { method: "timeout" });
  await page.goto(`${shop.url}/cart/`);
  await page.getByRole("link", { name: /^pay for order/i }).click();
  await page.getByText("The payment service has not answered").waitFor();
  await page.getByText("Card, approved", { exact: true }).click();
  await page.getByRole("button", { name: /^pay/i }).click();
  await page.getByRole("heading", { name: /paid/i }).waitFor();

  await page.goto(`${shop.url}/cart/`);
  assert.equal(await page.getByRole("link", { name: /^pay for order/i }).count(), 0);
  await stockFellByOne(shop, product, variant);
  expectNoFaults(page);
});

async function receiptNames(page, product, variant) {
  const main = page.getByRole("main");
  await main.getByText(product.title).first().waitFor();
  const receipt = await main.innerText();
  for (const value of Object.values(variant.options)) assert.ok(receipt.includes(value), `the receipt names ${value}`);
  const price = shopper.written(variant.price);
  assert.ok(receipt.includes(price), `the receipt shows ${price}:\n${receipt}`);
}

async function stockFellByOne(shop, product, before) {
  const after = (await shop.api(`/api/products/${product.id}/`)).variants.find(({ id }) => id === before.id);
  // A file without an inventory tracker sells goods that are not counted: there is no figure that could fall.
  const left = before.available === null ? null : before.available - 1;
  assert.equal(after.available, left, "exactly one was sold");
}

async function mailed(shop) {
  const mail = await eventually("the order's mail", async () =>
    (await shop.mails()).find((text) => text.includes(shopper.SHOPPER.email)),
  );
  assert.match(mail, /^Message-ID: </im);
}
