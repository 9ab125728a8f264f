// axe finds nothing on any page, at both widths, by day and by night.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { newPage, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { ADMIN, STOREFRONT } from "./lib/pages.mjs";
import { startShop } from "./lib/shop.mjs";

for (const [width, colorScheme] of [
  [360, "light"],
  [1440, "dark"],
]) {
  test(`axe finds nothing at ${width} pixels, ${colorScheme}`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
    const findings = [];
    for (const pages of [STOREFRONT, ADMIN]) {
      const page = await newPage(browser, { viewport: WIDTHS[width], colorScheme });
      for (const [name, visit] of Object.entries(pages)) {
        await visit(page, shop);
        const found = await axeFindings(page);
        if (found.length > 0) findings.push(`${name}:\n${found.join("\n")}`);
      }
      findings.push(...page.faults);
    }
    assert.equal(findings.length, 0, `axe, or the page's own scripts:\n${findings.join("\n")}`);
  });
}
