// A member writes down an address, finds the checkout filled in, gets everything about themselves, and is erased.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, submit, WIDTHS } from "./lib/browser.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import * as shopper from "./lib/shopper.mjs";

const EMAIL = "ilse.verbeke@example.org";
const PASSWORD = "saffron-and-shade-62";
const ADDRESS = {
  first_name: "Ilse",
  last_name: "Verbeke",
  line1: "Nationalestraat 112",
  postal_code: "2000",
  city: "Antwerpen",
};

async function register(page, shop) {
  await open(page, `${shop.url}/account/register/`);
  await page.getByLabel("First name").fill("Ilse");
  await page.getByLabel("Email").fill(EMAIL);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.locator("main").getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
}

/** What the shop answers to a call of the page's own scripts. */
function post(page, path, body) {
  const call = async ([path, body]) => {
    const headers = { "content-type": "application/json" };
    return (await fetch(path, { method: "POST", headers, body: JSON.stringify(body) })).status;
  };
  return page.evaluate(call, [path, body]);
}

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`an address fills the checkout; a member gets their data and is erased, at ${width}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const page = await newPage(browser, { viewport });
    await register(page, shop);

    await page.getByRole("link", { name: "Addresses" }).click();
    const fill = async (fields) => {
      for (const [name, value] of Object.entries(fields)) await page.locator(`main [name=${name}]`).fill(value);
      await page.getByRole("button", { name: "Save the address" }).click();
    };
    await fill({ ...ADDRESS, postal_code: "20000" });
    await page.locator("#e-postal_code").waitFor();
    assert.equal(await page.locator("main [name=line1]").inputValue(), ADDRESS.line1, "nothing typed is lost");
    assert.deepEqual(await axeFindings(page), []);
    await fill(ADDRESS);
    await page.getByText("Default", { exact: true }).waitFor();
    assert.deepEqual(await axeFindings(page), []);

    const { variant } = await shopper.somethingWithVariants(shop);
    assert.equal(await post(page, "/api/orders/cart/", { variant_id: variant.id, quantity: 1 }), 201);
    await open(page, `${shop.url}/checkout/`);
    for (const [name, value] of Object.entries({ ...ADDRESS, email: EMAIL }))
      assert.equal(await page.locator(`main [name=${name}]`).inputValue(), value);

    await open(page, `${shop.url}/account/privacy/`);
    await page.getByRole("checkbox").check();
    await submit(page, page.getByRole("button", { name: "Save" }));
    assert.ok(await page.getByRole("checkbox").isChecked());
    await submit(page, page.getByRole("button", { name: "Make an export" }));
    const json = page.getByRole("link", { name: "Download it as JSON" });
    await eventually("the export", async () => {
      await page.reload();
      return (await json.count()) === 1;
    });
    assert.deepEqual(await axeFindings(page), []);
    const answer = await page.request.get(new URL(await json.getAttribute("href"), shop.url).href);
    assert.equal((await answer.json()).data.saved_address[0].line1, ADDRESS.line1);

    await page.getByLabel("Current password").fill(PASSWORD);
    await page.getByRole("button", { name: "Erase my account for good" }).click();
    await page.waitForURL(`${shop.url}/`);
    const gone = async () => (await post(page, "/accounts/login/", { email: EMAIL, password: PASSWORD })) === 401;
    await eventually("the account is gone", gone);
    expectNoFaults(page);
  });
}
