// A product's page: its options, pictures and address, by keyboard, by pointer, and without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { eventually, MERCHANT, startShop } from "./lib/shop.mjs";
import { takenOver } from "./lib/shopper.mjs";

const eur = (amount) => ({ amount, currency: "EUR" });

/** A trainer in two options with holes: clay is made to 41 only, and sky 41 is sold out. */
async function addTrainer(shop) {
  const variant = (sku, Colour, Size, amount, stock) => ({ sku, options: { Colour, Size }, price: eur(amount), stock });
  const body = {
    title: "Rambla trainer",
    status: "active",
    description: "<p>Soles that are sewn on.</p>",
    variants: [
      variant("RAM-SKY-40", "Sky", "40", 7100, 9),
      variant("RAM-SKY-41", "Sky", "41", 7100, 0),
      variant("RAM-SKY-42", "Sky", "42", 7300, 20),
      variant("RAM-CLAY-40", "Clay", "40", 6400, 5),
      variant("RAM-CLAY-41", "Clay", "41", 6400, 20),
    ],
  };
  const post = async (path, body, headers = {}) => {
    const options = { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } };
    const answer = await fetch(shop.url + path, options);
    assert.ok(answer.ok, `${path} answered ${answer.status}: ${await answer.clone().text()}`);
    return answer.json();
  };
  const { access } = await post("/accounts/login/", MERCHANT);
  return post("/api/products/", body, { authorization: `Bearer ${access}` });
}

for (const width of [360, 1440]) {
  test(`options are chosen by keyboard at ${width} pixels; address, price and cart follow`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { catalog: null }), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    const { slug } = await addTrainer(shop);
    const address = `${shop.url}/p/${slug}/`;
    const form = page.locator("form#add");
    const marked = () => form.locator("input[type=radio]:checked").evaluateAll((all) => all.map((one) => one.value));

    await open(page, address);
    await takenOver(page);
    assert.deepEqual(await marked(), ["Sky", "40"]);
    await form.getByRole("radio", { name: "40" }).focus();
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await marked(), ["Sky", "41"]);
    assert.equal(page.url(), `${address}?variant=RAM-SKY-41`);
    assert.ok(await form.getByRole("button", { name: "Sold out" }).isDisabled());
    await page.keyboard.press("ArrowRight");
    await form.getByRole("button", { name: "Add to cart, €73.00" }).waitFor();

    // Clay is not made in 42: choosing it moves the size, and says so.
    const clay = form.getByRole("radio", { name: "Clay, only with other choices" });
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await marked(), ["Clay", "41"]);
    assert.equal(await clay.count(), 0, "what is chosen is there");
    await form.getByRole("status").filter({ hasText: "Size is 41 now." }).waitFor();
    assert.equal(page.url(), `${address}?variant=RAM-CLAY-41`);

    await page.reload();
    await takenOver(page);
    assert.deepEqual(await marked(), ["Clay", "41"], "the address keeps the choice");
    await form.getByRole("button", { name: "One more" }).click();
    await form.getByRole("button", { name: "Add to cart, €128.00" }).click();
    await page.getByRole("dialog").getByText("Clay, 41").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    expectNoFaults(page);
  });

  test(`pictures are turned, enlarged and closed by keyboard at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { sample: true }), startBrowser(t)]);
    const page = await newPage(browser, { viewport: WIDTHS[width] });
    const gallery = page.getByRole("region", { name: "Pictures" });
    const current = () => gallery.locator(".thumbs a[aria-current]").getAttribute("aria-label");
    const zoom = page.getByRole("dialog", { name: /^Pictures of/ });

    await open(page, `${shop.url}/p/tamri-mug/?variant=MUG-MADDER`);
    await takenOver(page);
    const first = gallery.locator(".slides img").first();
    assert.equal(await first.getAttribute("alt"), "Tamri mug in madder", "the chosen variant's picture comes first");
    assert.deepEqual(await axeFindings(page), []);

    await gallery.getByRole("link", { name: "Picture 2 of 4" }).click();
    assert.equal(await current(), "Picture 2 of 4");
    await inView(page, 1);
    await page.keyboard.press("ArrowRight");
    assert.equal(await current(), "Picture 3 of 4");
    await inView(page, 2);
    await page.locator("form#add").getByText("Madder").first().waitFor();
    await page.locator('form#add input[value="Sea"]').evaluate((radio) => radio.click());
    await page.waitForFunction(() => document.querySelector(".gal2 .slides a:not([tabindex]) img")?.alt.endsWith("in sea"));

    await gallery.locator(".slides a:not([tabindex])").focus();
    await page.keyboard.press("Enter");
    await zoom.waitFor();
    assert.deepEqual(await axeFindings(page), [], "with the dialog open");
    await page.keyboard.press("+");
    await zoom.getByText(/^150\s%$/).waitFor();
    const place = () => zoom.locator(".stage > img").evaluate((image) => image.style.transform);
    await page.keyboard.press("+");
    await zoom.getByText(/^225\s%$/).waitFor();
    const still = await place();
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await place(), still, "arrows move the enlarged picture");
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    await zoom.getByText(/^100\s%$/).waitFor();
    const shown = await zoom.locator(".thumbs [aria-current]").getAttribute("aria-label");
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await zoom.locator(".thumbs [aria-current]").getAttribute("aria-label"), shown);
    const last = await zoom.locator(".thumbs [aria-current]").getAttribute("aria-label");
    await page.keyboard.press("Escape");
    await zoom.waitFor({ state: "detached" });
    await eventually("the page shows what was seen last", async () => (await current()) === last);
    assert.ok(
      await page.evaluate(() => document.activeElement?.matches(".slides a:not([tabindex])")),
      "focus is back on the picture",
    );
    expectNoFaults(page);
  });

  test(`without scripts values are marked, shown and bought at ${width} pixels`, async (t) => {
    const [shop, browser] = await Promise.all([startShop(t, { catalog: null }), startBrowser(t)]);
    const page = await newPage(browser, { javaScriptEnabled: false, viewport: WIDTHS[width] });
    const { slug } = await addTrainer(shop);
    const mark = (value) => page.locator("form#add label", { has: page.locator(`input[value="${value}"]`) }).click();

    await open(page, `${shop.url}/p/${slug}/`);
    await mark("Clay");
    await page.getByRole("button", { name: "Show this choice" }).click();
    await page.waitForURL(/option1=Clay/);
    await page.getByText("€64.00").first().waitFor();
    await mark("42");
    await page.locator("form#add .gob .btn").click();
    await page.waitForURL(/\/p\/.*option2=42/);
    await page.getByText("There is no such combination; this is the nearest.").waitFor();
    await mark("40");
    await page.locator("form#add .gob .btn").click();
    await page.waitForURL("**/cart/");
    const cart = await page.getByRole("main").innerText();
    assert.match(cart, /Sky/);
    assert.match(cart, /40/);
    assert.match(cart, /€71\.00/);
    expectNoFaults(page);
  });
}

test("what was looked at stands below other products until it is cleared, and the shop's pages never shift", async (t) => {
  const [shop, browser] = await Promise.all([startShop(t, { sample: true }), startBrowser(t)]);
  const page = await newPage(browser);
  await open(page, `${shop.url}/p/kasbah-lamp/`);
  await takenOver(page);
  await open(page, `${shop.url}/p/tamri-mug/`);
  await page.evaluate(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await takenOver(page);
  const recent = page.getByRole("region", { name: "Recently viewed" });
  await recent.waitFor();
  await recent.scrollIntoViewIfNeeded();
  await recent.getByRole("link", { name: "Kasbah lamp" }).waitFor();
  assert.equal(await recent.getByRole("link").count(), 1, "not the product itself");
  assert.deepEqual(await axeFindings(page), []);
  assert.ok((await page.evaluate(() => window.shift)) < 0.01, "nothing moves");
  await recent.getByRole("button", { name: "Clear" }).click();
  await recent.getByText("The list is empty").waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("souk-recent")), null);
  expectNoFaults(page);
});

/** Waits until the picture at `index` is the one in the strip. */
async function inView(page, index) {
  await page.waitForFunction((index) => {
    const strip = document.querySelector(".slides");
    return strip && Math.abs(strip.scrollLeft - index * strip.clientWidth) < 2;
  }, index);
}
