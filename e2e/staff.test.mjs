// A superuser lets somebody work for the shop, who sees what they may and no more; a right that is taken away is gone
// within a second, the screen says so, and the audit log tells who did it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { eventually, MERCHANT, startShop } from "./lib/shop.mjs";
import { buyQuickly } from "./lib/shopper.mjs";

const CLERK = { email: "pia.holm@souk.example", password: "cardboard-and-twine-17", first: "Pia", last: "Holm" };
const RIGHT = "See orders and what was paid for them";
const REFUSED = { level: 1, name: "You may not open this" };
const WITHIN_MS = 1_000;

for (const width of Object.keys(WIDTHS)) {
  test(`rights are given, hold, and are taken away within a second, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const { address } = await buyQuickly(await newPage(browser, { javaScriptEnabled: false }), shop);
    const order = new URL(address).pathname.split("/").at(-2);
    const viewport = WIDTHS[width];
    const [boss, clerk] = [await newPage(browser, { viewport }), await newPage(browser, { viewport })];
    await signInToAdmin(boss, shop);
    const group = await makeGroup(boss, shop);
    await addClerk(boss, shop);

    await enter(clerk, shop);
    const places = await placesOf(clerk);
    assert.ok(places.includes("Orders"), `the navigation has orders: ${places}`);
    for (const hidden of ["Products", "Categories", "Pages", "Settings", "Staff"]) {
      assert.ok(!places.includes(hidden), `the navigation has no ${hidden}: ${places}`);
    }
    await open(clerk, `${shop.url}/admin/products`);
    await clerk.getByRole("heading", REFUSED).waitFor();
    await clean(clerk);
    assert.equal(await statusOf(clerk, "/api/products/?status=all"), 403);
    await open(clerk, `${shop.url}/admin/orders`);
    const link = clerk.getByRole("main").getByRole("table").getByRole("link").first();
    await link.waitFor();
    assert.equal(await statusOf(clerk, `/api/orders/orders/${order}/`), 200);

    await open(boss, group);
    await boss.getByRole("checkbox", { name: RIGHT }).uncheck();
    await boss.getByRole("button", { name: "Save" }).click();
    await boss.getByText("Saved", { exact: true }).waitFor();
    const refused = async () => (await statusOf(clerk, `/api/orders/orders/${order}/`)) === 404;
    await eventually("the order to be closed to the clerk", refused, WITHIN_MS);
    await link.click();
    await clerk.getByRole("heading", REFUSED).waitFor();
    await clerk.getByText("Your rights were changed just now.").waitFor();
    assert.ok(!(await placesOf(clerk)).includes("Orders"), "the navigation has no orders any more");

    await auditTells(boss, shop);
    expectNoFaults(boss);
    expectNoFaults(clerk);
  });
}

/** Signs the clerk in to the admin. */
async function enter(page, shop) {
  await open(page, `${shop.url}/admin/`);
  await page.getByLabel("Email").fill(CLERK.email);
  await page.getByLabel("Password").fill(CLERK.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: `Good day, ${CLERK.first}` }).waitFor();
}

/** Makes a group that may see orders and gives its address. */
async function makeGroup(page, shop) {
  await open(page, `${shop.url}/admin/groups/new`);
  await page.getByLabel("Name of the group").fill("Packing");
  await page.getByRole("checkbox", { name: RIGHT }).check();
  await clean(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: "Packing" }).waitFor();
  return page.url();
}

async function addClerk(page, shop) {
  await open(page, `${shop.url}/admin/staff/new`);
  await page.getByRole("radio", { name: "Somebody new" }).check();
  await page.getByLabel("Email").fill(CLERK.email);
  await page.getByLabel("Password").fill(CLERK.password);
  await page.getByLabel("Given name").fill(CLERK.first);
  await page.getByLabel("Family name").fill(CLERK.last);
  await page.getByRole("checkbox", { name: "Packing" }).check();
  await clean(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: `${CLERK.first} ${CLERK.last}` }).waitFor();
  await clean(page);
}

/** The audit log has it all, in words; an entry shows what was sent. */
async function auditTells(page, shop) {
  await open(page, `${shop.url}/admin/audit-log`);
  const acts = page.getByRole("main").getByRole("table").getByRole("button");
  await acts.first().waitFor();
  assert.deepEqual((await acts.allInnerTexts()).slice(0, 3), ["Changed group", "Added member of staff", "Made group"]);
  await clean(page);
  await acts.nth(1).click();
  const drawer = page.getByRole("dialog", { name: "Added member of staff" });
  await drawer.getByText(MERCHANT.email, { exact: true }).waitFor();
  await drawer.getByRole("row", { name: CLERK.email }).waitFor();
  assert.ok(!(await drawer.innerText()).includes(CLERK.password), "the password is not in the log");
  await clean(page);
}

/** What the navigation leads to; where it is narrow, it is opened for that and closed again. */
async function placesOf(page) {
  const menu = page.getByRole("button", { name: "Menu" });
  const isNarrow = await menu.isVisible();
  if (isNarrow) await menu.click();
  const links = page.getByRole("navigation", { name: "Admin" }).getByRole("link").filter({ visible: true });
  await links.first().waitFor();
  const names = (await links.allInnerTexts()).map((name) => name.split("\n")[0].trim());
  if (isNarrow) await page.keyboard.press("Escape");
  return names;
}

const statusOf = (page, path) => page.evaluate((at) => fetch(at).then((answer) => answer.status), path);

async function clean(page) {
  assert.deepEqual(await axeFindings(page), [], `axe at ${page.url()}`);
}
