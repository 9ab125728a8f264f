// Measures Interaction to Next Paint while goods are put into the cart on a phone whose processor is slowed down:
// `SOUK_BIN=… node e2e/inp.mjs`. Prints a row per kind of interaction; INP is the longest of a visit's first fifty. Written as a test
// only to borrow the test runner's clean-up.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { startShop } from "./lib/shop.mjs";
import { takenOver } from "./lib/shopper.mjs";

/** Visits, each of a product page from its start. */
const VISITS = 7;
/** How often goods are added in each. */
const ADDS = 5;
const SLOWED = Number(process.env.SOUK_SLOWED ?? 4);

/** Notes each interaction of the page: from the input to the next paint, in milliseconds, to the nearest 8. */
function watch() {
  window.interactions = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.interactionId > 0) window.interactions.push({ id: entry.interactionId, name: entry.name, ms: entry.duration });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}

test("interaction to next paint while adding to the cart", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t, { sample: true }), startBrowser(t)]);
  const longest = { adding: [], closing: [] };
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await newPage(browser, { viewport: WIDTHS[360], isMobile: true, hasTouch: true });
    await page.addInitScript(watch);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await open(page, `${shop.url}/p/tamri-mug/`);
    await takenOver(page);
    const drawer = page.getByRole("dialog");
    for (let n = 0; n < ADDS; n += 1) {
      longest.adding.push(await during(page, async () => {
        await page.getByRole("button", { name: "Add to cart" }).first().tap();
        await drawer.waitFor();
      }));
      longest.closing.push(await during(page, async () => {
        await drawer.getByRole("button", { name: "Close" }).first().tap();
        await drawer.waitFor({ state: "hidden" });
      }));
    }
    await page.context().close();
  }
  console.log(`| processor slowed ${SLOWED} times | INP ms | median ms |\n|---|---:|---:|`);
  for (const [name, all] of Object.entries(longest)) {
    assert.equal(all.length, VISITS * ADDS);
    const sorted = all.sort((a, b) => a - b);
    console.log(`| ${name} | ${sorted.at(-1)} | ${sorted[Math.floor(sorted.length / 2)]} |`);
  }
});

/** The longest interaction during `act`; less than 16 ms is not told by the browser, and counts as 16. */
async function during(page, act) {
  await page.evaluate(() => {
    window.interactions.length = 0;
  });
  await act();
  // Two frames later the browser has told of what was painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))));
  return page.evaluate(() => Math.max(16, ...window.interactions.map(({ ms }) => ms)));
}
