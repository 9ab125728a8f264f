// The merchant opens a second channel in yen, prices a product there, and a shopper who pays in yen sees it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { signInToAdmin } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { somethingWithVariants, takenOver } from "./lib/shopper.mjs";

const shots = process.env.SOUK_SHOTS;
const shoot = (page, name) => (shots ? page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) : undefined);

async function clean(page) {
  assert.deepEqual(await axeFindings(page), []);
}

const save = (page) => page.getByRole("button", { name: /^Save/ }).click();

/** Opens a channel in `currency`. */
async function opensChannel(page, shop, slug, currency) {
  await open(page, `${shop.url}/admin/channels/new`);
  await page.getByLabel("Name", { exact: true }).fill(slug);
  await page.getByLabel("Currency", { exact: true }).fill(currency);
  await save(page);
  await page.getByRole("row").filter({ hasText: currency }).waitFor();
}

/** The product as `channel` sells it; none where it does not. */
async function soldIn(shop, channel, product) {
  const answer = await fetch(`${shop.url}/api/products/${product.id}/`, { headers: { "x-channel": channel } });
  return answer.ok ? answer.json() : null;
}

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`a merchant prices a product in yen, and who pays in yen sees it, at ${width}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const { product } = await somethingWithVariants(shop);
    const [first, second, ...others] = product.variants;
    const page = await newPage(browser, { viewport });
    await signInToAdmin(page, shop);
    await open(page, `${shop.url}/admin/products/${product.id}`);
    await page.getByRole("heading", { level: 2, name: "Scheduled prices" }).waitFor();
    assert.equal(await page.getByText("Prices in other channels").count(), 0, "a single channel has no others");

    await opensChannel(page, shop, "jp", "JPY");
    await open(page, `${shop.url}/admin/products/${product.id}`);
    const channel = page.getByRole("listitem").filter({ hasText: "jp, JPY" });
    await channel.getByText("Not sold there", { exact: true }).waitFor();
    await shoot(page, `prices-unsold-${width}`);
    await clean(page);

    await channel.getByRole("link", { name: "jp, JPY" }).click();
    await page.getByRole("heading", { level: 1, name: "Prices in other channels" }).waitFor();
    const row = (variant) => page.getByRole("row").filter({ hasText: variant.sku });
    const price = (variant) => row(variant).getByLabel(/^Price, /);
    await price(first).waitFor();
    for (const variant of product.variants) await row(variant).getByText("Not sold there", { exact: true }).waitFor();

    await price(first).fill("38.50");
    await save(page);
    await row(first).getByRole("alert").getByText("A price such as 2400, not below 0.").waitFor();
    assert.equal(await price(first).getAttribute("aria-invalid"), "true", "there is no hundredth of a yen");
    await shoot(page, `prices-wrong-${width}`);
    await clean(page);

    await page.getByRole("link", { name: product.title }).click();
    const asks = page.getByRole("alertdialog").or(page.getByRole("dialog"));
    await asks.waitFor();
    await page.keyboard.press("Escape");
    await asks.waitFor({ state: "hidden" });
    assert.equal(await price(first).inputValue(), "38.50", "what is not saved is not left without asking");

    await price(first).fill("6500");
    await row(first).getByLabel(/^Compare at, /).fill("8000");
    await price(second).fill("7200");
    await save(page);
    await page.getByText("Saved", { exact: true }).first().waitFor();
    await row(first).getByText("Not sold there").waitFor({ state: "hidden" });
    await page.reload();
    await price(first).waitFor();
    assert.equal(await price(first).inputValue(), "6500");
    assert.equal(await row(first).getByLabel(/^Compare at, /).inputValue(), "8000");
    assert.equal(await row(second).getByText("Not sold there").count(), 0);
    for (const variant of others) await row(variant).getByText("Not sold there", { exact: true }).waitFor();
    await shoot(page, `prices-${width}`);
    await clean(page);

    await page.getByRole("link", { name: product.title }).click();
    await channel.getByText("¥6,500 to ¥7,200").waitFor();
    await channel.getByText(new RegExp(`^${others.length} variants? not sold there$`)).waitFor();
    await shoot(page, `prices-sold-${width}`);
    await clean(page);
    const here = await shop.api(`/api/products/${product.id}/`);
    assert.deepEqual(here.variants.map((each) => each.price), product.variants.map((each) => each.price), "euro prices stay");

    const sold = await eventually("the product in yen", () => soldIn(shop, "jp", product));
    const amounts = sold.variants.map((each) => each.price?.amount);
    assert.deepEqual(amounts, [6500, 7200, ...others.map(() => undefined)], "what has no price is not sold for nothing");
    const shopper = await newPage(browser, { viewport });
    await open(shopper, `${shop.url}/p/${product.slug}/`);
    await takenOver(shopper);
    await shopper.getByRole("contentinfo").locator('select[name="channel"]').selectOption({ label: "JPY, ¥" });
    for (const amount of ["¥6,500", "¥8,000"]) {
      await shopper.getByRole("main").getByText(amount).filter({ visible: true }).first().waitFor();
    }
    await shoot(shopper, `prices-shopper-${width}`);
    await clean(shopper);
    expectNoFaults(shopper);
    expectNoFaults(page);
  });
}
