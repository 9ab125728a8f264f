// axe-core in the page under test. It is run through the debugger, so the page's content security policy stays on.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { newPage, startBrowser, WIDTHS } from "./browser.mjs";
import { buy } from "./orders.mjs";
import { startShop } from "./shop.mjs";
import { SHOPPER } from "./shopper.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** How much wider than its window the page is; a reader would have to move it sideways. Empty is good. */
async function tooWide(page) {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return over > 0 ? [`  wider than its window by ${over} pixels`] : [];
}

/** Waits until what moves or fades has come to rest; runs in the page. What goes round for ever is left out. */
async function atRest() {
  const ends = document.getAnimations().filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime));
  await Promise.allSettled(ends.map((each) => each.finished));
}

/** What axe finds on the page once it is at rest, one line per rule, with the elements; and whether it is too wide. Empty is good. */
export async function axeFindings(page) {
  await page.evaluate(atRest);
  await page.evaluate(source);
  const violations = await page.evaluate(
    async (tags) => (await window.axe.run(document, { runOnly: tags })).violations,
    TAGS,
  );
  const found = violations.map(({ id, help, nodes }) => {
    const where = nodes.map((node) => `    ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`);
    return `  ${id}: ${help}\n${where.join("\n")}`;
  });
  return [...found, ...(await tooWide(page))];
}

/** Goes through all of `pages` of a new shop with an order, and fails with what axe finds and what the pages' own scripts do wrong. */
export async function cleanEverywhere(t, pages, { width, colorScheme }) {
  const [shop, browser] = await Promise.all([startShop(t), startBrowser(t)]);
  await buy(shop, SHOPPER);
  const page = await newPage(browser, { viewport: WIDTHS[width], colorScheme });
  const findings = [];
  for (const [name, visit] of Object.entries(pages)) {
    await visit(page, shop);
    const found = await axeFindings(page);
    if (found.length > 0) findings.push(`${name}:\n${found.join("\n")}`);
  }
  findings.push(...page.faults);
  assert.equal(findings.length, 0, `axe, or the page's own scripts:\n${findings.join("\n")}`);
}
