// The checkout's form: what is wrong is said where it happened, the total follows the country, all is done by keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, submit, WIDTHS } from "./lib/browser.mjs";
import { startShop } from "./lib/shop.mjs";
import { addToCart, choose, somethingWithVariants, takenOver } from "./lib/shopper.mjs";

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`the checkout's form says what is wrong where it happened, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const page = await newPage(browser, { viewport });
    const { product, variant } = await somethingWithVariants(shop);
    await open(page, `${shop.url}/p/${product.slug}/`);
    await choose(page, variant);
    await addToCart(page);
    await page.getByRole("dialog").getByRole("link", { name: /check ?out/i }).waitFor();
    await open(page, `${shop.url}/checkout/`);
    await takenOver(page);

    const email = page.getByLabel("Email");
    await email.fill("ilse@");
    await email.press("Tab");
    await page.locator("#e-email").waitFor();
    assert.equal(await email.getAttribute("aria-invalid"), "true");
    assert.deepEqual(await axeFindings(page), []);
    await email.fill("ilse.verbeke@example.org");
    await email.press("Tab");
    await page.locator("#e-email").waitFor({ state: "detached" });

    // By keyboard: the choice that has the focus is seen to have it.
    const way = page.locator("input[name=shipping_method_id]");
    await way.first().focus();
    await page.keyboard.press("ArrowDown");
    const outline = (input) => input.evaluate((node) => getComputedStyle(node.closest("label")).outlineStyle);
    assert.equal(await outline(way.nth(1)), "solid");
    await page.getByRole("button", { name: "Pay €19.80" }).waitFor();
    assert.ok(await way.nth(1).isChecked());

    // What the shop finds wrong has the focus on the page that says so.
    for (const [name, value] of Object.entries({
      first_name: "Ilse",
      last_name: "Verbeke",
      line1: "Nationalestraat 112",
      city: "Antwerpen",
      postal_code: "20000",
    }))
      await page.locator(`main [name=${name}]`).fill(value);
    await submit(page, page.getByRole("button", { name: /^Pay / }));
    await page.locator("#e-postal_code").waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "f-postal_code");
    assert.ok(await page.locator("input[name=shipping_method_id]").nth(1).isChecked(), "what was chosen stays");

    // The full cost stands before the button that pays.
    const receipt = page.getByText("Why this total?").filter({ visible: true });
    assert.equal(await receipt.count(), 1);
    if (width === "360") {
      const above = await receipt.boundingBox();
      const button = await page.getByRole("button", { name: /^Pay / }).boundingBox();
      assert.ok(above.y < button.y);
    }
    expectNoFaults(page);
  });
}
