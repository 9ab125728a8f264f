// Arranged results: a merchant sees why a search finds what it finds, puts products first, and lets a search lead to a page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { signInToAdmin, takeBack } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";

const QUERY = "lamp";

for (const width of Object.keys(WIDTHS)) {
  test(`results are explained and arranged, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { scale: 60 }), startBrowser(t)]);
    await eventually("lamps in the search", async () => (await found(shop)).length > 3);
    const before = await found(shop);

    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await signInToAdmin(page, shop);
    await explains(page, shop, before);
    await comesFromSearches(page, shop);
    await pinsThird(page, shop, before);
    await reorders(page, shop, before);
    await turns(page, before);
    await saysWhatIsWrong(page);
    await leadsAway(page, shop);
    await takesAway(page, shop, before);
    expectNoFaults(page);
  });
}

/** The titles that shoppers find, the first first. */
const found = async (shop) => {
  const { results } = await shop.api(`/api/search/?q=${QUERY}&page=1`);
  return results.map(({ title }) => title);
};

const results = (page) => page.getByRole("list", { name: "Results" }).locator(":scope > li");
const stands = (page, place, title) =>
  eventually(`${title} at place ${place + 1}`, async () => {
    const text = await results(page).nth(place).getByRole("link").textContent().catch(() => "");
    return text?.startsWith(title);
  });

/** Why a search finds what it finds, with nothing arranged. */
async function explains(page, shop, before) {
  await open(page, `${shop.url}/admin/curations`);
  await page.getByRole("heading", { level: 1, name: "Arranged results" }).waitFor();
  await clean(page);
  await page.getByRole("link", { name: "Explain a search" }).click();
  await page.getByPlaceholder("A search to explain").fill(QUERY);
  await stands(page, 0, before[0]);
  await stands(page, 2, before[2]);
  assert.equal(await page.getByRole("button", { name: /^Pin / }).count(), 0, "looking arranges nothing");
  const first = results(page).first();
  await first.getByText("Why here?").click();
  const told = (await first.locator("details").textContent()).replace(/\s+/g, " ");
  assert.match(told, /Stands in.*title/);
  assert.match(told, /The words together\d+(\.\d{1,2})?Share of the words that it has× 1/);
  assert.match(told, /Score\d+(\.\d{1,2})?$/);
  await clean(page);
}

/** From what shoppers searched for to the editor, with the search filled in. */
async function comesFromSearches(page, shop) {
  await shop.api(`/api/search/?q=${QUERY}`);
  await open(page, `${shop.url}/admin/searches`);
  await page.getByRole("link", { name: `Arrange results of ${QUERY}` }).click();
  await page.getByRole("heading", { level: 1, name: "Arrange a search" }).waitFor();
  assert.equal(await page.getByLabel("What shoppers type").inputValue(), QUERY);
}

/** What stood third comes first, for shoppers as soon as it is saved. */
async function pinsThird(page, shop, before) {
  const third = before[2];
  await page.getByRole("button", { name: `Pin at 1: ${third}` }).click();
  await stands(page, 0, third);
  await results(page).first().getByText("Pinned", { exact: true }).waitFor();
  await results(page).nth(1).getByText("Down by 1").waitFor();
  assert.equal((await found(shop))[0], before[0], "nothing is arranged before it is saved");
  await clean(page);
  await saves(page);
  await page.getByRole("heading", { level: 1, name: QUERY, exact: true }).waitFor();
  await firstInShop(page, shop, third);
}

async function saves(page) {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved: searches follow within a second", { exact: true }).last().waitFor();
  await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "detached" });
}

/** The storefront's own search shows `title` first. */
async function firstInShop(page, shop, title) {
  const shopper = await newPage(page.context().browser(), { viewport: page.viewportSize() });
  await eventually(`${title} to be found first`, async () => {
    await open(shopper, `${shop.url}/search/?q=${QUERY}`);
    const first = await shopper.getByRole("main").locator("article").first().textContent();
    return first.includes(title);
  });
  expectNoFaults(shopper);
  await shopper.context().close();
}

/** A second product is pinned and moved before the first: by keyboard, then by dragging it back and forth. */
async function reorders(page, shop, before) {
  const [first, third] = [before[0], before[2]];
  await page.getByRole("button", { name: `Pin at 2: ${first}` }).click();
  await page.getByRole("button", { name: `Move ${first} up` }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(`${first} is number 1 now`).waitFor({ state: "attached" });
  await stands(page, 0, first);
  await stands(page, 1, third);
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  assert.equal(focused, `Move ${first} down`, "what was moved keeps the focus");
  const picks = page.getByRole("region", { name: "Stand first, in this order" }).locator("ol > li");
  await picks.nth(1).dragTo(picks.nth(0));
  await page.getByText(`${third} is number 1 now`).waitFor({ state: "attached" });
  await stands(page, 0, third);
  await stands(page, 1, first);
  await saves(page);
  await eventually("both in this order", async () => {
    const [one, two] = await found(shop);
    return one === third && two === first;
  });
}

/** Up and down, and back. */
async function turns(page, before) {
  const up = page.getByRole("button", { name: `Up: ${before[3]}`, exact: true });
  await up.click();
  await page.getByRole("region", { name: "Move up" }).getByText(before[3]).waitFor();
  await up.and(page.locator('[aria-pressed="true"]')).waitFor();
  await results(page)
    .filter({ hasText: before[3] })
    .first()
    .getByText("Why here?")
    .click();
  await page.getByText(/^Arranged$/).and(page.locator("dt")).filter({ visible: true }).waitFor();
  await eventually("the score doubled", async () =>
    (await page.locator("dt:visible + dd", { hasText: "× 2" }).count()) > 0,
  );
  await page.getByRole("button", { name: "Add what moves down" }).click();
  const down = page.getByRole("region", { name: "Move down" });
  await down.getByLabel("What", { exact: true }).selectOption("attribute");
  await down.getByLabel("Property", { exact: true }).fill("Colour");
  await down.getByLabel("Value", { exact: true }).fill("Black");
  await page.keyboard.press("Enter");
  await down.getByText("Colour: Black").waitFor();
  await clean(page);
  await page.getByRole("button", { name: "Remove Colour: Black" }).click();
  await page.getByRole("button", { name: `Remove ${before[3]}` }).click();
}

/** What cannot be is said at its field while it is typed. */
async function saysWhatIsWrong(page) {
  await page.getByRole("radio", { name: "A page instead" }).check();
  const path = page.getByLabel("Leads to");
  await path.fill("https://elsewhere.example/");
  await page.getByText(/^An address in your shop|path/i).filter({ visible: true }).first().waitFor();
  await path.fill("/c/no-such-place/");
  await page.getByText("Your shop has no page there yet: shoppers would find nothing.").waitFor();
  await path.fill("/sale/");
  await page.getByText("There is such a page.").waitFor();
  await page.getByText("This search leads to /sale/.").waitFor();
  await clean(page);
}

async function leadsAway(page, shop) {
  await saves(page);
  await eventually("the search to lead away", async () => {
    const answer = await fetch(`${shop.url}/search/?q=${QUERY}`, { redirect: "manual" });
    return answer.status === 303 && answer.headers.get("location") === "/sale/";
  });
  await open(page, `${shop.url}/admin/curations?q=${QUERY}`);
  await page.getByText("leads to /sale/").waitFor();
  await page.getByText("At work now").waitFor();
  await clean(page);
}

/** Taken away, brought back, taken away for good: the search finds by itself again. */
async function takesAway(page, shop, before) {
  const remove = page.getByRole("button", { name: `Delete what is arranged for ${QUERY}` });
  await remove.click();
  await remove.waitFor({ state: "detached" });
  await eventually("results as they were", async () => (await found(shop))[0] === before[0]);
  await takeBack(page);
  await remove.waitFor();
  await page.getByRole("link", { name: QUERY, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: QUERY, exact: true }).waitFor();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Arranged results" }).waitFor();
  await eventually("results as they were", async () => (await found(shop))[0] === before[0]);
}

async function clean(page) {
  assert.deepEqual(await axeFindings(page), [], `axe at ${page.url()}`);
}
