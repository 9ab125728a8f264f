// A merchant's morning: finds an order by typing, writes a note on it, ships a part, thinks better of a cancellation and then
// cancels, narrows the orders and keeps the view, takes 250 orders over several pages along as a file, and reads what was done.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { buy } from "./lib/orders.mjs";
import { MERCHANT, eventually, startShop } from "./lib/shop.mjs";
import { signInToAdmin, takeBack } from "./lib/pages.mjs";
import { SHOPPER } from "./lib/shopper.mjs";

/** More than a page of any size holds. */
const PAST = 250;

for (const width of Object.keys(WIDTHS)) {
  test(`orders are found, noted, shipped in parts, cancelled, kept as a view and taken along, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { scale: 60, orders: PAST }), startBrowser(t)]);
    const [first, second] = [await buy(shop, SHOPPER, undefined, 3), await buy(shop, SHOPPER)];
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await signInToAdmin(page, shop);

    await find(page, first.number);
    await notes(page);
    await shipsOne(page, first.number);
    await find(page, second.number);
    await cancels(page, second.number);
    await keepsAView(page, shop);
    await losesAFilter(page, shop);
    await takesAllAlong(page, shop);
    await readsTheLog(page, shop);
    expectNoFaults(page);
  });
}

/** Types a number into the palette, and takes the first result by keyboard. */
async function find(page, number) {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or jump to" }).fill(number);
  await page.getByRole("option", { name: new RegExp(number) }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: number }).waitFor();
}

/** Writes a note, takes it away and has it back. */
async function notes(page) {
  await page.getByLabel("New note").fill("Wants it wrapped.");
  await page.getByRole("button", { name: "Add note" }).press("Enter");
  const note = page.getByRole("main").getByText("Wants it wrapped.");
  await note.waitFor();
  await clean(page);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await note.waitFor({ state: "detached" });
  await takeBack(page);
  await note.waitFor();
}

/** One of three units goes; two are left. */
async function shipsOne(page, number) {
  await page.getByRole("main").getByRole("button", { name: /^ship 3/i }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^One less/ }).click();
  await dialog.getByRole("button", { name: /^One less/ }).click();
  await clean(page);
  await dialog.getByRole("button", { name: /^ship 1/i }).click();
  await page.getByText(`${number} shipped`, { exact: true }).first().waitFor();
  await page.getByRole("main").getByText("1 of 3 shipped").first().waitFor();
}

/** Says no when asked, by keyboard, and nothing has happened; then yes. */
async function cancels(page, number) {
  await page.getByRole("button", { name: "Cancel order" }).press("Enter");
  await page.getByRole("alertdialog").or(page.getByRole("dialog")).getByText("This cannot be undone").waitFor();
  await clean(page);
  await page.keyboard.press("Escape");
  await page.getByRole("main").getByText("To ship").first().waitFor();
  await page.getByRole("button", { name: "Cancel order" }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await dialog.getByRole("button", { name: "Cancel order" }).click();
  await page.getByText(`${number} cancelled`, { exact: true }).first().waitFor();
  await page.getByRole("main").getByText("Cancelled").first().waitFor();
}

/** Narrows the list, keeps that as a view, and comes back to it. */
async function keepsAView(page, shop) {
  await open(page, `${shop.url}/admin/orders`);
  await page.getByRole("button", { name: "Fulfilment", exact: true }).first().click();
  await page.getByRole("menuitem", { name: "Part shipped", exact: true }).click();
  await page.getByRole("button", { name: "Save as view" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Begun");
  await page.getByRole("dialog").getByRole("button", { name: "Save as view" }).click();
  await open(page, `${shop.url}/admin/orders`);
  await page.getByRole("button", { name: /^Begun 1$/ }).click();
  await eventually("one order", async () => (await page.getByRole("main").getByRole("table").getByRole("link").count()) === 1);
  assert.equal(new URL(page.url()).searchParams.get("fulfillment_status"), "partly_fulfilled");
  await clean(page);
}

/** A view that was kept when there was another filter says what it leaves out, and shows the rest. */
async function losesAFilter(page, shop) {
  await open(page, `${shop.url}/admin/orders?payment_status=paid&colour=red`);
  await page.getByText("filters that do not exist, and they were left out: colour").waitFor();
  await page.getByRole("button", { name: "Remove filter Payment: Paid" }).waitFor();
}

/** All orders, over their pages, as a file with a line each. */
async function takesAllAlong(page, shop) {
  await open(page, `${shop.url}/admin/orders`);
  await page.getByRole("checkbox", { name: /^Select (?!all)/ }).first().check();
  await page.getByRole("button", { name: "Select all on this page" }).click();
  await page.getByRole("button", { name: `Select all ${PAST + 2}` }).click();
  const bar = page.getByRole("region", { name: "Selected rows" });
  await bar.getByText(String(PAST + 2), { exact: true }).waitFor();
  await clean(page);
  const download = page.waitForEvent("download");
  await bar.getByRole("button", { name: "Export" }).click();
  const file = await download;
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
  assert.equal(lines.length, 1 + PAST + 2, "heads and a line for each order");
}

/** What was done, by whom. */
async function readsTheLog(page, shop) {
  await open(page, `${shop.url}/admin/audit-log`);
  await page.getByRole("main").getByText(MERCHANT.email).first().waitFor();
  await clean(page);
}

async function clean(page) {
  assert.deepEqual(await axeFindings(page), [], `axe at ${page.url()}`);
}
