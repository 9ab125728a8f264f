// Members of the shop: made through the API, signed in on its pages.
import { open } from "./browser.mjs";
import { register } from "./orders.mjs";
import { SHOPPER } from "./shopper.mjs";

/** What `register` gives every account. */
const PASSWORD = "cardboard-and-twine-17";

export const MEMBER = { email: SHOPPER.email, first_name: SHOPPER.first_name, last_name: SHOPPER.last_name };

/** An account, and the token by which a set-up speaks for it. */
export const newMember = (shop, member = MEMBER) => register(shop, member);

/** Fills the form that signs in, which the page shows already; it is not sent. */
export async function fillSignIn(page, email = MEMBER.email) {
  const form = page.locator('main form[action$="/account/sign-in/"]');
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="password"]').fill(PASSWORD);
  return form.locator('button[type="submit"]');
}

/** Signs in on the page made for it; where it leads to by itself is loaded then. */
export async function signIn(page, shop, { email = MEMBER.email, language = "" } = {}) {
  await open(page, `${shop.url}${language}/account/sign-in/`);
  const button = await fillSignIn(page, email);
  await button.click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in/"));
  await page.waitForLoadState("load");
}
