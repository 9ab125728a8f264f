// What a shopper does, step by step, found on the page the way a person or a browser without scripts finds it: by
// words, roles and the names of form fields.
import assert from "node:assert/strict";

/** Who buys, and where it goes. Field names are those of the checkout's form. */
export const SHOPPER = {
  email: "ilse.verbeke@example.org",
  first_name: "Ilse",
  last_name: "Verbeke",
  line1: "Nationalestraat 112",
  postal_code: "2000",
  city: "Antwerpen",
  country: "BE",
};

const CHECKOUT = 'form[action$="/checkout/"]';
const ORDER_PAGE = /\/orders\/[0-9a-z-]+\/$/i;

/** A product of the running shop with a choice to make, and one of its variants in stock that is not the first. */
export async function somethingWithVariants(shop) {
  const { results } = await shop.api("/api/products/?page_size=100");
  for (const { id } of results) {
    const product = await shop.api(`/api/products/${id}/`);
    const variant = product.variants.slice(1).find((each) => each.in_stock);
    if (variant) return { product, variant };
  }
  throw new Error("the catalogue has no product with a second variant in stock");
}

/** Types the product's title into the search field and follows the result to the product's page. */
export async function searchAndOpen(page, product) {
  // By its name: it is a search box until somebody comes to it, and a combobox from then on.
  const field = page.locator('header input[name="q"]').first();
  await field.fill(product.title);
  await field.press("Enter");
  await page.waitForURL(/\/search\/\?/);
  await page.getByRole("main").getByRole("link", { name: product.title }).first().click();
  await page.waitForURL(`**/p/${product.slug}/`);
}

/** Marks `variant`: its own radio where the page lists variants, else one radio per option. */
export async function choose(page, variant) {
  const form = page.locator('form[action$="/cart/add/"]').first();
  if (await pick(form, `input[name="variant_id"][value="${variant.id}"]`)) return;
  for (const [option, value] of Object.entries(variant.options)) {
    const group = form.getByRole("group", { name: option });
    // An option with many values is a list; one with a single value is no choice.
    if ((await group.count()) === 0) continue;
    const list = group.locator("select");
    if ((await list.count()) > 0) await list.selectOption(value);
    else assert.ok(await pick(group, `input[type="radio"][value="${value}"]`), `no choice of ${option} ${value}`);
  }
}

/** Presses the product page's button; with scripts the drawer opens, without them the cart page comes. */
export async function addToCart(page) {
  await page.locator('form[action$="/cart/add/"] button[type="submit"]').first().click();
}

/**
 * Goes through the checkout to the order's page and returns its address; fails where the shop says no. `method`: one of
 * the sandbox's, or with its gateway before a colon.
 */
export async function payFor(page, options) {
  const said = await tryToPay(page, options);
  assert.equal(said, "", "the checkout ends on the order's page");
  return page.url();
}

/** Fills the checkout and presses its way through the steps; "" on the order's page, else what the shop objects to. */
export async function tryToPay(page, { method = "approve", shopper = SHOPPER } = {}) {
  const form = page.locator(CHECKOUT).first();
  const objection = page.getByRole("alert").filter({ hasText: /\S/, visible: true }).first();
  await form.waitFor();
  for (let step = 0; step < 6; step += 1) {
    await fillVisible(form, shopper, method);
    const seen = await form.innerHTML();
    await form.locator('button[type="submit"]:visible, button[data-next]:visible').last().click();
    await Promise.race([page.waitForURL(ORDER_PAGE), objection.waitFor(), changed(page, seen)]);
    if (ORDER_PAGE.test(page.url())) return "";
    if (await objection.isVisible()) return objection.innerText();
  }
  return "the checkout has no end";
}

/** Waits until the checkout's form is another than `before`: the next of its steps has opened. */
async function changed(page, before) {
  await page.waitForFunction(
    ([selector, html]) => (document.querySelector(selector)?.innerHTML ?? html) !== html,
    [CHECKOUT, before],
  );
}

async function fillVisible(form, shopper, method) {
  for (const [name, value] of Object.entries(shopper)) {
    const field = form.locator(`[name="${name}"]:visible`).first();
    if ((await field.count()) === 0) continue;
    const isSelect = await field.evaluate((element) => element.tagName === "SELECT");
    await (isSelect ? field.selectOption(value) : field.fill(value));
  }
  const delivery = form.locator('input[name="shipping_method_id"]');
  if ((await delivery.count()) > 0 && (await form.locator('input[name="shipping_method_id"]:checked').count()) === 0) {
    await pick(form, 'input[name="shipping_method_id"]');
  }
  const way = method.includes(":") ? method : `sandbox:${method}`;
  await pick(form, `input[type="radio"][name="payment"][value="${way}"]`);
}

/** Marks the first radio in `scope` that `selector` finds, by its label as a person does. False where there is none. */
async function pick(scope, selector) {
  const radio = scope.locator(selector).first();
  if ((await radio.count()) === 0 || (await radio.getAttribute("type")) !== "radio") return false;
  if (await radio.isChecked()) return true;
  const label = scope.locator("label", { has: scope.page().locator(selector) }).first();
  if ((await label.count()) === 0) await radio.check();
  else if (await label.isVisible()) await label.click();
  else return false;
  return radio.isChecked();
}

/** Waits until the page's scripts have taken the page over: React marks the element that it hydrates. */
export async function takenOver(page) {
  await page.waitForFunction(() =>
    Object.keys(document.getElementById("root") ?? {}).some((key) => key.startsWith("__reactContainer")),
  );
}

/** The sum as the shop writes it in English: €1,234.50. */
export function written({ amount, currency }) {
  assert.equal(currency, "EUR", "these tests sell in euro");
  const [whole, cents] = (amount / 100).toFixed(2).split(".");
  return `€${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}

/** A guest's whole purchase without scripts, as a set-up for what comes after it. Returns the order's address. */
export async function buyQuickly(page, shop, options) {
  const { product, variant } = await somethingWithVariants(shop);
  await page.goto(`${shop.url}/p/${product.slug}/`);
  await choose(page, variant);
  await addToCart(page);
  await page.waitForURL("**/cart/");
  await page.goto(`${shop.url}/checkout/`);
  const address = await payFor(page, options);
  return { address, product, variant };
}
