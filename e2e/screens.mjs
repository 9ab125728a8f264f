// Takes docs/screens/ anew: every page of the sample shop at 360 and 1440 pixels, light and dark; SOUK_SCREENS=admin takes
// the admin's alone. `make e2e` runs it where SOUK_SCREENS is set. Written as a test only to borrow the test runner's
// clean-up.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { newPage, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { ADMIN, STOREFRONT } from "./lib/pages.mjs";
import { MERCHANT, startShop } from "./lib/shop.mjs";
import { buyQuickly } from "./lib/shopper.mjs";

const folder = fileURLToPath(new URL("../docs/screens/", import.meta.url));
const SETS = process.env.SOUK_SCREENS === "admin" ? [ADMIN] : [STOREFRONT, ADMIN];

/** Groups, and who is in them. */
const GROUPS = [
  {
    name: "Packing",
    permissions: ["orders.view", "orders.edit", "stock.view"],
    staff: [
      ["Pia", "Holm"],
      ["Tomasz", "Kowalczyk"],
    ],
  },
  {
    name: "Catalogue",
    permissions: ["products.view", "products.edit", "stock.view", "stock.edit", "content.view", "content.edit"],
    staff: [["Amina", "Bensaïd"]],
  },
];

test("every page is photographed", async (t) => {
  await mkdir(folder, { recursive: true });
  const [shop, browser] = await Promise.all([startShop(t, { sample: true }), startBrowser(t)]);
  await hire(shop);
  await buyQuickly(await newPage(browser, { javaScriptEnabled: false }), shop);
  for (const width of Object.keys(WIDTHS)) {
    for (const colorScheme of ["light", "dark"]) {
      for (const pages of SETS) {
        const page = await newPage(browser, { viewport: WIDTHS[width], colorScheme, reducedMotion: "reduce" });
        for (const [name, visit] of Object.entries(pages)) {
          await visit(page, shop);
          await page.waitForLoadState("networkidle");
          await previewInSight(page);
          await page.evaluate(picturesInSight);
          await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.jpg`, type: "jpeg", quality: 82 });
        }
      }
    }
  }
});

/** Waits for the page that is shown beside what makes it, which is asked for a moment later, where there is one. */
async function previewInSight(page) {
  const preview = page.locator(".viewpane .room");
  if (!(await preview.isVisible()) || (await preview.getByText("There is nothing to show yet.").isVisible())) return;
  await preview.frameLocator("iframe").getByRole("heading", { level: 1 }).first().waitFor();
}

/**
 * Waits for the pictures that can be seen, and until they are painted; runs in the page. One that is out of sight may
 * never be fetched, and would be waited for without an end.
 */
async function picturesInSight() {
  const seen = [...document.images].filter((image) => {
    const { top, right, bottom, left, width } = image.getBoundingClientRect();
    return width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  });
  await Promise.all(seen.map((image) => image.decode().catch(() => {})));
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}

/** Fills the groups, as the merchant. */
async function hire(shop) {
  const { access } = await posted(shop, "/accounts/login/", { email: MERCHANT.email, password: MERCHANT.password });
  for (const { name, permissions, staff } of GROUPS) {
    const { id } = await posted(shop, "/api/staff/groups/", { name, permissions }, access);
    for (const [first_name, last_name] of staff) {
      const email = `${first_name}@souk.example`.toLowerCase();
      const somebody = { email, password: "cardboard-and-twine-17", first_name, last_name, groups: [id] };
      await posted(shop, "/api/staff/", somebody, access);
    }
  }
}

async function posted(shop, path, body, access) {
  const headers = { "content-type": "application/json", ...(access ? { authorization: `Bearer ${access}` } : {}) };
  const answer = await fetch(shop.url + path, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await answer.text();
  assert.ok(answer.ok, `${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
