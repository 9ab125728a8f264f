// What shoppers search for: a merchant sees what found nothing, and what it finds once it means the same as another word.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { signInToAdmin, takeBack } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";

/** A word that no product of the shop has. */
const UNKNOWN = "luminaire";

for (const width of Object.keys(WIDTHS)) {
  test(`searches are seen and taught, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { scale: 60 }), startBrowser(t)]);
    await eventually("lamps in the search", async () => (await found(shop, "lamp&page=1")) > 0);
    for (const query of [UNKNOWN, UNKNOWN, "lamp", "Lamp", "LAMP"]) await found(shop, query);
    assert.equal(await found(shop, `${UNKNOWN}&page=1`), 0);

    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await signInToAdmin(page, shop);
    await goes(page);
    await seesFigures(page);
    await teaches(page, shop);
    await takesBack(page, shop);
    await narrows(page, shop);
    await takesAlong(page);
    expectNoFaults(page);
  });
}

/** How many products the shop finds; counted as a search where no page is named. */
const found = async (shop, query) => (await shop.api(`/api/search/?q=${query}`)).count;

/** Gets there by the palette. */
async function goes(page) {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or jump to" }).fill("searches");
  await page.getByRole("option", { name: "Searches" }).click();
  await page.getByRole("heading", { level: 1, name: "What shoppers search for" }).waitFor();
}

async function seesFigures(page) {
  const figures = page.getByRole("region", { name: "The last 30 days" });
  await figures.waitFor();
  const text = (await figures.textContent()).replace(/\s+/g, " ");
  assert.match(text, /^Searches5about 0\.2 a day ?Found nothing40 %2 searches ?Opened0 %/);
  await row(page, UNKNOWN).waitFor();
  await page.getByRole("img", { name: /^Searches a day over the last 30 days/ }).filter({ visible: true }).waitFor();
  await clean(page);
  await page.getByRole("button", { name: "7 days" }).click();
  await page.getByRole("region", { name: "The last 7 days" }).waitFor();
  assert.equal(new URL(page.url()).searchParams.get("days"), "7");
}

const row = (page, query) =>
  page
    .getByRole("main")
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: new RegExp(`^${query} `) }) });

/** Says that one word means the same as another; the query finds something a moment later. */
async function teaches(page, shop) {
  const known = await found(shop, "lamp&page=1");
  await page.getByRole("button", { name: `Make a synonym of ${UNKNOWN}` }).click();
  const dialog = page.getByRole("dialog", { name: "Make a synonym" });
  assert.equal(await dialog.getByLabel("What shoppers type").inputValue(), UNKNOWN);
  await dialog.getByLabel("Means the same as").fill("lamp");
  await dialog.getByText(`“lamp” finds ${known} products`).waitFor();
  await clean(page);
  await page.keyboard.press("Enter");
  await page.getByText(`“${UNKNOWN}” now means the same as “lamp”`, { exact: true }).waitFor();
  await dialog.waitFor({ state: "detached" });
  await row(page, UNKNOWN).getByText(new RegExp(`^(Finds )?${known}( products now)?$`)).filter({ visible: true }).waitFor();
  await page.getByRole("button", { name: `Make a synonym of ${UNKNOWN}` }).waitFor({ state: "detached" });
  assert.equal(await found(shop, `${UNKNOWN}&page=1`), known);
}

async function takesBack(page, shop) {
  await takeBack(page);
  await page.getByRole("button", { name: `Make a synonym of ${UNKNOWN}` }).waitFor();
  assert.equal(await found(shop, `${UNKNOWN}&page=1`), 0);
}

/** The view of what found nothing, and words; what the merchant tried above was no search. */
async function narrows(page, shop) {
  await open(page, `${shop.url}/admin/searches`);
  await page.getByRole("button", { name: "All 2", exact: true }).waitFor();
  await page.getByRole("button", { name: "Found nothing 1", exact: true }).click();
  await row(page, "lamp").waitFor({ state: "detached" });
  await row(page, UNKNOWN).waitFor();
  await clean(page);
  await open(page, `${shop.url}/admin/searches?q=lam`);
  await row(page, "lamp").waitFor();
  assert.equal(await row(page, UNKNOWN).count(), 0);
  const [shown] = await Promise.all([page.waitForEvent("popup"), row(page, "lamp").getByRole("link", { name: /^lamp/ }).click()]);
  await shown.getByRole("main").locator("article").first().waitFor();
  await shown.close();
}

async function takesAlong(page) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, 2);
  assert.match(lines[1], /^"lamp","3","0%","","0","0%","","0%"/);
}

async function clean(page) {
  assert.deepEqual(await axeFindings(page), [], `axe at ${page.url()}`);
}
