// Whoever runs the shop finds an order by typing, narrows the orders and takes them along as a file, goes from the order
// to its customer, ships it and sees today's figure go down, and looks at how the shop itself is doing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { buy, register } from "./lib/orders.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { SHOPPER } from "./lib/shopper.mjs";

const NAME = `${SHOPPER.first_name} ${SHOPPER.last_name}`;
const OTHER = { ...SHOPPER, email: "tomasz.kowalczyk@example.org", first_name: "Tomasz", last_name: "Kowalczyk" };

for (const width of Object.keys(WIDTHS)) {
  test(`an order is found, shipped and counted, and the shop's own work is seen, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const access = await register(shop, SHOPPER);
    const [first] = [await buy(shop, SHOPPER, access), await buy(shop, SHOPPER, access), await buy(shop, OTHER)];
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await signInToAdmin(page, shop);
    await toShipIs(page, shop, 3);
    await clean(page);

    await find(page, first.number);
    await page.getByRole("heading", { level: 1, name: first.number }).waitFor();
    const customer = page.getByRole("main").getByRole("link", { name: NAME });
    await customer.waitFor();
    const order = page.url();

    await filterAndExport(page, shop);

    await open(page, order);
    await customer.click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await page.getByRole("link", { name: first.number }).waitFor();
    await clean(page);
    await page.getByRole("link", { name: "All 2" }).click();
    await page.getByRole("button", { name: `Remove filter Customer: ${NAME}` }).waitFor();
    await rowsAre(page, 2);

    await open(page, order);
    await page.getByRole("main").getByRole("button", { name: /^ship/i }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^ship/i }).click();
    await page.getByText(`${first.number} shipped`, { exact: true }).first().waitFor();
    await toShipIs(page, shop, 2);

    await looksAtOperations(page, shop);
    expectNoFaults(page);
  });
}

/** Types into the palette, and takes the first result by keyboard. */
async function find(page, words) {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or jump to" }).fill(words);
  const result = page.getByRole("option", { name: new RegExp(`${words}, ${NAME}`) });
  await result.waitFor();
  assert.equal(await result.getAttribute("aria-selected"), "true", "the first result is chosen");
  await clean(page);
  await page.keyboard.press("Enter");
}

/** Narrows the orders by chips that stand in the address, and downloads what is left: a line each, below the heads. */
async function filterAndExport(page, shop) {
  await open(page, `${shop.url}/admin/orders`);
  await rowsAre(page, 3);
  await page.getByRole("button", { name: "Payment", exact: true }).first().click();
  await page.getByRole("menuitem", { name: "Paid", exact: true }).click();
  await page.getByRole("button", { name: "Total of at least" }).click();
  await page.getByRole("textbox", { name: "Total of at least" }).fill("0.50");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("searchbox").fill(SHOPPER.email);
  await rowsAre(page, 2);
  const { searchParams } = new URL(page.url());
  assert.equal(searchParams.get("payment_status"), "paid");
  assert.equal(searchParams.get("min_total"), "0.50");
  assert.equal(searchParams.get("q"), SHOPPER.email);
  await page.getByRole("button", { name: "Export" }).click();
  await clean(page);
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /^CSV/ }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), "orders.csv");
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
  assert.equal(lines.length, 3, `heads and two orders: ${lines.join("\n")}`);
  for (const line of lines.slice(1)) assert.ok(line.includes(SHOPPER.email), line);
}

/** Jobs in words, schedules, and a shop that is well. */
async function looksAtOperations(page, shop) {
  await open(page, `${shop.url}/admin/jobs`);
  await page.getByRole("button", { name: "Mail about an order" }).first().waitFor();
  await clean(page);
  await page.getByRole("button", { name: "Mail about an order" }).first().click();
  await page.getByRole("dialog", { name: "Mail about an order" }).getByText("checkout.order_mail").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Failed/ }).click();
  await page.getByRole("heading", { name: "No job has failed" }).waitFor();
  await open(page, `${shop.url}/admin/schedules`);
  await page.getByText("Every minute").first().waitFor();
  await clean(page);
  await open(page, `${shop.url}/admin/health`);
  await page.getByText("All is well").waitFor();
  await page.getByText("SQLite").waitFor();
  await clean(page);
}

/** Today's figure of orders to ship, once the shop has counted it. */
async function toShipIs(page, shop, figure) {
  const value = page.getByRole("region", { name: "What waits" }).locator(".kpi", { hasText: "To ship" }).locator(".v");
  await eventually(`${figure} orders to ship`, async () => {
    await open(page, `${shop.url}/admin/`);
    await value.waitFor();
    return (await value.innerText()) === String(figure);
  });
}

async function rowsAre(page, count) {
  const links = page.getByRole("main").getByRole("table").getByRole("link");
  await eventually(`${count} rows`, async () => (await links.count()) === count);
}

async function clean(page) {
  assert.deepEqual(await axeFindings(page), [], `axe at ${page.url()}`);
}
