// What a screen reader is told of the pages on which money is spent: roles, names and order, held against committed files.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser, submit, WIDTHS } from "./lib/browser.mjs";
import { startShop } from "./lib/shop.mjs";
import { SHOPPER, takenOver } from "./lib/shopper.mjs";

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test(`cart, checkout and order are told to a screen reader as they were agreed, at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { sample: true, orders: 1 }), startBrowser(t)]);
    const page = await newPage(browser, { viewport });
    const main = page.getByRole("main");
    const differences = [];
    const hold = async (place, name) => differences.push(...(await difference(place, name)));
    // The receipt stands above the button that pays where the window is narrow, and beside the form where it is wide.
    const holdHere = (name) => hold(main, `${name}-${width}`);

    await open(page, `${shop.url}/cart/`);
    await takenOver(page);
    await hold(main, "cart-empty");

    await open(page, `${shop.url}/p/tamri-mug/?variant=MUG-CHALK`);
    await takenOver(page);
    await page.getByRole("button", { name: "Add to cart, €24.00" }).first().click();
    const drawer = page.getByRole("dialog", { name: "Your cart" });
    await drawer.getByRole("link", { name: "Check out" }).waitFor();
    await hold(drawer, "cart-drawer");
    await drawer.getByRole("button", { name: /^Remove/ }).click();
    await drawer.getByText("Nothing in it yet").waitFor();
    await hold(drawer, "cart-drawer-emptied");

    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Add to cart, €24.00" }).first().click();
    await drawer.getByRole("link", { name: "Check out" }).waitFor();
    await open(page, `${shop.url}/cart/`);
    await takenOver(page);
    await hold(main, "cart");
    await main.getByText("Why this total?").first().click();
    await hold(main, "cart-explained");

    // The checkout is one page: at first, when a field was left wrong, when the shop objects, and with another delivery.
    await open(page, `${shop.url}/checkout/`);
    await takenOver(page);
    await holdHere("checkout");
    const field = (name) => main.locator(`[name=${name}]`);
    await field("email").fill("ilse@");
    await field("email").press("Tab");
    await page.locator("#e-email").waitFor();
    await holdHere("checkout-field-wrong");
    for (const name of ["email", "first_name", "last_name", "line1", "city"]) await field(name).fill(SHOPPER[name]);
    await field("postal_code").fill("20000");
    await submit(page, page.getByRole("button", { name: /^Pay / }));
    await page.locator("#e-postal_code").waitFor();
    await takenOver(page);
    await holdHere("checkout-objection");
    await field("postal_code").fill(SHOPPER.postal_code);
    await field("postal_code").press("Tab");
    await page.locator("#e-postal_code").waitFor({ state: "detached" });
    await main.getByText("Before noon").first().click();
    await page.getByRole("button", { name: "Pay €33.90" }).waitFor();
    await holdHere("checkout-ready");

    await page.getByRole("button", { name: "Pay €33.90" }).click();
    await page.waitForURL(/\/orders\/[0-9a-z-]+\/$/i);
    await takenOver(page);
    await main.getByRole("heading", { name: /paid/i }).waitFor();
    await hold(main, "order");
    expectNoFaults(page);
    assert.equal(differences.length, 0, `SOUK_WRITE_TREES=1 writes the files anew:\n${differences.join("\n")}`);
  });
}

/** How the tree at `place` differs from the committed one; with SOUK_WRITE_TREES=1 it becomes the committed one. */
async function difference(place, name) {
  const file = new URL(`fixtures/trees/${name}.yml`, import.meta.url);
  const tree = `${masked(await place.ariaSnapshot())}\n`;
  if (process.env.SOUK_WRITE_TREES === "1") await writeFile(file, tree);
  const agreed = await readFile(file, "utf8").catch(() => "");
  return tree === agreed ? [] : [`${name}:`, ...lines(agreed.split("\n"), tree.split("\n"))];
}

/**
 * The tree without what is another value each time: deliveries are promised in days from now, an order has the number and
 * the moment of this run, addresses of orders and pictures hold random ids. What is wrong with an email address is said by
 * the browser, and each of its versions has words of its own.
 */
function masked(tree) {
  const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  return tree
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2} /g, "DAY ")
    .replace(new RegExp(`(?:DAY )?(?:\\d{1,2} )?${month}\\b(?: \\d{4})?(?:,? (?:at )?\\d{1,2}:\\d{2})?`, "g"), "DATE")
    .replace(/\b\d{1,2}:\d{2}\b/g, "TIME")
    .replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, "NUMBER")
    .replace(/(?<=paragraph: )Please .*@.*/g, "WORDS OF THE BROWSER")
    .replace(/\/(orders|media)\/[0-9a-f-]{32,36}/g, "/$1/ID");
}

/** The lines that only one of two texts has, in their order, each after the line that both have before it. */
function lines(before, after) {
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      common[i][j] = before[i] === after[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
  const told = [];
  let shared;
  const tell = (line) => {
    if (shared !== undefined) told.push(`    ${shared}`);
    shared = undefined;
    told.push(line);
  };
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      shared = before[i];
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) {
      tell(`  - ${before[i]}`);
      i += 1;
    } else {
      tell(`  + ${after[j]}`);
      j += 1;
    }
  }
  return told;
}
