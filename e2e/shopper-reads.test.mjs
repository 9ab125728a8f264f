// The sample shop in other languages and another currency: from the first page to a paid order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { startShop } from "./lib/shop.mjs";
import { takenOver } from "./lib/shopper.mjs";

const ARABIC = /[\u0600-\u06ff]/;

for (const width of Object.keys(WIDTHS)) {
  test(`a browser that likes German finds its pages in German, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { sample: true }), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width], locale: "de-AT" });
    await page.goto(`${shop.url}/p/tamri-mug/`);
    assert.equal(new URL(page.url()).pathname, "/de/p/tamri-mug/");
    await page.getByRole("heading", { level: 1, name: "Becher Tamri" }).waitFor();
    await clean(page);
    await page.getByRole("button", { name: /in den (waren)?korb/i }).first().click();
    const goes = page.getByRole("dialog").getByRole("link", { name: /kasse/i });
    await goes.waitFor();
    await page.getByRole("dialog").getByText("Becher Tamri").first().waitFor();
    await goes.click();
    await page.waitForURL("**/de/checkout/");
    await page.getByText("Bis an die Tür").first().waitFor();
    await clean(page);
    expectNoFaults(page);
  });

  test(`language and currency are chosen, in Arabic from right to left and in dollars, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { sample: true }), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await open(page, `${shop.url}/c/kitchen-table/`);
    await takenOver(page);
    const foot = page.getByRole("contentinfo");
    await foot.locator('select[name="locale"]').selectOption("ar");
    await page.waitForURL("**/ar/c/kitchen-table/");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    const heading = page.getByRole("heading", { level: 1 });
    assert.match((await heading.textContent()) ?? "", ARABIC);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} pixels stick out`);
    await clean(page);
    await page.locator(".grid .card a").first().click();
    await page.waitForURL("**/ar/p/**");
    const price = page.getByRole("main").locator(".price").first();
    assert.match((await price.textContent()) ?? "", /€/);
    await takenOver(page);
    await foot.locator('select[name="channel"]').selectOption({ label: "USD, $" });
    await price.filter({ hasText: "$" }).waitFor();
    assert.match(new URL(page.url()).pathname, /^\/ar\/p\//);
    await clean(page);
    expectNoFaults(page);
  });
}

test("without scripts, too, a language is chosen and kept", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t, { sample: true }), startBrowser(t)]);
  const page = await newPage(browser, { viewport: WIDTHS[360], javaScriptEnabled: false });
  await page.goto(`${shop.url}/`);
  const form = page.getByRole("contentinfo").locator("form.two-sel");
  await form.locator('select[name="locale"]').selectOption("de");
  await form.getByRole("button").click();
  await page.waitForURL("**/de/");
  await page.goto(`${shop.url}/cart/`);
  assert.equal(new URL(page.url()).pathname, "/de/cart/");
});

async function clean(page) {
  assert.deepEqual(await axeFindings(page), [], `axe at ${page.url()}`);
}
