// Takes docs/screens/ anew: every page of the sample shop at 360 and 1440 pixels, light and dark. `make e2e` runs it
// where SOUK_SCREENS=1. Written as a test only to borrow the test runner's clean-up.
import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { newPage, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { ADMIN, STOREFRONT } from "./lib/pages.mjs";
import { startShop } from "./lib/shop.mjs";

const folder = fileURLToPath(new URL("../docs/screens/", import.meta.url));

test("every page is photographed", async (t) => {
  await mkdir(folder, { recursive: true });
  const [shop, browser] = await Promise.all([startShop(t, { sample: true }), startBrowser(t)]);
  for (const width of Object.keys(WIDTHS)) {
    for (const colorScheme of ["light", "dark"]) {
      for (const pages of [STOREFRONT, ADMIN]) {
        const page = await newPage(browser, { viewport: WIDTHS[width], colorScheme, reducedMotion: "reduce" });
        for (const [name, visit] of Object.entries(pages)) {
          await visit(page, shop);
          await page.waitForLoadState("networkidle");
          await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.jpg`, type: "jpeg", quality: 82 });
        }
      }
    }
  }
});
