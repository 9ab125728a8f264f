// Mails: a merchant puts the subject of one into words of his own, sees it before he saves it, and goes back to the default.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";

const NAME = "Shipping confirmation";
const DEFAULT = "Order {number} is on its way";
const OWN = "Good news, {first_name}: {number} has left";

for (const width of Object.keys(WIDTHS)) {
  test(`a mail is put into a merchant's own words, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await signInToAdmin(page, shop);
    await findsIt(page, width);
    await writes(page, width);
    await saysWhatIsWrong(page);
    await looksAround(page);
    await saves(page);
    await staysOverReload(page, shop);
    await goesBack(page);
    expectNoFaults(page);
  });
}

const subject = (page) => page.getByLabel("Subject", { exact: true });
const preview = (page) => page.getByRole("region", { name: "Preview" });
const mail = (page) => page.frameLocator('iframe[title^="The mail as it would arrive"]');

/** Shows what is edited or what becomes of it, where only one has room. */
async function turnTo(page, what) {
  const tab = page.getByRole("group", { name: "What is shown" }).getByRole("button", { name: what });
  if (await tab.isVisible()) await tab.click();
}

/** By the navigation, and by the palette, to the list; from there to the mail. */
async function findsIt(page, width) {
  if (width === "360") await page.getByRole("button", { name: "Menu" }).click();
  const navigation = page.getByRole("navigation", { name: "Admin" }).filter({ visible: true });
  await navigation.getByRole("link", { name: "Pages" }).click();
  await page.getByRole("heading", { level: 1, name: "Pages" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("mails");
  await page.getByRole("option", { name: "Mails" }).click();
  await page.getByRole("heading", { level: 1, name: "Mails" }).waitFor();
  const row = page.getByRole("row").filter({ hasText: NAME });
  await row.getByText("With each shipment").waitFor();
  assert.equal(await row.getByText("Default", { exact: true }).count(), 3, "no language has words of its own yet");
  await clean(page);
  await page.getByRole("link", { name: NAME, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  assert.equal(await subject(page).inputValue(), DEFAULT);
}

/** Another subject, with a placeholder from its button, stands in the preview before it is saved. */
async function writes(page, width) {
  await subject(page).fill("Good news, ");
  const buttons = page.getByRole("group", { name: "Insert into Subject" });
  await buttons.getByRole("button", { name: "First name" }).click();
  await page.keyboard.type(": ");
  await buttons.getByRole("button", { name: "Order number" }).click();
  await page.keyboard.type(" has left");
  assert.equal(await subject(page).inputValue(), OWN);
  await page.getByLabel("Closing paragraph", { exact: true }).fill("Thank you for shopping with us.");
  await clean(page);
  await turnTo(page, "Preview");
  await preview(page).getByText(/^Good news, \w+: \S+ has left$/).waitFor();
  await mail(page).getByText("Thank you for shopping with us.").waitFor();
  assert.equal(await page.locator("iframe").getAttribute("sandbox"), "", "a mail may do nothing");
  if (width === "360") assert.equal(await subject(page).isVisible(), false);
}

/** A placeholder that there is not is told at its field, and the preview stays as it was. */
async function saysWhatIsWrong(page) {
  await turnTo(page, "Edit");
  await subject(page).fill(`${OWN} {colour}`);
  await page.getByText("This mail has nothing to put in for colour in braces.").waitFor();
  assert.equal(await subject(page).getAttribute("aria-invalid"), "true");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("This mail has nothing to put in for colour in braces.").waitFor();
  await clean(page);
  await turnTo(page, "Preview");
  await preview(page).getByText("The preview shows the last words that could be sent.").waitFor();
  await preview(page).getByText(/ has left$/).waitFor();
  await turnTo(page, "Edit");
  await subject(page).fill(OWN);
  await page.getByText("This mail has nothing to put in").waitFor({ state: "detached" });
}

/** By day and by night, on a phone and at a desk. */
async function looksAround(page) {
  await turnTo(page, "Preview");
  const ground = () => mail(page).locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  const button = (name) => preview(page).getByRole("button", { name });
  const inset = () => mail(page).locator(".surface").evaluate((each) => getComputedStyle(each).paddingLeft);
  assert.equal(await ground(), "rgb(246, 246, 243)");
  // A press that has to scroll first may begin before the page stands still.
  await page.evaluate(() => scrollTo(0, 0));
  await eventually("a phone's margins", async () => (await inset()) === "16px");
  await button("In dark mode").click();
  await eventually("the mail by night", async () => (await ground()) === "rgb(16, 17, 24)");
  assert.equal(await button("In dark mode").getAttribute("aria-pressed"), "true");
  await button("As on a desktop").click();
  await eventually("a desktop's margins", async () => (await inset()) === "32px");
  assert.equal(await ground(), "rgb(16, 17, 24)", "it stays night");
  await clean(page);
  await button("In light mode").click();
  await eventually("the mail by day", async () => (await ground()) === "rgb(246, 246, 243)");
  await turnTo(page, "Edit");
}

async function saves(page) {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved: the next mail says so", { exact: true }).last().waitFor();
  await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "detached" });
  await page.getByText("Own words", { exact: true }).waitFor();
}

/** It is there after a reload and told in the list; the other language has still the default. */
async function staysOverReload(page, shop) {
  await page.reload();
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  assert.equal(await subject(page).inputValue(), OWN);
  await page.getByRole("group", { name: "Languages" }).getByRole("button", { name: "German" }).click();
  await eventually("the German words", async () => (await subject(page).inputValue()).startsWith("Bestellung {number}"));
  await open(page, `${shop.url}/admin/mails`);
  const row = page.getByRole("row").filter({ hasText: NAME });
  await row.getByText("Own words", { exact: true }).waitFor();
  await row.getByText("Default", { exact: true }).last().waitFor();
  assert.equal(await row.getByText("Default", { exact: true }).count(), 2, "the other languages have none");
  await clean(page);
  await row.getByRole("link", { name: `${NAME}, English` }).click();
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
}

/** Back to the default, once that is confirmed. */
async function goesBack(page) {
  await page.getByRole("button", { name: "Revert to default" }).click();
  const asked = page.getByRole("alertdialog");
  await asked.waitFor();
  await clean(page);
  await asked.getByRole("button", { name: "Revert to default" }).click();
  await asked.waitFor({ state: "detached" });
  await eventually("the default", async () => (await subject(page).inputValue()) === DEFAULT);
  await page.getByText("Own words", { exact: true }).waitFor({ state: "detached" });
  await turnTo(page, "Preview");
  await preview(page).getByText(/^Order \S+ is on its way$/).waitFor();
  await clean(page);
}

async function clean(page) {
  assert.deepEqual(await axeFindings(page), [], `axe at ${page.url()}`);
}
