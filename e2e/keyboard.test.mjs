// A guest's whole purchase by keyboard alone, from the first page to the paid order; at each stop one sees where the focus is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { arrow, keyboardOf, tab, tabTo } from "./lib/keyboard.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { SHOPPER, takenOver } from "./lib/shopper.mjs";

for (const width of Object.keys(WIDTHS)) {
  test(`a guest buys by keyboard alone, and always sees where the focus is, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { sample: true, orders: 1 }), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    const keys = await keyboardOf(page);

    await open(page, shop.url);
    await takenOver(page);
    if (width === "1440") await goToDepartment(keys);
    else await search(keys, shop, "chalk");
    await (width === "1440" ? filterBeside(keys) : filterInDrawer(keys));
    await follow(keys, "Tamri mug", "**/p/tamri-mug/");
    await chooseAndAdd(keys);
    await checkOut(keys);

    await page.waitForURL(/\/orders\/[0-9a-z-]+\/$/i);
    const main = page.getByRole("main");
    await main.getByRole("heading", { name: /paid/i }).waitFor();
    const receipt = await main.innerText();
    for (const part of ["Tamri mug", "Chalk", "€48.00", "€57.90"]) assert.ok(receipt.includes(part), `${part}:\n${receipt}`);
    expectNoFaults(page);
  });
}

/** The first press of Tab offers to leave out the header; what comes after it is in the page's main part. */
async function skipToContent(keys) {
  const { page } = keys;
  const first = await tab(keys);
  assert.deepEqual(first, { role: "link", name: "Skip to content" });
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash === "#main");
  await tab(keys);
  assert.ok(await page.evaluate(() => document.activeElement.closest("main")), "the header is left out");
}

async function goToDepartment(keys) {
  await skipToContent(keys);
  await follow(keys, /^Kitchen & table 23/, "**/c/kitchen-table/");
  await skipToContent(keys);
}

async function search(keys, shop, words) {
  const { page } = keys;
  await eventually("the index", async () => (await shop.api(`/api/search/?q=${words}`)).facets?.brand);
  await skipToContent(keys);
  await page.reload();
  await takenOver(page);
  await tabTo(keys, /^(searchbox|combobox)$/, "Search");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/search/?q=${words}`);
  await takenOver(page);
}

/** The filters stand beside the products: the brand's link narrows the list, and what is applied can be removed. */
async function filterBeside(keys) {
  await follow(keys, /^Atelier Nour \d+$/, /brand=Atelier/);
  await applied(keys.page);
}

/** The filters are in a drawer that a link opens; it stays open until its button leads to what was found. */
async function filterInDrawer(keys) {
  const { page } = keys;
  await tabTo(keys, "link", /^Filters/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Filters" }).waitFor();
  await follow(keys, /^Atelier Nour \d+$/, /brand=Atelier/);
  const drawer = page.getByRole("dialog", { name: "Filters" });
  await drawer.waitFor();
  await tabTo(keys, "button", /^Show \d+ results?$/);
  await page.keyboard.press("Enter");
  await drawer.waitFor({ state: "detached" });
  await applied(page);
}

async function applied(page) {
  const chips = page.getByRole("main").getByRole("list", { name: "Applied filters" }).first();
  await chips.getByRole("link", { name: "Remove Atelier Nour" }).waitFor();
}

async function chooseAndAdd(keys) {
  const { page } = keys;
  await tabTo(keys, "radio", "Sea");
  assert.deepEqual(await arrow(keys, "ArrowRight"), { role: "radio", name: "Chalk" });
  await tabTo(keys, "button", /^Add to cart, €24\.00$/);
  // Two of them: back to the button that was passed.
  await tabTo(keys, "button", "One more", { back: true });
  await page.keyboard.press("Space");
  await tabTo(keys, "button", /^Add to cart, €48\.00$/);
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Your cart" });
  await drawer.getByText("Subtotal, 2 items").waitFor();
  await follow(keys, "Check out", "**/checkout/");
}

async function checkOut(keys) {
  const { page } = keys;
  const typed = [
    [/^Email/, SHOPPER.email],
    ["First name", SHOPPER.first_name],
    ["Last name", SHOPPER.last_name],
    ["Street and number", SHOPPER.line1],
    ["Postcode", SHOPPER.postal_code],
    ["Town", SHOPPER.city],
  ];
  for (const [name, text] of typed) {
    await tabTo(keys, "textbox", name);
    await page.keyboard.type(text);
  }
  await tabTo(keys, "combobox", "Country");
  // A letter chooses in a list, without opening it.
  await page.keyboard.type("Bel");
  assert.equal(await page.locator("main [name=country]").inputValue(), SHOPPER.country);
  const slower = await tabTo(keys, "radio", /To your door/);
  const faster = await arrow(keys, "ArrowDown");
  assert.match(faster.name, /Before noon/, `after ${slower.name}`);
  await page.getByRole("button", { name: "Pay €57.90" }).waitFor();
  await tabTo(keys, "radio", /^Card, approved /);
  await page.keyboard.press("Space");
  await tabTo(keys, "button", "Pay €57.90");
  await page.keyboard.press("Enter");
}

/** Goes to the link of this name and follows it to `address`, where the page's scripts have taken over. */
async function follow(keys, name, address) {
  const { page } = keys;
  await tabTo(keys, "link", name);
  await Promise.all([page.waitForURL(address), page.keyboard.press("Enter")]);
  await takenOver(page);
}
