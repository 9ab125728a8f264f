// What shoppers search for, open and buy is counted, and a merchant sees it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectNoFaults, newPage, open, startBrowser } from "./lib/browser.mjs";
import { eventually, MERCHANT, startShop } from "./lib/shop.mjs";
import { addToCart, payFor, takenOver } from "./lib/shopper.mjs";

test("a search, the result that was opened and what was bought of it are counted", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t, { scale: 60 }), startBrowser(t)]);
  await eventually(
    "the index of the search",
    async () => (await shop.api("/api/search/suggestions/?q=lamp")).products.length > 0,
  );
  const page = await newPage(browser);
  await open(page, `${shop.url}/search/?q=Lamp`);
  await takenOver(page);
  const clicked = page.waitForRequest((request) => request.url().endsWith("/api/search/clicks/"));
  await page.getByRole("main").locator("article").nth(1).getByRole("link").click();
  await clicked;
  await page.waitForURL(/\/p\//);
  await takenOver(page);
  await addToCart(page);
  await page.getByRole("dialog").getByRole("link", { name: /check ?out|pay/i }).click();
  await page.waitForURL("**/checkout/");
  await takenOver(page);
  await payFor(page);
  const signIn = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(MERCHANT) };
  const { access } = await (await fetch(`${shop.url}/accounts/login/`, signIn)).json();
  const counted = async () => {
    const answer = await fetch(`${shop.url}/api/search/queries/`, { headers: { authorization: `Bearer ${access}` } });
    return (await answer.json()).results.find(({ id }) => id === "lamp");
  };
  await eventually("the sale", async () => (await counted())?.orders === 1);
  const { searches, clicked: opened, mean_place_tenths: place, units, sales } = await counted();
  assert.deepEqual({ searches, opened, place, units }, { searches: 1, opened: 1, place: 20, units: 1 });
  assert.ok(sales[0].amount > 0);
  expectNoFaults(page);
});
