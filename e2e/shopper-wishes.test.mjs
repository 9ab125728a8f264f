// A guest saves a product by its heart, finds it on the wishlist, and still has it after registering; also without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { takenOver } from "./lib/shopper.mjs";

const shots = process.env.SOUK_SHOTS;
const shoot = (page, name) => (shots ? page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }) : undefined);

/** A product of the running shop. */
async function product(shop) {
  const { results } = await shop.api("/api/products/?page_size=1&in_stock=true");
  return results[0];
}

async function accessible(page) {
  assert.deepEqual(await axeFindings(page), []);
}

async function register(page, shop, email) {
  await open(page, `${shop.url}/account/register/?next=/wishlist/`);
  await page.getByLabel("First name").fill("Ilse");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel(/^Password/).fill("saffron-and-shade-62");
  await page.locator("main").getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
}

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`a guest's wish is there after signing up, at ${width}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const page = await newPage(browser, { viewport });
    const { slug, title } = await product(shop);
    await open(page, `${shop.url}/p/${slug}/`);
    await takenOver(page);
    const heart = page.locator(".pdp").getByRole("button", { name: `Save ${title}` });
    await heart.click();
    await eventually("the heart is filled", async () => (await heart.getAttribute("aria-pressed")) === "true");
    await shoot(page, `wish-product-${width}`);
    assert.ok(page.url().endsWith(`/p/${slug}/`), "the page stays");
    await page.reload();
    await eventually("it is filled again", async () => (await heart.getAttribute("aria-pressed")) === "true");

    await page.getByRole("link", { name: "Wishlist" }).first().click();
    await page.getByRole("main").getByRole("link", { name: title, exact: true }).waitFor();
    await shoot(page, `wish-guest-${width}`);
    await accessible(page);

    await register(page, shop, `ilse-${width}@example.org`);
    await open(page, `${shop.url}/wishlist/`);
    await page.getByRole("main").getByRole("link", { name: title, exact: true }).waitFor();
    await takenOver(page);
    const box = page.getByLabel("Mail me when it costs less");
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/api/wishlist/"));
    await box.check();
    assert.equal((await kept).status(), 201);
    await page.reload();
    assert.ok(await page.getByLabel("Mail me when it costs less").isChecked());
    await shoot(page, `wish-member-${width}`);
    await accessible(page);
    await page.getByRole("button", { name: `Remove ${title}` }).click();
    await page.getByText("Nothing saved yet").waitFor();
    await shoot(page, `wish-none-${width}`);
    await accessible(page);
    expectNoFaults(page);
  });

  test(`hearts and notices work without scripts, at ${width}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const page = await newPage(browser, { viewport, javaScriptEnabled: false });
    const { slug, title, variants } = await product(shop);
    await open(page, `${shop.url}/search/?q=${encodeURIComponent(title)}`);
    await page.getByRole("button", { name: `Save ${title}` }).first().click();
    await page.waitForURL("**/wishlist/");
    await page.getByRole("main").getByRole("link", { name: title, exact: true }).waitFor();
    await page.goto(`${shop.url}/wishlist/notify/?variant_id=${variants[0].id}`);
    await shoot(page, `notify-${width}`);
    await page.getByLabel("Email").fill("ilse@example.org");
    await page.locator("main").getByRole("button", { name: "Tell me when it is back" }).click();
    await page.getByRole("heading", { name: "We write to you once" }).waitFor();
    await page.goto(`${shop.url}/p/${slug}/`);
    expectNoFaults(page);
  });
}
