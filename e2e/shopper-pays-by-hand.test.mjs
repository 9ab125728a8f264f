// A guest pays without a gateway: by a transfer to the merchant's account, or at the door.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import * as shopper from "./lib/shopper.mjs";
import { change, offerByHand } from "./lib/staff.mjs";

const IBAN = "BE68 5390 0754 7034";
const TRANSFER = "manual:bank_transfer";
const ON_DELIVERY = "manual:cash_on_delivery";

const shots = process.env.SOUK_SHOTS;
const shoot = (page, name) => (shots ? page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) : undefined);

async function accessible(page) {
  assert.deepEqual(await axeFindings(page), []);
}

/** A shop with both ways by hand, and a page with a product of it in the cart, at the checkout. */
async function atCheckout(t, options, language = "") {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  await offerByHand(shop);
  if (language) await change(shop, "/api/channels/default/", { locales: ["en", "ar"] });
  const page = await newPage(browser, options);
  const { product, variant } = await shopper.somethingWithVariants(shop);
  await open(page, `${shop.url}${language}/p/${product.slug}/`);
  if (options.javaScriptEnabled !== false) await shopper.takenOver(page);
  await shopper.choose(page, variant);
  await shopper.addToCart(page);
  if (options.javaScriptEnabled === false) await page.waitForURL("**/cart/");
  else await page.getByRole("dialog").getByText(product.title).waitFor();
  await open(page, `${shop.url}${language}/checkout/`);
  return { shop, page };
}

/** The names of the account's block and what stands beside each. */
async function account(page) {
  const rows = await page.locator(".transfer dl > div").all();
  return Object.fromEntries(
    await Promise.all(rows.map(async (row) => [await row.locator("dt").innerText(), await row.locator("dd").innerText()])),
  );
}

/** The mail to the shopper whose subject holds `words`, as plain text. */
async function mailed(shop, words) {
  const found = await eventually(`a mail: ${words}`, async () =>
    (await shop.mails()).find((mail) => mail.includes(shopper.SHOPPER.email) && mail.includes(words)),
  );
  return found.replaceAll("=\r\n", "");
}

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`a guest is told where to transfer the money and by when, and may pay by card after all, at ${width}`, async (t) => {
    const { shop, page } = await atCheckout(t, { viewport });
    await shopper.takenOver(page);
    await shopper.payFor(page, { method: TRANSFER });
    await page.getByRole("heading", { level: 1, name: "We are waiting for your transfer" }).waitFor();
    const told = await account(page);
    const receipt = await page.getByRole("main").innerText();
    const number = receipt.match(/Order (\S+?),/)[1];
    assert.equal(told["Account holder"], "Souk BV");
    assert.equal(told["IBAN or account number"], IBAN);
    assert.equal(told.Reference, number);
    assert.match(told.Amount, /^€\d+\.\d\d$/);
    const [, total, day] = receipt.match(/Please transfer (\S+) by (.+?)\. Everything/);
    assert.equal(total, told.Amount, "the sum stands in the sentence as in the list");
    assert.match(day, /^\w+day,? \d+ \w+/);
    await shoot(page, `transfer-${width}`);
    await accessible(page);

    const mail = await mailed(shop, number);
    for (const words of [IBAN, "Souk BV", number]) assert.ok(mail.includes(words), `the mail says ${words}:\n${mail}`);

    await page.getByRole("group", { name: "Or pay another way" }).getByText("Card, approved", { exact: true }).click();
    await page.getByRole("button", { name: /^Pay / }).click();
    await page.getByRole("heading", { level: 1, name: /paid/i }).waitFor();
    assert.equal(await page.locator(".transfer").count(), 0, "nobody is asked for the money a second time");
    await accessible(page);
    expectNoFaults(page);
  });

  test(`a guest without scripts reads that the order is paid when it is handed over, at ${width}`, async (t) => {
    const { shop, page } = await atCheckout(t, { viewport, javaScriptEnabled: false });
    await page.getByText("You pay when your order is handed over.").waitFor();
    await shopper.payFor(page, { method: ON_DELIVERY });
    await page.getByRole("heading", { level: 1, name: "We are packing your order" }).waitFor();
    await page.getByText(/^You pay €\d+\.\d\d when your order is handed over\.$/).waitFor();
    assert.equal(await page.locator(".transfer").count(), 0);
    await mailed(shop, "ready when it is delivered");

    // axe is a script itself: it looks at the page in a browser that has them.
    const scripted = await newPage(page.context().browser(), { viewport });
    await scripted.context().addCookies(await page.context().cookies());
    await open(scripted, page.url());
    await shoot(scripted, `on-delivery-${width}`);
    await accessible(scripted);
    expectNoFaults(scripted);
    expectNoFaults(page);
  });
}

test("who reads from right to left reads account, sum and order from left to right, on a phone", async (t) => {
  const { page } = await atCheckout(t, { viewport: WIDTHS[360] }, "/ar");
  await shopper.takenOver(page);
  await shopper.payFor(page, { method: TRANSFER });
  await page.getByRole("heading", { level: 1, name: "ننتظر تحويلك" }).waitFor();
  const told = await account(page);
  assert.equal(told["الآيبان أو رقم الحساب"], IBAN);
  const ends = await page.getByText(IBAN, { exact: true }).evaluate((element) => {
    const at = (from) => {
      const range = document.createRange();
      range.setStart(element.firstChild, from);
      range.setEnd(element.firstChild, from + 1);
      return range.getBoundingClientRect().left;
    };
    return { first: at(0), last: at(element.firstChild.length - 1) };
  });
  assert.ok(ends.first < ends.last, `the country stands at the left of the last digit: ${JSON.stringify(ends)}`);
  await shoot(page, "transfer-ar-360");
  await accessible(page);
  expectNoFaults(page);
});
