// What a merchant tells customers: an order arrived, their data, their erasure; and what became of the mails.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { buy, register } from "./lib/orders.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { SHOPPER } from "./lib/shopper.mjs";

const ANN = { email: "ann@example.org", first_name: "Ann", last_name: "Peeters" };

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`an order is delivered, and its customer exported and erased, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const access = await register(shop, ANN);
    const order = await buy(shop, { ...SHOPPER, email: ANN.email }, access);
    const page = await newPage(browser, { viewport });
    await signInToAdmin(page, shop);
    await open(page, `${shop.url}/admin/orders/${order.id}`);
    await page.getByRole("button", { name: /^Ship / }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^Ship/ }).click();
    await page.getByRole("button", { name: "Mark as delivered" }).click();
    await page.getByText("Delivered", { exact: true }).first().waitFor();
    await eventually("the mails are on the timeline", async () => {
      await page.reload();
      await page.getByRole("heading", { level: 1 }).waitFor();
      return (await page.getByText("Sent: Delivery confirmation").count()) === 1;
    });
    assert.deepEqual(await axeFindings(page), []);

    await open(page, `${shop.url}/admin/customers`);
    await page.getByRole("link", { name: /Ann Peeters/ }).first().click();
    await page.getByRole("button", { name: "Make an export" }).waitFor();
    await page.getByRole("button", { name: "Make an export" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Make an export" }).click();
    await page.getByRole("link", { name: "All privacy requests" }).click();
    await page.getByRole("heading", { level: 1, name: "Privacy requests" }).waitFor();
    await eventually("the export", async () => {
      await page.reload();
      await page.getByRole("heading", { level: 1, name: "Privacy requests" }).waitFor();
      return (await page.getByRole("button", { name: `Download the export of ${ANN.email}` }).count()) === 1;
    });
    assert.deepEqual(await axeFindings(page), []);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: `Download the export of ${ANN.email}` }).click();
    assert.equal((await download).suggestedFilename(), "personal-data.html");

    await open(page, `${shop.url}/admin/customers`);
    await page.getByRole("link", { name: /Ann Peeters/ }).first().click();
    await page.getByRole("button", { name: "Erase customer" }).click();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole("alertdialog").getByRole("button", { name: "Erase customer" }).click();
    await eventually("the mail", async () => (await shop.mails()).some((mail) => mail.includes("Your account was erased")));
    expectNoFaults(page);
  });
}
