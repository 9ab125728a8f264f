// The checkout's form in pieces, for tests that leave it in the middle and come back.
import assert from "node:assert/strict";
import { open } from "./browser.mjs";
import { eventually } from "./shop.mjs";
import { addToCart, choose, SHOPPER, somethingWithVariants, takenOver } from "./shopper.mjs";

const MOST_FOLDS = 3;

/** The field of the checkout with this name; its step is opened where it is folded, and left alone where the field is seen. */
export async function fieldOf(page, name) {
  const field = page.locator(`main form[action$="/checkout/"] [name="${name}"]`).first();
  await field.waitFor({ state: "attached" });
  const fold = field.locator("xpath=ancestor::details[not(@open)]").first();
  for (let n = 0; n < MOST_FOLDS && !(await field.isVisible()) && (await fold.count()) > 0; n += 1) {
    await fold.locator("xpath=./summary").click();
  }
  return field;
}

/** Types into the fields of the checkout in this order; the last one is not left. */
export async function type(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = await fieldOf(page, name);
    const isList = await field.evaluate((element) => element.tagName === "SELECT");
    await (isList ? field.selectOption(value) : field.fill(value));
  }
}

/** Types all that the checkout asks of `shopper` and leaves the last field: the shop keeps it from then on. */
export async function typeAll(page, shopper = SHOPPER) {
  await type(page, shopper);
  await page.evaluate(() => document.activeElement?.blur());
  await kept(page, shopper);
}

/** Waits until the shop has answered that it keeps these values for this browser. */
export async function kept(page, values) {
  let held;
  const found = eventually("the shop to keep what was typed", async () => {
    held = await keptBy(page);
    return Object.entries(values).every(([name, value]) => held[name] === value);
  });
  await found.catch((error) => assert.fail(`${error.message}; it keeps ${JSON.stringify(held)}`));
}

async function keptBy(page) {
  const cookies = await page.context().cookies();
  const text = cookies.find(({ name }) => name === "souk_checkout")?.value;
  return text ? JSON.parse(Buffer.from(text, "base64url").toString()) : {};
}

/** What stands in the form's fields that `values` names. */
export async function typed(page, values = SHOPPER) {
  const found = {};
  const form = page.locator('main form[action$="/checkout/"]').first();
  await form.waitFor();
  for (const name of Object.keys(values)) found[name] = await form.locator(`[name="${name}"]`).first().inputValue();
  return found;
}

/** Marks a way to pay of the sandbox, by its label as a person does. */
export async function payBy(page, method) {
  const way = page.locator(`input[name="payment"][value="sandbox:${method}"]`).first();
  await page.locator("label").filter({ has: way }).first().click();
  assert.ok(await way.isChecked());
}

/** The button that pays. */
export const payButton = (page) => page.getByRole("main").getByRole("button", { name: /^Pay / });

/** Presses the button that pays and waits for the page that answers. */
export async function pay(page) {
  await Promise.all([page.waitForEvent("load"), payButton(page).click()]);
}

/** Puts a product into the cart from its own page. */
export async function putIntoCart(page, shop, goods) {
  await open(page, `${shop.url}/p/${goods.product.slug}/`);
  await takenOver(page);
  await addFromHere(page, goods);
}

/** Puts the product whose page is shown into the cart, and waits for the drawer that says so. */
export async function addFromHere(page, { product, variant }) {
  await choose(page, variant);
  await addToCart(page);
  await page.getByRole("dialog").getByText(product.title).first().waitFor();
}

/** A product in the cart, and the checkout's page before the shopper. */
export async function atCheckout(page, shop, goods) {
  const bought = goods ?? (await somethingWithVariants(shop));
  await putIntoCart(page, shop, bought);
  await page.getByRole("dialog").getByRole("link", { name: "Check out" }).click();
  await page.waitForURL("**/checkout/");
  await takenOver(page);
  return bought;
}

/** What is in the cart by its page: units by the product's title. */
export async function cartOf(page, shop) {
  await open(page, `${shop.url}/cart/`);
  const units = page.getByRole("main").getByRole("spinbutton", { name: /^How many of / });
  const rows = await units.evaluateAll((all) => all.map((one) => [one.labels[0].textContent, Number(one.value)]));
  return Object.fromEntries(rows.map(([label, count]) => [label.match(/^How many of (.*) \(/)[1], count]));
}
