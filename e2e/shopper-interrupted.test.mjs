// A shopper is interrupted: the tab is closed, the way leads back and forward, a session ends, the goods change meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser } from "./lib/browser.mjs";
import * as checkout from "./lib/checkout.mjs";
import { changeVariant, heldFor, onlyOrder, ordersOf, paidOnce } from "./lib/desk.mjs";
import { fillSignIn, newMember, signIn } from "./lib/members.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { SHOPPER, takenOver, written } from "./lib/shopper.mjs";

const BANK = "**/payments/sandbox/**";
const ORDER = /\/orders\/[0-9a-f-]{36}\/$/;
const HALF = { email: SHOPPER.email, first_name: "Ilse", last_name: "Verbeke", line1: "Nationalestraat 112" };

async function begun(t) {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const page = await newPage(browser);
  return { shop, browser, page, main: page.getByRole("main") };
}

const headline = (page, name) => page.getByRole("main").getByRole("heading", { level: 1, name }).waitFor();
const isPaid = (page) => headline(page, "Thank you. Your order is paid");

/** Waits until the page stands at such an address; a second press gives up the way on which the first one was. */
async function comesTo(page, address) {
  await eventually(`the page at ${address}`, () => address.test(page.url()));
  await page.waitForLoadState("load");
}

/** At the bank, which says yes. */
async function confirm(page) {
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.waitForURL(ORDER);
  await isPaid(page);
}

/** The way to pay for what was ordered before, which cart and checkout offer. */
async function payLater(page, method = "approve") {
  await page.getByRole("main").getByRole("link", { name: /^Pay for order / }).click();
  await page.waitForURL(ORDER);
  await checkout.payBy(page, method);
  await checkout.pay(page);
}

test("a tab that is closed in the middle of the checkout loses neither the cart nor a word", async (t) => {
  const { shop, page } = await begun(t);
  const { product } = await checkout.atCheckout(page, shop);
  await checkout.type(page, { ...HALF, postal_code: "2000" });
  await checkout.kept(page, HALF);
  await page.close();

  const anew = await page.context().newPage();
  assert.deepEqual(await checkout.cartOf(anew, shop), { [product.title]: 1 });
  await anew.getByRole("main").getByRole("link", { name: "Check out" }).click();
  await anew.waitForURL("**/checkout/");
  assert.deepEqual(await checkout.typed(anew, HALF), HALF);
  await takenOver(anew);
  await checkout.typeAll(anew);
  await checkout.pay(anew);
  await isPaid(anew);
  await paidOnce(shop);
  expectNoFaults(page);
});

test("the word that is just being typed when the tab is closed is there again, too", async (t) => {
  const { shop, page } = await begun(t);
  await checkout.atCheckout(page, shop);
  await checkout.type(page, HALF);
  await page.close({ runBeforeUnload: true });
  const anew = await page.context().newPage();
  await checkout.kept(anew, HALF);
  await open(anew, `${shop.url}/checkout/`);
  assert.deepEqual(await checkout.typed(anew, HALF), HALF);
});

test("back and forward between cart, checkout, bank and order lose nothing and order once", async (t) => {
  const { shop, page, main } = await begun(t);
  const { product } = await checkout.atCheckout(page, shop);
  await open(page, `${shop.url}/cart/`);
  await main.getByRole("link", { name: "Check out" }).click();
  await page.waitForURL("**/checkout/");
  await takenOver(page);
  await checkout.typeAll(page);
  await checkout.payBy(page, "challenge");

  await page.goBack();
  await main.getByRole("link", { name: product.title }).first().waitFor();
  assert.equal(new URL(page.url()).pathname, "/cart/");
  await page.goForward();
  await page.waitForURL("**/checkout/");
  assert.deepEqual(await checkout.typed(page), SHOPPER, "what was typed is there after back and forward");
  assert.ok(await page.locator('input[value="sandbox:challenge"]').isChecked(), "and the way to pay that was chosen");

  await takenOver(page);
  await checkout.pay(page);
  await page.waitForURL(BANK);
  assert.equal((await onlyOrder(shop)).status, "awaiting_payment");
  await page.goBack();
  await main.getByRole("link", { name: /^Pay for order / }).waitFor();
  await page.goForward();
  await page.waitForURL(BANK);
  await confirm(page);

  const { number } = await paidOnce(shop);
  await page.goBack();
  await page.waitForURL((url) => !url.pathname.startsWith("/payments/") && !url.searchParams.has("token"));
  assert.equal(await main.getByRole("link", { name: /^Pay for order / }).count(), 0, "nothing is offered to be paid again");
  assert.deepEqual(await checkout.cartOf(page, shop), {}, "what was bought is not in the cart any more");
  assert.equal((await paidOnce(shop)).number, number);
  expectNoFaults(page);
});

test("whoever leaves the bank by the way back finds the order offered, pays it by card, and is charged once", async (t) => {
  const { shop, page, main } = await begun(t);
  await checkout.atCheckout(page, shop);
  await checkout.typeAll(page);
  await checkout.payBy(page, "challenge");
  await checkout.pay(page);
  await page.waitForURL(BANK);
  const bank = await page.context().newPage();
  await open(bank, page.url());

  await page.goBack();
  await main.getByRole("link", { name: /^Pay for order / }).click();
  await main.getByRole("link", { name: "Go on to the bank" }).waitFor();
  await checkout.payBy(page, "approve");
  await checkout.pay(page);
  await isPaid(page);
  assert.deepEqual(await checkout.cartOf(page, shop), {}, "the cart was ordered");

  // The bank's page still stands open elsewhere; pressing there takes no money for good.
  await bank.getByRole("button", { name: "Confirm" }).click();
  await bank.waitForURL(ORDER);
  await paidOnce(shop);
  expectNoFaults(page);
});

test("pressing pay twice quickly orders and charges once, at once", async (t) => {
  const { shop, page } = await begun(t);
  await checkout.atCheckout(page, shop);
  await checkout.typeAll(page);
  await checkout.payButton(page).dblclick();
  await comesTo(page, ORDER);
  const { payments } = await paidOnce(shop);
  assert.equal(payments.length, 1, "one payment was begun");
  await page.reload();
  await isPaid(page);
  expectNoFaults(page);
});

test("pressing pay twice quickly orders and charges once, with a bank that asks", async (t) => {
  const { shop, page, main } = await begun(t);
  await checkout.atCheckout(page, shop);
  await checkout.typeAll(page);
  await checkout.payBy(page, "challenge");
  await checkout.payButton(page).dblclick();
  await comesTo(page, /\/(orders|payments)\//);
  // The second press leads to the order, which leads on to the bank.
  if (ORDER.test(page.url())) await main.getByRole("link", { name: "Go on to the bank" }).click();
  await comesTo(page, /\/payments\/sandbox\//);
  await confirm(page);
  const { payments } = await paidOnce(shop);
  assert.equal(payments.length, 1, "one payment was begun");
  expectNoFaults(page);
});

/** How a session ends while the checkout stands open. */
const ENDS = {
  "its cookies are gone": async (page) => {
    for (const name of ["souk_access", "souk_refresh"]) await page.context().clearCookies({ name });
  },
  "signed out in another tab": async (page, shop) => {
    const other = await page.context().newPage();
    await open(other, `${shop.url}/account/`);
    await other.getByRole("button", { name: "Sign out" }).click();
    await other.waitForURL(`${shop.url}/`);
  },
};

for (const [how, end] of Object.entries(ENDS)) {
  test(`a member whose session ends before pay is pressed (${how}) signs in again and buys once`, async (t) => {
    const { shop, page, main } = await begun(t);
    await newMember(shop);
    await signIn(page, shop);
    const { product } = await checkout.atCheckout(page, shop);
    await checkout.typeAll(page);
    await end(page, shop);

    await checkout.pay(page);
    assert.deepEqual(await ordersOf(shop), [], "nothing is ordered in nobody's name");
    const way = main.getByRole("link", { name: "Sign in" }).or(main.getByRole("button", { name: "Sign in", exact: true }));
    await way.first().waitFor();
    const said = await main.innerText();
    assert.ok(!said.includes("Nothing in it yet"), `the page does not say that the cart is empty:\n${said}`);
    if (!page.url().includes("/sign-in/")) await way.first().click();
    await (await fillSignIn(page)).click();
    await page.waitForURL("**/checkout/");
    assert.deepEqual(await checkout.typed(page), SHOPPER, "everything typed is there");
    await takenOver(page);
    await checkout.pay(page);
    await isPaid(page);
    const order = await paidOnce(shop);
    assert.deepEqual(order.lines.map(({ title, quantity }) => [title.includes(product.title), quantity]), [[true, 1]]);
    expectNoFaults(page);
  });
}

test("a payment that failed is offered again: on the order, in the cart, and it is one order when it is paid", async (t) => {
  const { shop, page, main } = await begun(t);
  await checkout.atCheckout(page, shop);
  await checkout.typeAll(page);
  await checkout.payBy(page, "decline");
  await checkout.pay(page);
  await headline(page, "Your order waits for its payment");
  await main.getByRole("alert").filter({ hasText: /declined/i }).waitFor();
  const { number } = await onlyOrder(shop);

  await page.goBack();
  await main.getByText(`Order ${number}`).waitFor();
  await payLater(page, "decline");
  await main.getByRole("alert").filter({ hasText: /declined/i }).waitFor();
  await open(page, `${shop.url}/cart/`);
  await payLater(page);
  await isPaid(page);
  const order = await paidOnce(shop);
  assert.deepEqual(order.payments.map(({ status }) => status).sort(), ["captured", "declined", "declined"]);
  expectNoFaults(page);
});

test("what is sold out while the checkout stands open is said on pressing pay, and nothing typed is lost", async (t) => {
  const { shop, page, main } = await begun(t);
  const bought = await checkout.atCheckout(page, shop);
  const { product, variant } = bought;
  await checkout.typeAll(page);
  await changeVariant(shop, bought, { stock_change: -variant.available });

  await checkout.pay(page);
  await main.getByRole("alert").filter({ hasText: product.title }).first().waitFor();
  assert.deepEqual(await ordersOf(shop), []);
  assert.deepEqual(await checkout.typed(page), SHOPPER);
  assert.equal(await checkout.payButton(page).count(), 0, "what cannot be ordered has no button that pays");
  assert.deepEqual(await checkout.cartOf(page, shop), { [product.title]: 1 }, "the cart is as it was");
  await main.getByText("Sold out. Remove it to go on.").waitFor();

  await changeVariant(shop, bought, { stock_change: variant.available });
  await open(page, `${shop.url}/checkout/`);
  assert.deepEqual(await checkout.typed(page), SHOPPER);
  await checkout.pay(page);
  await isPaid(page);
  await paidOnce(shop);
  expectNoFaults(page);
});

test("what becomes dearer while the checkout stands open is bought only once the shopper has seen the new total", async (t) => {
  const { shop, page, main } = await begun(t);
  const bought = await checkout.atCheckout(page, shop);
  await checkout.typeAll(page);
  const before = await checkout.payButton(page).innerText();
  const dearer = { ...bought.variant.price, amount: bought.variant.price.amount + 500 };
  await changeVariant(shop, bought, { price: dearer });

  await checkout.pay(page);
  const now = await checkout.payButton(page).innerText();
  assert.notEqual(now, before, "the button says the new total");
  const said = main.getByRole("alert").filter({ hasText: now.replace("Pay ", "") }).first();
  await said.waitFor();
  assert.deepEqual(await ordersOf(shop), [], "nothing is ordered for more than was agreed to");
  assert.deepEqual(await checkout.typed(page), SHOPPER);

  await takenOver(page);
  await checkout.pay(page);
  await isPaid(page);
  const order = await paidOnce(shop);
  assert.equal(`Pay ${written(order.total)}`, now);
  assert.equal(heldFor(order), order.total.amount);
  expectNoFaults(page);
});
