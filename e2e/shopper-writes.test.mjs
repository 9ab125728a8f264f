// What shoppers write to the shop: their address for its news, and a message; and the merchant who keeps the list.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { change } from "./lib/staff.mjs";
import { takenOver } from "./lib/shopper.mjs";

const EMAIL = "ilse.verbeke@example.org";

const shots = process.env.SOUK_SHOTS;
const shoot = (page, name) => (shots ? page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) : undefined);

/** axe is a script itself: it looks where scripts run. */
async function clean(page, scripted = true) {
  if (scripted) assert.deepEqual(await axeFindings(page), []);
}

/** The mail that holds `words`, its soft line breaks taken out. */
async function mail(shop, words) {
  const found = await eventually(`a mail: ${words}`, async () => (await shop.mails()).find((text) => text.includes(words)));
  return found.replaceAll("=\r\n", "").replaceAll("=3D", "=");
}

/** How far the text of the form at the foot stands out from the dark ground; axe leaves out what lies on a gradient. */
async function isReadable(foot, width) {
  const ratios = await foot.evaluate((ground) => {
    const light = (colour) => {
      const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => Number(part) / 255);
      const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const shade = light(getComputedStyle(ground).backgroundColor);
    return Array.from(ground.querySelectorAll(".letters :is(label, input, button)"), (element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      const under = /, 0\)$/.test(backgroundColor) ? shade : light(backgroundColor);
      const [dark, bright] = [light(color), under].sort((one, other) => one - other);
      return [element.tagName, (bright + 0.05) / (dark + 0.05)];
    });
  });
  assert.equal(ratios.length, 3);
  for (const [name, ratio] of ratios) assert.ok(ratio >= 4.5, `${name} has ${ratio.toFixed(1)} at ${width}`);
}

/** From the form at the foot of the first page to the list. */
async function subscribes(page, shop, scripted, name) {
  await open(page, `${shop.url}/`);
  if (scripted) await takenOver(page);
  const foot = page.getByRole("contentinfo");
  await foot.getByLabel("New goods and offers, by mail").fill(EMAIL);
  if (shots) await foot.screenshot({ path: `${shots}/foot-${name}.png` });
  await isReadable(foot, name);
  await foot.getByRole("button", { name: "Subscribe" }).click();
  await page.getByRole("heading", { level: 1, name: "Look into your mail" }).waitFor();
  await page.getByText(`We have written to ${EMAIL}.`).waitFor();
  await shoot(page, `asked-${name}`);
  await clean(page, scripted);

  const link = (await mail(shop, "/newsletter/confirm/")).match(/http:\/\/\S*?\/newsletter\/confirm\/\?token=[\w.-]+/)[0];
  await open(page, link);
  await page.getByRole("heading", { level: 1, name: "Do you want our news?" }).waitFor();
  await shoot(page, `confirm-${name}`);
  await clean(page, scripted);
  await page.getByRole("button", { name: "Yes, write to me" }).click();
  await page.getByRole("heading", { level: 1, name: "You are on the list" }).waitFor();
  await shoot(page, `confirmed-${name}`);
  await clean(page, scripted);
}

/** What the merchant's list and its file say of the address; the file has the way off the list, which is returned. */
async function merchantExports(browser, shop, viewport, width) {
  const page = await newPage(browser, { viewport });
  await signInToAdmin(page, shop);
  await open(page, `${shop.url}/admin/newsletter`);
  const row = page.getByRole("row").filter({ hasText: EMAIL });
  await row.getByText("Confirmed", { exact: true }).first().waitFor();
  await shoot(page, `subscribers-${width}`);
  await clean(page);
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /CSV/ }).click();
  const [heads, ...lines] = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
  assert.match(heads, /email/i);
  assert.equal(lines.length, 1, "a line for each address");
  assert.ok(lines[0].includes(EMAIL), lines[0]);
  expectNoFaults(page);
  return lines[0].match(/http:\/\/[^\s",]*\/newsletter\/unsubscribe\/\?token=[\w.-]+/)[0];
}

for (const [width, viewport] of Object.entries(WIDTHS)) {
  for (const scripted of [true, false]) {
    const how = scripted ? "with scripts" : "without scripts";
    test(`a guest asks for news, says so again from the mail, and ends it, ${how}, at ${width}`, async (t) => {
      const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
      const page = await newPage(browser, { viewport, javaScriptEnabled: scripted });
      await subscribes(page, shop, scripted, `${width}${scripted ? "" : "-plain"}`);

      await open(page, await merchantExports(browser, shop, viewport, width));
      await page.getByRole("heading", { level: 1, name: "No more news?" }).waitFor();
      await shoot(page, `end-${width}`);
      await clean(page, scripted);
      await page.getByRole("button", { name: "Do not write any more" }).click();
      await page.getByRole("heading", { level: 1, name: "We do not write any more" }).waitFor();
      await shoot(page, `ended-${width}`);
      await clean(page, scripted);
      expectNoFaults(page);
    });
  }

  test(`a guest writes to the shop once, and the merchant has the message by mail, at ${width}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    await change(shop, "/api/settings/", { contact_email: "hello@souk.example" });
    const page = await newPage(browser, { viewport });
    await open(page, `${shop.url}/`);
    await page.getByRole("contentinfo").getByRole("link", { name: "Contact" }).click();
    await page.getByRole("heading", { level: 1, name: "Contact" }).waitFor();
    const main = page.getByRole("main");
    await main.getByLabel("Name").fill("Ilse Verbeke");
    await main.getByLabel(/^Email/).fill(EMAIL);
    await main.getByLabel(/^Message/).fill("Does the walnut bowl come in a larger size?");
    await shoot(page, `contact-${width}`);
    await clean(page);
    await main.getByRole("button", { name: "Send message" }).click();
    await page.getByRole("heading", { level: 1, name: "Thank you" }).waitFor();
    await shoot(page, `contact-sent-${width}`);
    await clean(page);
    await page.reload();
    const message = await mail(shop, "walnut bowl");
    assert.match(message, /^To: .*hello@souk\.example/m);
    assert.match(message, /^Reply-To: .*ilse\.verbeke@example\.org/m);
    const sent = (await shop.mails()).filter((text) => text.includes("walnut bowl"));
    assert.equal(sent.length, 1, "reading the page again sends nothing");
    expectNoFaults(page);
  });
}
