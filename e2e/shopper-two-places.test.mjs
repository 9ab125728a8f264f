// One shopper in two places: two tabs, two devices, and a guest who turns out to be a member.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import * as checkout from "./lib/checkout.mjs";
import { onlyOrder, paidOnce } from "./lib/desk.mjs";
import { fillSignIn, newMember, signIn } from "./lib/members.mjs";
import { startShop } from "./lib/shop.mjs";
import { SHOPPER, takenOver } from "./lib/shopper.mjs";

const ORDER = /\/orders\/[0-9a-f-]{36}\/$/;

/** A shop with two products of which units can be bought, and a page. */
async function begun(t) {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  const { results } = await shop.api("/api/products/?page_size=100");
  const products = await Promise.all(results.map(({ id }) => shop.api(`/api/products/${id}/`)));
  const goods = products.flatMap((product) => {
    const variant = product.variants.find(({ in_stock, available }) => in_stock && (available ?? 99) > 5);
    return variant ? [{ product, variant }] : [];
  });
  const [first, second] = goods.toSorted((a, b) => a.product.title.localeCompare(b.product.title));
  const page = await newPage(browser);
  return { shop, browser, page, first, second };
}

/** Another tab of the same browser; what goes wrong in it is told with the first one's. */
async function tabBeside(page) {
  const other = await page.context().newPage();
  other.on("pageerror", (error) => page.faults.push(`thrown in the other tab: ${error.stack ?? error}`));
  return other;
}

/** What the cart holds, as the page in front of the shopper says after it was loaded anew. */
async function holds(page, shop, units, message) {
  assert.deepEqual(await checkout.cartOf(page, shop), Object.fromEntries(units.map(([{ product }, n]) => [product.title, n])), message);
}

/** Another quantity of goods, typed on the cart's page. */
async function changeTo(page, { product }, quantity) {
  const main = page.getByRole("main");
  await main.getByRole("spinbutton", { name: `How many of ${product.title} (0 removes it)` }).fill(String(quantity));
  const button = main.getByRole("button", { name: `Change ${product.title}`, exact: true });
  await Promise.all([page.waitForEvent("load"), button.click()]);
}

const isPaid = (page) => page.getByRole("heading", { level: 1, name: "Thank you. Your order is paid" }).waitFor();

test("two tabs have one cart: what is added in either is in both, and a quantity changed in one is shown by the other", async (t) => {
  const { shop, page, first, second } = await begun(t);
  const other = await tabBeside(page);
  await open(other, `${shop.url}/p/${second.product.slug}/`);
  await checkout.putIntoCart(page, shop, first);

  // The other tab was loaded before there was a cart.
  await takenOver(other);
  await checkout.addFromHere(other, second);
  const drawer = other.getByRole("dialog");
  await drawer.getByText(first.product.title).waitFor();
  await holds(page, shop, [[first, 1], [second, 1]], "both are in the cart of both tabs");

  await changeTo(page, first, 3);
  await drawer.getByRole("button", { name: "Close cart" }).click();
  await other.locator(".cartbtn").click();
  await drawer.getByText("Subtotal, 4 items").waitFor();
  await drawer.getByRole("button", { name: `One less of ${first.product.title}` }).click();
  await drawer.getByText("Subtotal, 3 items").waitFor();
  await holds(page, shop, [[first, 2], [second, 1]]);
  expectNoFaults(page);
});

test("what one tab took out of the cart, another tab that still shows it can neither change nor order", async (t) => {
  const { shop, page, first, second } = await begun(t);
  const other = await tabBeside(page);
  await checkout.putIntoCart(page, shop, first);
  await checkout.putIntoCart(page, shop, second);
  await holds(other, shop, [[first, 1], [second, 1]]);
  await holds(page, shop, [[first, 1], [second, 1]]);
  await changeTo(page, first, 0);
  await changeTo(other, first, 4);
  await other.getByRole("alert").filter({ hasText: "This is no longer there" }).waitFor();
  await holds(other, shop, [[second, 1]], "it does not come back");
  await holds(page, shop, [[second, 1]]);
  expectNoFaults(page);
});

test("paid in one tab, pressing pay in the other leads to the same order", async (t) => {
  const { shop, page, first } = await begun(t);
  await checkout.atCheckout(page, shop, first);
  await checkout.typeAll(page);
  const other = await tabBeside(page);
  await open(other, `${shop.url}/checkout/`);
  assert.deepEqual(await checkout.typed(other), SHOPPER, "what was typed in one tab stands in the other");
  await takenOver(other);

  await checkout.pay(page);
  await isPaid(page);
  await checkout.pay(other);
  await other.waitForURL(ORDER);
  await isPaid(other);
  assert.equal(other.url(), page.url());
  const { payments } = await paidOnce(shop);
  assert.equal(payments.length, 1);
  expectNoFaults(page);
});

test("pay pressed in two tabs at the same moment is one order, and both tabs show it", async (t) => {
  const { shop, page, first } = await begun(t);
  await checkout.atCheckout(page, shop, first);
  await checkout.typeAll(page);
  const other = await tabBeside(page);
  await open(other, `${shop.url}/checkout/`);
  await takenOver(other);
  await Promise.all([checkout.pay(page), checkout.pay(other)]);
  for (const tab of [page, other]) {
    await tab.waitForURL(ORDER);
    // Whichever came second may have looked before the money was there.
    await tab.reload();
    await isPaid(tab);
  }
  const { payments } = await paidOnce(shop);
  assert.equal(payments.length, 1);
  expectNoFaults(page);
});

test("a member's cart is one on two devices: filled on one, changed on the other, ordered once", async (t) => {
  const { shop, browser, page: laptop, first, second } = await begun(t);
  const phone = await newPage(browser, { viewport: WIDTHS[360] });
  await newMember(shop);
  await Promise.all([signIn(laptop, shop), signIn(phone, shop)]);
  await checkout.putIntoCart(laptop, shop, first);
  await checkout.putIntoCart(phone, shop, second);
  await holds(laptop, shop, [[first, 1], [second, 1]], "what the phone added is on the laptop");
  await holds(phone, shop, [[first, 1], [second, 1]], "and the other way round");
  await changeTo(phone, first, 2);
  await holds(laptop, shop, [[first, 2], [second, 1]]);

  await Promise.all([laptop, phone].map((device) => open(device, `${shop.url}/checkout/`)));
  for (const device of [laptop, phone]) {
    await takenOver(device);
    await checkout.typeAll(device);
  }
  await checkout.pay(laptop);
  await isPaid(laptop);
  await checkout.pay(phone);
  await phone.waitForURL(ORDER);
  await isPaid(phone);
  assert.equal(phone.url(), laptop.url(), "pressing pay on the phone leads to the laptop's order");
  const order = await paidOnce(shop);
  assert.deepEqual(order.lines.map(({ quantity }) => quantity).sort(), [1, 2]);
  for (const device of [laptop, phone]) await holds(device, shop, [], "ordered on both devices");
  expectNoFaults(laptop);
  expectNoFaults(phone);
});

/** A guest's page with two of the first goods in the cart, and a member whose cart holds one of the first and one of the second. */
async function guestWhoIsMember(begun) {
  const { shop, page, first, second } = begun;
  const access = await newMember(shop);
  for (const { variant } of [first, second]) {
    const answer = await fetch(`${shop.url}/api/orders/cart/`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${access}` },
      body: JSON.stringify({ variant_id: variant.id, quantity: 1 }),
    });
    assert.ok(answer.ok, await answer.text());
  }
  await checkout.putIntoCart(page, shop, first);
  await holds(page, shop, [[first, 1]]);
  await changeTo(page, first, 2);
}

test("a guest's cart goes along at sign-in: nothing is lost, nothing doubled, and what was typed in the checkout stays", async (t) => {
  const all = await begun(t);
  const { shop, page, first, second } = all;
  await guestWhoIsMember(all);
  await open(page, `${shop.url}/checkout/`);
  await takenOver(page);
  await checkout.typeAll(page);
  await signIn(page, shop);
  const merged = [[first, 3], [second, 1]];
  await holds(page, shop, merged);
  await holds(page, shop, merged, "looking again changes nothing");
  await open(page, `${shop.url}/checkout/`);
  assert.deepEqual(await checkout.typed(page), SHOPPER);

  await open(page, `${shop.url}/account/`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${shop.url}/`);
  await holds(page, shop, [], "whoever comes next sees no cart");
  const left = (await page.context().cookies()).map(({ name }) => name);
  assert.ok(!left.includes("souk_checkout"), "and nothing that was typed");
  await signIn(page, shop);
  await holds(page, shop, merged, "signing in again adds nothing");
  expectNoFaults(page);
});

test("a guest who signs in from two tabs at once has each thing once", async (t) => {
  const all = await begun(t);
  const { shop, page, first, second } = all;
  await guestWhoIsMember(all);
  const other = await tabBeside(page);
  const buttons = await Promise.all(
    [page, other].map(async (tab) => {
      await open(tab, `${shop.url}/account/sign-in/?next=/cart/`);
      return fillSignIn(tab);
    }),
  );
  await Promise.all(buttons.map((button) => button.click()));
  await Promise.all([page, other].map((tab) => tab.waitForURL("**/cart/")));
  for (const tab of [page, other]) await holds(tab, shop, [[first, 3], [second, 1]]);
  expectNoFaults(page);
});

test("a tab that was opened as a guest adds to the member's cart after signing in elsewhere, and orders in the member's name", async (t) => {
  const { shop, page, first, second } = await begun(t);
  const access = await newMember(shop);
  await checkout.putIntoCart(page, shop, first);
  const other = await tabBeside(page);
  await open(other, `${shop.url}/p/${second.product.slug}/`);
  await takenOver(other);
  await signIn(page, shop);
  await checkout.addFromHere(other, second);
  await other.getByRole("dialog").getByText(first.product.title).waitFor();
  await holds(page, shop, [[first, 1], [second, 1]]);

  await open(other, `${shop.url}/checkout/`);
  await takenOver(other);
  await checkout.typeAll(other);
  await checkout.pay(other);
  await isPaid(other);
  const { id } = await onlyOrder(shop);
  const own = await fetch(`${shop.url}/api/orders/orders/`, { headers: { authorization: `Bearer ${access}` } });
  assert.deepEqual((await own.json()).results.map((order) => order.id), [id]);
  expectNoFaults(page);
});
