// The categories: moved by dragging, by keyboard and by choosing, and taken back; one of them edited, beside a colleague.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { signInToAdmin, takeBack } from "./lib/pages.mjs";
import { eventually, MERCHANT, startShop } from "./lib/shop.mjs";

for (const width of Object.keys(WIDTHS)) {
  test(`categories are arranged and edited, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { scale: 40 }), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await signInToAdmin(page, shop);
    await open(page, `${shop.url}/admin/categories`);
    await page.getByRole("button", { name: "Open Light", exact: true }).click();
    await page.getByRole("button", { name: "Open Furniture", exact: true }).click();
    await movesByKeyboard(page, shop);
    await movesByDragging(page, shop);
    await movesByChoosing(page, shop);
    assert.deepEqual(await axeFindings(page), []);
    await edits(page, shop);
    expectNoFaults(page);
  });
}

/** The categories below the one with the slug `parent`, in the shop's order. */
async function below(shop, parent) {
  const { results } = await shop.api("/api/categories/");
  const over = results.find(({ slug }) => slug === parent)?.id ?? null;
  return results.filter(({ parent_id }) => (parent_id ?? null) === over).map(({ name }) => name);
}

const stands = (shop, parent, names) =>
  eventually(
    `${names} below ${parent}`,
    async () => JSON.stringify((await below(shop, parent)).slice(0, names.length)) === JSON.stringify(names),
  );

/** Takes the last move back and waits until nothing covers the tree. */
async function takesBack(page, name) {
  await takeBack(page);
  const told = page.getByText(`“${name}” is back where it was`, { exact: true });
  await told.waitFor();
  const closes = page.getByRole("region", { name: /notification/i }).getByRole("button", { name: "Close" });
  while ((await closes.count()) > 0) await closes.first().click();
}

async function movesByKeyboard(page, shop) {
  await page.getByRole("button", { name: /^Move Light, 2 of/ }).focus();
  await page.keyboard.press("ArrowUp");
  await page.getByText(/^“Light” is at the top level now, 1 of/).waitFor();
  await stands(shop, null, ["Light", "Kitchen & table"]);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  assert.match(await focused(), /^Move Light, 1 of/, "what was moved keeps the focus");
  await takesBack(page, "Light");
  await stands(shop, null, ["Kitchen & table", "Light"]);
}

async function movesByDragging(page, shop) {
  const row = (name) => page.locator(".trow").filter({ has: page.getByRole("link", { name, exact: true }) });
  // Both are in sight first: a page that scrolls under the pointer takes up another row.
  const drag = async (from, to) => {
    await row(to).evaluate((element) => element.scrollIntoView({ block: "center" }));
    await row(from).dragTo(row(to));
  };
  await drag("Candles", "Seating");
  await page.getByText(/^“Candles” is in Seating now/).waitFor();
  await stands(shop, "light", ["Table lamps", "Hanging lamps"]);
  await takesBack(page, "Candles");
  await stands(shop, "light", ["Table lamps", "Hanging lamps", "Candles"]);
  await drag("Light", "Candles");
  await page.getByText("“Light” cannot be moved below itself or below what is in it.", { exact: true }).waitFor();
  await stands(shop, null, ["Kitchen & table", "Light"]);
}

async function movesByChoosing(page, shop) {
  await page.getByRole("button", { name: "Move Candles to…" }).click();
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.getByRole("option", { name: "Candle holder" }).isDisabled(), true);
  await dialog.getByLabel("Below").selectOption("");
  await dialog.getByLabel("Place").selectOption({ label: "Before Kitchen & table" });
  assert.deepEqual(await axeFindings(page), []);
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByText(/^“Candles” is at the top level now, 1 of/).waitFor();
  await stands(shop, null, ["Candles", "Kitchen & table"]);
}

/** Edits one of them, with a picture; a colleague was quicker with its colour. */
async function edits(page, shop) {
  await page.getByRole("link", { name: "Candles", exact: true }).click();
  await page.getByRole("textbox", { name: "Description", exact: true }).click();
  await page.keyboard.type("Poured by hand in Fez.");
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
  await page
    .getByLabel(/^Add a picture/)
    .setInputFiles({ name: "candles.png", mimeType: "image/png", buffer: Buffer.from(pixel, "base64") });
  await page.getByRole("button", { name: "Remove this picture" }).waitFor();
  await page.getByLabel("Address name").fill("candles-of-fez");
  assert.deepEqual(await axeFindings(page), []);
  await colleagueColours(shop);
  await page.getByRole("button", { name: /^Save/ }).click();
  await page.getByText("Somebody changed Candles since you opened it.").waitFor();
  await page.getByRole("button", { name: "Keep mine" }).click();
  const { id } = await eventually("the category", async () => {
    const { results } = await shop.api("/api/categories/");
    return results.find(({ slug }) => slug === "candles-of-fez");
  });
  const saved = await shop.api(`/api/categories/${id}/`);
  assert.equal(saved.description, "<p>Poured by hand in Fez.</p>");
  assert.ok(saved.image.url, "it has its picture");
  const old = await fetch(`${shop.url}/c/light-candles/`, { redirect: "manual" });
  assert.equal(old.status, 301);
  assert.match(old.headers.get("location") ?? "", /\/c\/candles-of-fez\/$/);
}

/** Changes the ground colour of the category, as a colleague would meanwhile. */
async function colleagueColours(shop) {
  const json = { "content-type": "application/json" };
  const signIn = { method: "POST", headers: json, body: JSON.stringify(MERCHANT) };
  const { access } = await (await fetch(`${shop.url}/accounts/login/`, signIn)).json();
  const { id } = await shop.api("/api/categories/light-candles/");
  const headers = { ...json, authorization: `Bearer ${access}` };
  const body = JSON.stringify({ color: "plum" });
  const answer = await fetch(`${shop.url}/api/categories/${id}/`, { method: "PATCH", headers, body });
  assert.equal(answer.status, 200, await answer.text());
}
