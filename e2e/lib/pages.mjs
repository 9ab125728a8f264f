// Every page of the storefront there is, by name: how to get to it, for whoever looks at all of them. The admin's stand in
// admin-pages.mjs.
import { newPage, open } from "./browser.mjs";
import { type } from "./checkout.mjs";
import { atDesk } from "./desk.mjs";
import { furnished } from "./furnished.mjs";
import { buy } from "./orders.mjs";
import { eventually } from "./shop.mjs";
import { addToCart, buyQuickly, choose, SHOPPER, takenOver } from "./shopper.mjs";

export { ADMIN, adminSection, signInToAdmin, takeBack } from "./admin-pages.mjs";

/** Opens a path of the shop, which has some of everything by then, or one that is made of what it has. */
const at = (path, status) => async (page, shop) => {
  const has = await furnished(shop);
  const found = typeof path === "function" ? path(has) : path;
  await open(page, shop.url + found, status);
};

const ofCategory = ({ category }) => (category ? `/c/${category}/` : "/search/");
const ofProduct = ({ product }) => `/p/${product.slug}/`;
const searching = ({ product }) => `/search/?q=${encodeURIComponent(product.title)}`;

/** Accounts that were made: each has an address of its own. */
let members = 0;

/** Who wants news before the next account is made. */
const reader = () => `ilse.reads.${members}@example.org`;

/** The storefront's pages, in the order in which one guest sees them; each goes on from the ones before. */
export const STOREFRONT = {
  home: at("/"),
  "home-ar": at("/ar/"),
  menu: async (page, shop) => {
    await open(page, `${shop.url}/`);
    await takenOver(page);
    const menu = page.locator('header summary[aria-label="Menu"]');
    if (await menu.isVisible()) await menu.click();
  },
  // A catalogue whose file names no product types has no categories; all its goods are on one page then.
  category: at(ofCategory),
  "category-ar": at((has) => `/ar${ofCategory(has)}`),
  filters: async (page, shop) => {
    await at(ofCategory)(page, shop);
    await takenOver(page);
    const button = page.getByRole("link", { name: /^Filters/ }).or(page.getByRole("button", { name: /^Filters/ }));
    if (!(await button.first().isVisible())) return;
    await button.first().click();
    await page.getByRole("dialog").waitFor();
  },
  brand: async (page, shop) => {
    const { results } = await shop.api("/api/brands/");
    await open(page, `${shop.url}/b/${results[0].slug}/`);
  },
  search: at(searching),
  suggestions: async (page, shop) => {
    const { product } = await furnished(shop);
    await open(page, `${shop.url}/`);
    await takenOver(page);
    const field = page.locator('header input[name="q"]').first();
    await field.click();
    await field.pressSequentially(product.title.slice(0, 3));
    await page.getByRole("search").getByRole("option").first().waitFor();
  },
  "search-empty": at("/search/?q=qqxyzzy"),
  sale: at("/sale/"),
  "new-arrivals": at("/new/"),
  collections: at("/collections/"),
  collection: at(({ collection }) => `/collections/${collection}/`),
  sellers: at("/sellers/"),
  seller: async (page, shop) => {
    const { results } = await shop.api("/api/sellers/");
    await open(page, `${shop.url}/sellers/${results[0].slug}/`);
  },
  reviews: at((has) => `${ofProduct(has)}reviews/`),
  product: at(ofProduct),
  "product-ar": at((has) => `/ar${ofProduct(has)}`),
  "stock-notice": at(({ variant }) => `/wishlist/notify/?variant_id=${variant.id}`),
  content: at(({ page }) => `/pages/${page}/`),
  contact: at("/contact/"),
  newsletter: at("/newsletter/"),
  "newsletter-asked": async (page, shop) => {
    await open(page, `${shop.url}/newsletter/`);
    await page.getByRole("main").getByLabel("Email").fill(reader());
    await page.getByRole("main").locator('button[type="submit"]').click();
    await page.getByRole("heading", { level: 1, name: /mail/i }).waitFor();
  },
  "newsletter-confirm": async (page, shop) => {
    await open(page, await mailedLink(shop, reader()));
  },
  "newsletter-confirmed": async (page) => {
    await page.getByRole("main").locator('button[type="submit"]').click();
    await page.getByRole("main").locator("form").waitFor({ state: "detached" });
  },
  "newsletter-unsubscribe": async (page, shop) => {
    await open(page, await endOfNews(shop));
  },
  "wishlist-empty": at("/wishlist/"),
  wishlist: async (page, shop) => {
    const { product } = await furnished(shop);
    await open(page, `${shop.url}/p/${product.slug}/`);
    await takenOver(page);
    const heart = page.locator(".pdp").getByRole("button", { name: `Save ${product.title}` });
    await heart.click();
    await eventually("the heart is filled", async () => (await heart.getAttribute("aria-pressed")) === "true");
    await open(page, `${shop.url}/wishlist/`);
  },
  "wishlist-ar": at("/ar/wishlist/"),
  "cart-empty": at("/cart/"),
  cart: async (page, shop) => {
    await putIntoCart(page, shop);
    await open(page, `${shop.url}/cart/`);
  },
  "cart-ar": at("/ar/cart/"),
  "mini-cart": async (page, shop) => {
    await open(page, `${shop.url}/`);
    await takenOver(page);
    await page.locator(".cartbtn").click();
    await page.getByRole("dialog").getByRole("link", { name: /check ?out/i }).waitFor();
  },
  checkout: at("/checkout/"),
  "checkout-ar": at("/ar/checkout/"),
  "checkout-folded": async (page, shop) => {
    await open(page, `${shop.url}/checkout/`);
    await takenOver(page);
    await type(page, SHOPPER);
    const deliveries = page.getByRole("main").locator("label").filter({ has: page.locator('[name="shipping_method_id"]') });
    await deliveries.last().click();
    await page.getByRole("main").locator("details.co-step:not([open])").first().waitFor();
    await page.evaluate(() => scrollTo(0, 0));
  },
  "checkout-folded-ar": at("/ar/checkout/"),
  order: async (page, shop) => {
    await open(page, await boughtElsewhere(page, shop));
  },
  "order-ar": async (page) => {
    const { origin, pathname } = new URL(page.url());
    await open(page, `${origin}/ar${pathname}`);
  },
  "order-unpaid": async (page, shop) => {
    await open(page, await boughtElsewhere(page, shop, { method: "decline" }));
  },
  "cart-unpaid": async (page, shop) => {
    await putIntoCart(page, shop);
    await open(page, `${shop.url}/cart/`);
  },
  "checkout-unpaid": at("/checkout/"),
  track: at("/orders/track/"),
  "sign-in": at("/account/sign-in/"),
  "sign-in-ended": at("/account/sign-in/?ended&next=/checkout/"),
  "sign-in-code": at("/account/sign-in/code/"),
  register: at("/account/register/"),
  "forgot-password": at("/account/forgot-password/"),
  "recovery-code": async (page, shop) => {
    await open(page, `${shop.url}/account/forgot-password/`);
    await page.getByRole("main").getByLabel("Email").fill("nobody@example.org");
    await page.getByRole("main").locator('button[type="submit"]').click();
    await page.waitForURL("**/account/code/");
  },
  "new-password": at("/account/new-password/?token=from-a-mail"),
  verify: at("/account/verify/?token=from-a-mail"),
  verified: at("/account/verify/?done=1"),
  "not-me": at("/account/not-me/?token=from-a-mail"),
  "not-found": at("/p/no-such-thing/", 404),
  "account-none": async (page, shop) => {
    await open(page, `${shop.url}/account/register/`);
    await page.getByLabel("First name").fill("Ilse");
    members += 1;
    await page.getByLabel("Email").fill(`ilse.verbeke.${members}@example.org`);
    await page.getByLabel(/^Password/).fill("saffron-and-shade-62");
    await page.locator("main").getByRole("button", { name: "Create account" }).click();
    await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
  },
  account: async (page, shop) => {
    const cookies = await page.context().cookies();
    const access = cookies.find(({ name }) => name === "souk_access").value;
    await buy(shop, { ...SHOPPER, email: `ilse.verbeke.${members}@example.org` }, access);
    await open(page, `${shop.url}/account/`);
  },
  "account-ar": at("/ar/account/"),
  "account-wishlist": at("/wishlist/"),
  "account-addresses": at("/account/addresses/"),
  "account-security": at("/account/security/"),
  "account-privacy": at("/account/privacy/"),
  "account-preferences": at("/account/preferences/"),
  "review-write": at((has) => `${ofProduct(has)}reviews/write/`),
};

/** Puts the product that pages are about into the cart, and waits for the drawer that says so. */
async function putIntoCart(page, shop) {
  const { product, variant } = await furnished(shop);
  await open(page, `${shop.url}/p/${product.slug}/`);
  await choose(page, variant);
  await addToCart(page);
  await page.getByRole("link", { name: /check ?out|pay/i }).first().waitFor();
}

/** Buys in a browser without scripts, and gives this one its cookies: it may see the order, at the address that is returned. */
async function boughtElsewhere(page, shop, options) {
  const guest = await newPage(page.context().browser(), { javaScriptEnabled: false });
  const { address } = await buyQuickly(guest, shop, options);
  await page.context().addCookies(await guest.context().cookies());
  await guest.context().close();
  return address;
}

/** The way onto the list of readers of news, out of the mail that this address got. */
function mailedLink(shop, email) {
  return eventually("the mail that asks to confirm", async () => {
    const mails = (await shop.mails()).map((mail) => mail.replaceAll("=\r\n", "").replaceAll("=3D", "="));
    const asking = mails.find((mail) => mail.includes(email) && mail.includes("/newsletter/confirm/"));
    return asking?.match(/http:\/\/\S*?\/newsletter\/confirm\/\?token=[\w.-]+/)[0];
  });
}

/** The way off the list, out of the merchant's file of readers. */
async function endOfNews(shop) {
  const file = await atDesk(shop, "GET", "/api/newsletter/subscribers/export/?format=csv");
  return file.match(/http:\/\/[^\s",]*\/newsletter\/unsubscribe\/\?token=[\w.-]+/)[0];
}
