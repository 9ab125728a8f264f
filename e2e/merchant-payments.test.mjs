// The merchant offers bank transfers, and notes what came: by a transfer before an order leaves, or at the door after it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { buy } from "./lib/orders.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { SHOPPER } from "./lib/shopper.mjs";
import { offerByHand } from "./lib/staff.mjs";

const shots = process.env.SOUK_SHOTS;
const shoot = (page, name) => (shots ? page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) : undefined);

async function clean(page) {
  assert.deepEqual(await axeFindings(page), []);
}

const byHand = (shop, method) => buy(shop, SHOPPER, undefined, 1, { gateway: "manual", method });

/** Follows the admin's navigation, which is behind a button where there is no room. */
async function follows(page, name) {
  const menu = page.getByRole("button", { name: "Menu" });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name }).filter({ visible: true }).click();
}

/** Opens the order and notes that its money came, with this `reference`. */
async function marksAsPaid(page, shop, order, reference, picture) {
  await open(page, `${shop.url}/admin/orders/${order.id}`);
  await page.getByRole("button", { name: "Mark as paid" }).click();
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  await dialog.getByLabel(/^Reference/).fill(reference);
  await shoot(page, picture);
  await clean(page);
  await dialog.getByRole("button", { name: "Mark as paid" }).click();
  await page.getByText(`Order ${order.number} is paid`, { exact: true }).waitFor();
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await page.getByRole("button", { name: "Mark as paid" }).count(), 0, "it is not paid twice");
}

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`a merchant is told of a wrong account number, puts it right and offers bank transfers, at ${width}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const page = await newPage(browser, { viewport });
    await signInToAdmin(page, shop);
    await open(page, `${shop.url}/admin/settings`);
    await page.getByRole("heading", { level: 2, name: "Shop" }).waitFor();
    await follows(page, "Ways to pay");
    await page.getByRole("heading", { level: 1, name: "Ways to pay" }).waitFor();
    await page.getByRole("link", { name: "Bank transfer" }).waitFor();
    await shoot(page, `ways-${width}`);
    await clean(page);

    await page.getByRole("link", { name: "Bank transfer" }).click();
    await page.getByRole("heading", { level: 1, name: "Bank transfer" }).waitFor();
    await page.getByLabel("Shoppers can choose it").check();
    await page.getByLabel("Account holder").fill("Souk BV");
    const number = page.getByLabel("IBAN or account number");
    await number.fill("BE68 5390 0754 7035");
    await page.getByLabel("Bank (optional)").fill("Bank of the Street");
    await page.getByRole("button", { name: /^Save/ }).click();
    await eventually("the number is marked", async () => (await number.getAttribute("aria-invalid")) === "true");
    const told = await number.evaluate((field) => document.getElementById(field.getAttribute("aria-describedby").split(" ").at(-1)).innerText);
    assert.match(told, /number|IBAN/i, "and said what is wrong with it");
    assert.equal(await page.getByLabel("Account holder").inputValue(), "Souk BV");
    assert.equal(await page.getByLabel("Bank (optional)").inputValue(), "Bank of the Street");
    assert.equal(await number.inputValue(), "BE68 5390 0754 7035", "nothing that was typed is lost");
    await shoot(page, `way-wrong-${width}`);
    await clean(page);

    await number.fill("BE68 5390 0754 7034");
    await page.getByRole("button", { name: /^Save/ }).click();
    await page.getByText("Saved", { exact: true }).first().waitFor();
    await shoot(page, `way-${width}`);
    await open(page, `${shop.url}/admin/payment-methods`);
    await page.getByRole("row").filter({ hasText: "Bank transfer" }).getByText("Offered", { exact: true }).waitFor();
    const order = await byHand(shop, "bank_transfer");
    assert.equal(order.payments[0].transfer_to.number, "BE68539007547034");
    expectNoFaults(page);
  });

  test(`a merchant notes the money of a transfer, and of an order that was paid at the door, at ${width}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    await offerByHand(shop);
    const [transfer, atDoor] = [await byHand(shop, "bank_transfer"), await byHand(shop, "cash_on_delivery")];
    const page = await newPage(browser, { viewport });
    await signInToAdmin(page, shop);

    await open(page, `${shop.url}/admin/orders?to_send=true`);
    await page.getByRole("link", { name: atDoor.number }).first().waitFor();
    assert.equal(await page.getByRole("link", { name: transfer.number }).count(), 0, "what waits for a transfer stays");
    await shoot(page, `to-ship-${width}`);
    await clean(page);

    await marksAsPaid(page, shop, transfer, "Statement 12, line 4", `mark-paid-${width}`);
    await page.getByRole("main").getByText("Statement 12, line 4").waitFor();
    await page.getByRole("button", { name: /^Ship / }).waitFor();

    await open(page, `${shop.url}/admin/orders/${atDoor.id}`);
    await page.getByRole("button", { name: /^Ship / }).waitFor();
    await shoot(page, `at-door-${width}`);
    await page.getByRole("button", { name: /^Ship / }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^Ship/ }).click();
    await page.getByRole("main").getByText(/shipped/i).first().waitFor();
    await marksAsPaid(page, shop, atDoor, "Courier, 27 November", `mark-paid-late-${width}`);
    await shoot(page, `paid-at-door-${width}`);
    await clean(page);
    expectNoFaults(page);
  });
}
