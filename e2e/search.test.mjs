// A list of products: found by a word typed wrong, narrowed, sorted, left and come back to; by pointer, by keyboard and without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { takenOver } from "./lib/shopper.mjs";

const chips = (page) => page.getByRole("main").getByRole("list", { name: "Applied filters" }).first().getByRole("link");
const said = (links) => links.evaluateAll((all) => all.map((link) => link.textContent));
const facet = (scope, name) => scope.locator(`[data-facet="${name}"]`);
const products = (count) => `${count} ${count === "1" ? "product" : "products"}`;

/** A shop of made-up products, as soon as they can be searched. */
async function searchableShop(t, scale) {
  const shop = await startShop(t, { scale });
  const facets = async () => Object.keys((await shop.api("/api/search/?q=lamp")).facets ?? {}).length > 0;
  await eventually("the index of the search", facets);
  return shop;
}

/** Where the filters are: beside the products, or in the drawer of a narrow screen, which is opened. */
async function filters(page, width) {
  if (width === "1440") return page.getByRole("complementary", { name: "Filters" });
  const drawer = page.getByRole("dialog", { name: "Filters" });
  if (!(await drawer.isVisible())) await page.getByRole("link", { name: /^Filters/ }).click();
  await drawer.waitFor();
  return drawer;
}

/** Follows the most common value of a facet and returns what it is called; as many products are found as stood beside it. */
async function narrowBy(page, width, name) {
  const values = facet(await filters(page, width), name).getByRole("link");
  const all = await values.evaluateAll((links) =>
    links.map((link) => [":scope > span:not(.n, .stars)", ".n"].map((part) => link.querySelector(part).textContent)),
  );
  const most = Math.max(...all.map(([, count]) => Number(count)));
  const index = all.findIndex(([, count]) => Number(count) === most);
  const [label, count] = all[index];
  await values.nth(index).click();
  await page.getByRole("link", { name: `Remove ${label}`, exact: true }).first().waitFor();
  await takenOver(page);
  await page.locator(".srh").getByText(products(count), { exact: true }).waitFor();
  if (width === "360") await closeDrawer(page, name);
  return label;
}

/** The drawer is open again after a choice, where it was used; its button leads to what was found. */
async function closeDrawer(page, name) {
  const drawer = page.getByRole("dialog", { name: "Filters" });
  await drawer.waitFor();
  await page.waitForFunction((name) => document.activeElement?.parentElement?.matches(`dialog [data-facet="${name}"]`), name);
  assert.equal(new URL(page.url()).hash, "", "the address is that of the list");
  await drawer.getByRole("button", { name: /^Show \d+ results?$/ }).click();
  await drawer.waitFor({ state: "detached" });
}

for (const width of Object.keys(WIDTHS)) {
  test(`a search is corrected, narrowed, sorted, left and found again as it was, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([searchableShop(t, 200), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await open(page, shop.url);
    const field = page.locator('header input[name="q"]');
    await field.fill("lmap");
    await field.press("Enter");
    await page.waitForURL(/\/search\/\?q=lmap/);
    await takenOver(page);
    const main = page.getByRole("main");
    await main.getByRole("heading", { level: 1, name: "“lamp”" }).waitFor();
    await main.getByText("Showing results for lamp.").waitFor();
    assert.match(await main.getByRole("link", { name: "lmap", exact: true }).getAttribute("href"), /exact=1/);
    assert.deepEqual(await axeFindings(page), []);

    const price = await narrowBy(page, width, "price");
    const brand = await narrowBy(page, width, "brand");
    assert.deepEqual(await said(chips(page)), [`Remove ${brand}`, `Remove ${price}`, "Clear all"]);
    await page.getByRole("combobox", { name: "Sort by" }).selectOption({ label: "Lowest price" });
    await page.waitForURL(/ordering=price/);
    await takenOver(page);
    const address = page.url();
    const before = await said(chips(page));
    assert.deepEqual(before, [`Remove ${brand}`, `Remove ${price}`, "Clear all"]);
    assert.deepEqual(await axeFindings(page), [], "with filters applied");

    await main.locator("article").first().getByRole("link").click();
    await page.waitForURL(/\/p\//);
    await takenOver(page);
    await page.goBack();
    await takenOver(page);
    assert.equal(page.url(), address);
    assert.deepEqual(await said(chips(page)), before);
    assert.equal(await page.getByRole("combobox", { name: "Sort by" }).inputValue(), "price");

    await chips(page).first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.searchParams.has("brand"));
    assert.deepEqual(await said(chips(page)), [`Remove ${price}`, "Clear all"]);
    assert.equal(new URL(page.url()).searchParams.get("ordering"), "price");
    await chips(page).last().click();
    await page.waitForURL((url) => !url.searchParams.has("min_price"));
    assert.equal(await chips(page).count(), 0);
    expectNoFaults(page);
  });

  test(`prices are typed and a brand is found among many, by keyboard, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([searchableShop(t, 200), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await open(page, `${shop.url}/search/`);
    await takenOver(page);
    if (width === "360") {
      const button = page.getByRole("link", { name: /^Filters/ });
      await button.focus();
      await page.keyboard.press("Enter");
      const drawer = page.getByRole("dialog", { name: "Filters" });
      await drawer.waitFor();
      assert.ok(await page.evaluate(() => document.activeElement?.closest("dialog")), "focus is in the drawer");
      assert.deepEqual(await axeFindings(page), [], "with the drawer open");
      await page.keyboard.press("Escape");
      await drawer.waitFor({ state: "detached" });
      assert.ok(await button.evaluate((link) => link === document.activeElement), "focus is back");
    }
    const brands = facet(await filters(page, width), "brand");
    await brands.getByRole("searchbox", { name: "Find a brand" }).fill("halle");
    await page.waitForFunction(() => document.querySelectorAll('[data-facet="brand"] .find ~ ul a').length > 0);
    assert.deepEqual(await brands.getByRole("link").evaluateAll((all) => all.map((a) => a.children[1].textContent)), [
      "Studio Halle",
    ]);
    await brands.getByRole("searchbox").fill("no such");
    await brands.getByText("No brand is called that.").waitFor();

    const prices = facet(await filters(page, width), "price");
    await prices.getByLabel("From, €").fill("20");
    await prices.getByLabel("To, €").fill("60.50");
    await page.keyboard.press("Enter");
    await page.waitForURL(/max_price=60.50/);
    await takenOver(page);
    assert.deepEqual(await said(chips(page)), ["Remove €20.00 to €60.50", "Clear all"]);
    const again = facet(await filters(page, width), "price");
    assert.equal(await again.getByLabel("From, €").inputValue(), "20");
    assert.equal(await again.getByLabel("To, €").inputValue(), "60.50");
    expectNoFaults(page);
  });

  test(`a search that finds nothing says what helps at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([searchableShop(t, 40), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    const main = page.getByRole("main");
    await open(page, `${shop.url}/search/?q=zzqqyx`);
    await takenOver(page);
    await main.getByRole("heading", { level: 1, name: "No results for “zzqqyx”" }).waitFor();
    await main.getByText("Check the spelling.").waitFor();
    assert.equal(await main.getByRole("link", { name: "Clear all" }).count(), 0);
    await main.getByRole("region", { name: "Departments" }).getByRole("link").first().waitFor();
    assert.deepEqual(await axeFindings(page), []);

    await open(page, `${shop.url}/search/?max_price=0.01&in_stock=1`);
    await takenOver(page);
    await main.getByText("No product has all of this.").waitFor();
    assert.deepEqual(await said(chips(page)), ["Remove In stock", "Remove Up to €0.01", "Clear all"]);
    assert.deepEqual(await axeFindings(page), [], "with filters that exclude everything");
    await chips(page).nth(1).click();
    await main.locator("article").first().waitFor();
    expectNoFaults(page);
  });

  test(`a list is narrowed and sorted without scripts at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([searchableShop(t, 40), startBrowser(t)]);
    const page = await newPage(browser, { javaScriptEnabled: false, viewport: WIDTHS[width] });
    const panel = page.getByRole("complementary", { name: "Filters" });
    await open(page, `${shop.url}/search/`);
    if (width === "360") {
      await page.getByRole("link", { name: /^Filters/ }).click();
      assert.equal(new URL(page.url()).hash, "#filters");
    }
    assert.equal(await panel.getByRole("searchbox").count(), 0, "what takes a script is not offered");
    await facet(panel, "brand").getByRole("link").first().click();
    await page.waitForURL(/brand=/);
    assert.equal(await chips(page).count(), 2);
    await page.getByRole("combobox", { name: "Sort by" }).selectOption("price");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(/ordering=price/);
    assert.match(page.url(), /brand=/);
    await facet(panel, "price").getByLabel("From, €").fill("1");
    await facet(panel, "price").getByRole("button", { name: "Show these prices" }).click();
    await page.waitForURL(/min_price=1/);
    assert.match(page.url(), /ordering=price.*brand=/);
    assert.equal(await chips(page).count(), 3);
    expectNoFaults(page);
  });
}
