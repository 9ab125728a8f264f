// A merchant makes an API key, copies it this once, a program works with it, and it is revoked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";

const NAME = "Bookkeeping";
const WITHIN_MS = 1_000;

for (const width of Object.keys(WIDTHS)) {
  test(`a key is made, used and revoked, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    await signInToAdmin(page, shop);
    const token = await makeKey(page, shop);
    const statusOf = (path) =>
      fetch(`${shop.url}${path}`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);
    assert.equal(await statusOf("/api/orders/orders/"), 200);
    assert.equal(await statusOf("/api/customers/"), 403);
    assert.equal(await statusOf("/accounts/me/"), 403);

    await page.getByRole("link", { name: "I have copied it" }).click();
    await page.getByRole("heading", { level: 1, name: "API keys" }).waitFor();
    const revoke = page.getByRole("button", { name: `Revoke ${NAME}` });
    await revoke.waitFor();
    assert.ok(!(await page.getByRole("main").innerText()).includes(token), "the list does not have the key");
    await clean(page);
    await revoke.click();
    const asks = page.getByRole("alertdialog", { name: `Revoke the key ${NAME}` });
    await asks.waitFor();
    await clean(page);
    await asks.getByRole("button", { name: "Revoke", exact: true }).click();
    await page.getByRole("main").getByText("Revoked", { exact: true }).filter({ visible: true }).first().waitFor();
    await eventually("the key to be refused", async () => (await statusOf("/api/orders/orders/")) === 401, WITHIN_MS);

    await open(page, `${shop.url}/admin/audit-log`);
    const acts = page.getByRole("main").getByRole("table").getByRole("button");
    await acts.first().waitFor();
    assert.deepEqual((await acts.allInnerTexts()).slice(0, 2), ["Revoked API key", "Made API key"]);
    expectNoFaults(page);
  });
}

/** Makes a key that may see orders, and says what it is. */
async function makeKey(page, shop) {
  await open(page, `${shop.url}/admin/api-keys`);
  await page.getByRole("link", { name: "Make a key" }).click();
  await page.getByLabel("Name of the key").fill(NAME);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Choose at least one right for the key.").waitFor();
  await page.getByRole("checkbox", { name: "See orders and what was paid for them" }).check();
  assert.equal(await page.getByRole("checkbox", { name: "Give rights to staff, and take them away" }).count(), 0);
  await clean(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: `Key ${NAME} made` }).waitFor();
  await clean(page);
  const token = await page.getByRole("textbox", { name: "The key" }).inputValue();
  assert.match(token, /^souk_[\w-]{43}$/);
  return token;
}

async function clean(page) {
  assert.deepEqual(await axeFindings(page), []);
}
