// The search field suggests while somebody types: by keyboard alone, with what was searched before, and clean for screen readers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { eventually, startShop } from "./lib/shop.mjs";

for (const width of Object.keys(WIDTHS)) {
  test(`the search field suggests with each key, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { scale: 40 }), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    const { results } = await shop.api("/api/products/?page_size=1");
    const [{ title }] = results;
    const word = title.split(" ").at(-1);
    // The index of a shop that has just begun is made while it serves.
    await eventually("suggestions", async () => {
      const { products } = await shop.api(`/api/search/suggestions/?q=${encodeURIComponent(word.slice(0, -1))}`);
      return products.length > 0;
    });
    await open(page, shop.url);
    const field = page.getByRole("searchbox", { name: "Search" });
    await field.focus();
    await page.keyboard.type(word.slice(0, -1), { delay: 40 });
    const box = page.getByRole("combobox", { name: "Search" });
    const options = page.getByRole("search").getByRole("option");
    await options.first().waitFor();
    assert.equal(await box.getAttribute("aria-expanded"), "true");
    assert.deepEqual(await axeFindings(page), [], "the open panel");

    // The field keeps the focus and names what the arrows chose.
    await page.keyboard.press("ArrowUp");
    const last = await options.last().getAttribute("id");
    assert.equal(await box.getAttribute("aria-activedescendant"), last);
    await page.keyboard.press("ArrowDown");
    assert.equal(await box.getAttribute("aria-activedescendant"), null, "the field itself comes between");
    await page.keyboard.press("Escape");
    await options.first().waitFor({ state: "hidden" });
    assert.equal(await box.inputValue(), word.slice(0, -1), "what was typed stays");

    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(search|c|p)\//);
    await open(page, shop.url);
    await field.fill(word);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\/\?q=/);
    await page.getByRole("heading", { level: 1 }).waitFor();

    // What was searched before stands there again before anything is typed.
    await open(page, shop.url);
    await field.focus();
    await page.getByRole("group", { name: "Searched before" }).getByRole("option").first().waitFor();
    await page.getByRole("button", { name: "Forget what was searched" }).click();
    await page.getByRole("group", { name: "Searched before" }).waitFor({ state: "hidden" });
    expectNoFaults(page);
  });
}
