// What shoppers expect of any shop and no other test looks at by itself: docs/shoppers.md names them all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { buy } from "./lib/orders.mjs";
import { startShop } from "./lib/shop.mjs";
import { SHOPPER, takenOver } from "./lib/shopper.mjs";

const DAY = /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+/;
const sampleShop = (t) => Promise.all([startShop(t, { sample: true }), startBrowser(t)]);

test("the day of delivery and the full cost are known before the checkout, and are what it then says", async (t) => {
  const [shop, browser] = await sampleShop(t);
  const page = await newPage(browser, { viewport: WIDTHS[360] });
  const main = page.getByRole("main");
  await open(page, `${shop.url}/p/tamri-mug/?variant=MUG-SEA`);
  await takenOver(page);
  const promise = await main.getByRole("status").filter({ hasText: "In stock." }).innerText();
  const [day] = promise.match(DAY) ?? assert.fail(`a day, not a number of days: ${promise}`);
  await page.getByRole("button", { name: "Add to cart, €24.00" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "View cart" }).click();
  await page.waitForURL("**/cart/");
  const cost = await main.getByRole("complementary", { name: "Receipt" }).innerText();
  for (const part of ["Delivery, estimated", "€4.90", "Total", "€28.90", "VAT 21"]) assert.ok(cost.includes(part), `${part}:\n${cost}`);
  await main.getByRole("link", { name: "Check out" }).click();
  await page.waitForURL("**/checkout/");
  await page.getByRole("button", { name: "Pay €28.90" }).waitFor();
  const ways = main.getByRole("group", { name: "3. Delivery" });
  assert.ok((await ways.getByRole("radio", { checked: true }).locator("xpath=..").innerText()).includes(day));
  for (const way of await ways.locator("label").allInnerTexts()) assert.match(way, DAY);
  expectNoFaults(page);
});

test("a guest is asked for no account, and sees eight fields at most", async (t) => {
  const [shop, browser] = await sampleShop(t);
  const page = await newPage(browser);
  await open(page, `${shop.url}/p/tamri-mug/?variant=MUG-SEA`);
  await takenOver(page);
  await page.getByRole("button", { name: "Add to cart, €24.00" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Check out" }).click();
  await page.waitForURL("**/checkout/");
  await takenOver(page);
  assert.equal(await page.locator("main input[type=password]").count(), 0);
  const asked = page.locator("main form").locator("input:not([type=radio], [type=hidden]), select, textarea");
  const shown = await asked.filter({ visible: true }).evaluateAll((all) => all.map(({ name }) => name));
  assert.ok(shown.length <= 8, `${shown.length}: ${shown.join(", ")}`);
  expectNoFaults(page);
});

test("reviews come with how many gave how many stars, each a way to them, and say who bought the product", async (t) => {
  const [shop, browser] = await sampleShop(t);
  const page = await newPage(browser, { viewport: WIDTHS[360] });
  await open(page, `${shop.url}/p/tamri-mug/`);
  await takenOver(page);
  const reviews = page.getByRole("region", { name: "4 reviews" });
  const [bought] = (await reviews.getByText(/^\d of 4 are verified purchases$/).innerText()).split(" ");
  const bars = reviews.getByRole("link", { name: /^\d stars?, / });
  const rows = await bars.evaluateAll((all) => all.map((bar) => bar.querySelector(".vh").textContent));
  assert.deepEqual(rows, ["5 stars, 2 reviews", "4 stars, 1 review", "3 stars, 1 review", "2 stars, 0 reviews", "1 star, 0 reviews"]);
  assert.ok(Number(bought) > 0, "the sample shop has customers");
  assert.equal(await reviews.getByText("Verified purchase", { exact: true }).count(), Number(bought));
  await reviews.getByRole("link", { name: "5 stars, 2 reviews" }).click();
  await page.waitForURL("**/p/tamri-mug/reviews/?rating=5");
  const stars = page.getByRole("main").getByRole("article").getByRole("img", { name: "5.0 of 5 stars" });
  await stars.nth(1).waitFor();
  assert.equal(await page.getByRole("main").getByRole("article").count(), 2);
  expectNoFaults(page);
});

test("an order is found again without an account, by its number and the address of its mails", async (t) => {
  const [shop, browser] = await sampleShop(t);
  const { number } = await buy(shop, SHOPPER);
  const page = await newPage(browser, { viewport: WIDTHS[360] });
  await open(page, `${shop.url}/orders/track/`);
  const main = page.getByRole("main");
  await main.getByLabel(/number/i).fill(number);
  await main.getByLabel(/email/i).fill(SHOPPER.email);
  await main.getByRole("button").last().click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}\/$/);
  await main.getByText(number).first().waitFor();
  await main.getByRole("region", { name: "What happened" }).getByText("Paid").waitFor();
  expectNoFaults(page);
});

test("pages are dark where the reader's system is, and as the reader chose from then on", async (t) => {
  const [shop, browser] = await sampleShop(t);
  const page = await newPage(browser, { colorScheme: "dark" });
  const isDark = () =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).every((part) => Number(part) < 60));
  await open(page, shop.url);
  await takenOver(page);
  assert.ok(await isDark(), "dark by itself");
  await page.getByRole("button", { name: "Dark or light" }).click();
  assert.ok(!(await isDark()), "light by choice");
  await open(page, `${shop.url}/cart/`);
  assert.ok(!(await isDark()), "the choice is kept");
  expectNoFaults(page);
});
