// Every screen of the admin there is, by name: how to get to it.
import { open } from "./browser.mjs";
import { atDesk } from "./desk.mjs";
import { furnished } from "./furnished.mjs";
import { MERCHANT } from "./shop.mjs";

/** A screen at its address. */
const screen = (path, heading) => (page, shop) => adminScreen(page, shop, path, heading);

/** The screen of the first one that there is at `path` of the API. */
const firstOf = (path, screenOf) => async (page, shop) => {
  const { results, sections } = await atDesk(shop, "GET", path);
  await adminScreen(page, shop, screenOf((results ?? sections)[0]));
};

/** A screen about the product that pages are about. */
const ofProduct = (pathOf, heading) => async (page, shop) => {
  await adminScreen(page, shop, pathOf(await furnished(shop)), heading);
};

/** The admin's pages; the first but one signs the merchant in for the others. */
export const ADMIN = {
  "admin-sign-in": async (page, shop) => {
    await furnished(shop);
    await open(page, `${shop.url}/admin/`);
    await page.getByLabel(/password/i).waitFor();
  },
  "admin-products": async (page, shop) => {
    await signInToAdmin(page, shop);
    await adminSection(page, /products/i);
  },
  "admin-today": async (page, shop) => {
    await open(page, `${shop.url}/admin/`);
    await page.getByRole("heading", { level: 2, name: "Recent orders" }).waitFor();
  },
  "admin-palette": async (page) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("option").first().waitFor();
  },
  "admin-menu": async (page, shop) => {
    await adminScreen(page, shop, "orders", "Orders");
    const menu = page.getByRole("button", { name: "Menu" });
    if (await menu.isVisible()) await menu.click();
  },
  "admin-orders": screen("orders", "Orders"),
  "admin-order": async (page) => {
    await page.getByRole("main").getByRole("table").getByRole("link").first().click();
    await page.getByRole("main").getByRole("button", { name: /^ship/i }).waitFor();
  },
  "admin-customers": screen("customers", "Customers"),
  "admin-customer": firstOf("/api/customers/", ({ id }) => `customers/${id}`),
  "admin-newsletter": screen("newsletter", "Newsletter"),
  "admin-privacy-requests": screen("privacy-requests", "Privacy requests"),
  "admin-products-selected": async (page, shop) => {
    await adminScreen(page, shop, "products", "Products");
    await page.getByRole("checkbox", { name: /^Select (?!the)/ }).nth(1).check();
    await page.getByRole("region", { name: "Selected rows" }).waitFor();
  },
  "admin-product-new": screen("products/new", "New product"),
  "admin-products-sheet": async (page, shop) => {
    await adminScreen(page, shop, "products/sheet", "Sheet of variants");
    await page.locator('[data-row="0"][data-column="price"]').waitFor();
  },
  "admin-product": ofProduct(({ product }) => `products/${product.id}`),
  "admin-product-prices": async (page) => {
    const prices = page.getByRole("heading", { level: 2, name: "Scheduled prices" });
    await prices.evaluate((heading) => heading.scrollIntoView({ block: "center", behavior: "instant" }));
    await page.getByRole("listitem").filter({ hasText: "us, USD" }).getByText(/./).first().waitFor();
  },
  "admin-product-schedule": async (page) => {
    await page.getByRole("button", { name: "Schedule a price" }).first().click();
    await page.getByRole("dialog").waitFor();
  },
  "admin-product-elsewhere": ofProduct(({ product }) => `products/${product.id}/prices/us`, "Prices in other channels"),
  "admin-flash-sales": screen("flash-sales", "Flash sales"),
  "admin-flash-sale-new": screen("flash-sales/new", "New flash sale"),
  "admin-flash-sale": firstOf("/api/flash-sales/", ({ id }) => `flash-sales/${id}`),
  "admin-inventory": screen("inventory", "Stock"),
  "admin-inventory-variant": ofProduct(({ product, variant }) => `inventory/${product.id}/${variant.id}`),
  "admin-reviews": screen("reviews", "Reviews"),
  "admin-review": firstOf("/api/reviews/", ({ id }) => `reviews/${id}`),
  "admin-imports": screen("imports", "Import"),
  "admin-import": async (page, shop) => {
    const lines = "Handle,Title,Variant Price\nspring-bowl,Spring bowl,18.00\nspring-cup,Spring cup,much\n";
    await imported(page, shop, "spring.csv", lines);
    // The list may show earlier dry runs until the file's own page is there.
    await page.getByRole("heading", { level: 1, name: "spring.csv" }).waitFor();
    await page.getByText("Dry run", { exact: true }).waitFor();
    await page.getByRole("cell", { name: "spring-bowl" }).waitFor();
  },
  "admin-import-question": async (page, shop) => {
    await imported(page, shop, "stock-list.csv", "Article,Called,Costs\n1,Bowl,18\n");
    await page.getByRole("heading", { level: 2, name: "What the columns mean" }).waitFor();
  },
  "admin-search-rules": async (page, shop) => {
    await adminScreen(page, shop, "search-rules", "Search");
    await page.getByRole("button", { name: "Add a rule" }).click();
    await page.getByRole("dialog").waitFor();
  },
  "admin-searches": async (page, shop) => {
    for (const query of ["bowl", "bowl", "lamp", "chaise+longue"]) await shop.api(`/api/search/?q=${query}`);
    await adminScreen(page, shop, "searches", "What shoppers search for");
    await page.getByRole("link", { name: /^chaise longue/ }).waitFor();
  },
  "admin-curations": async (page, shop) => {
    await arranged(shop);
    await adminScreen(page, shop, "curations", "Arranged results");
    await page.getByRole("link", { name: "bowl", exact: true }).waitFor();
  },
  "admin-curation": async (page) => {
    await page.getByRole("link", { name: "bowl", exact: true }).click();
    await whyHere(page);
  },
  "admin-curation-new": screen("curations/new"),
  "admin-search-explained": async (page, shop) => {
    await adminScreen(page, shop, "curations/explain?q=bowl", "Why a search finds what it finds");
    await whyHere(page);
  },
  "admin-sellers": screen("sellers", "Sellers"),
  "admin-seller": firstOf("/api/sellers/", ({ id }) => `sellers/${id}`),
  "admin-categories": async (page, shop) => {
    await adminScreen(page, shop, "categories", "Categories");
    const unfold = page.getByRole("button", { name: "Open all" });
    if (await unfold.isVisible()) await unfold.click();
  },
  "admin-category-new": screen("categories/new", "Add category"),
  "admin-category": firstOf("/api/categories/", ({ id }) => `categories/${id}`),
  "admin-collections": screen("collections", "Collections"),
  "admin-collection-new": screen("collections/new", "Add collection"),
  "admin-collection": firstOf("/api/collections/", ({ id }) => `collections/${id}`),
  "admin-brands": screen("brands", "Brands"),
  "admin-brand": firstOf("/api/brands/", ({ id }) => `brands/${id}`),
  "admin-translations": ofProduct(({ product }) => `translations/product/${product.id}`, "Translations"),
  "admin-terms": screen("terms", "Words of options"),
  "admin-pages": screen("pages", "Pages"),
  "admin-page-new": screen("pages/new", "Add page"),
  "admin-page": firstOf("/api/pages/", ({ slug }) => `pages/${slug}`),
  "admin-home": screen("home", "Home page"),
  "admin-home-section": firstOf("/api/home-sections/", ({ id }) => `home/${id}`),
  "admin-menus": screen("menus", "Menus"),
  "admin-banners": screen("banners", "Banners"),
  "admin-banner-new": screen("banners/new", "Add banner"),
  "admin-banner": firstOf("/api/banners/", ({ id }) => `banners/${id}`),
  "admin-redirects": screen("redirects", "Redirects"),
  "admin-mails": screen("mails", "Mails"),
  "admin-mail": screen("mails/order_confirmed/en"),
  "admin-settings": async (page, shop) => {
    await open(page, `${shop.url}/admin/settings`);
    await page.getByRole("heading", { level: 2, name: "Shop" }).waitFor();
  },
  "admin-channels": screen("channels", "Channels"),
  "admin-channel-new": screen("channels/new", "Add channel"),
  "admin-channel": screen("channels/default", "default"),
  "admin-shipping-methods": screen("shipping-methods", "Shipping methods"),
  "admin-shipping-method-new": screen("shipping-methods/new", "Add shipping method"),
  "admin-shipping-method": firstOf("/api/shipping-methods/", ({ id }) => `shipping-methods/${id}`),
  "admin-shipping-calendar": screen("shipping-calendar", "When parcels leave"),
  "admin-payment-methods": screen("payment-methods", "Ways to pay"),
  "admin-payment-method": screen("payment-methods/manual/bank_transfer", "Bank transfer"),
  "admin-tax-rates": screen("tax-rates", "Tax rates"),
  "admin-tax-rate-new": screen("tax-rates/new", "Add tax rate"),
  "admin-tax-rate": firstOf("/api/tax-rates/", ({ id }) => `tax-rates/${id}`),
  "admin-staff": screen("staff", "Staff"),
  "admin-staff-new": screen("staff/new", "Add a member of staff"),
  "admin-staff-member": firstOf("/api/staff/", ({ id }) => `staff/${id}`),
  "admin-groups": screen("groups", "Groups"),
  "admin-group-new": screen("groups/new", "Add group"),
  "admin-group": firstOf("/api/staff/groups/", ({ id }) => `groups/${id}`),
  "admin-api-keys": screen("api-keys", "API keys"),
  "admin-api-key-new": screen("api-keys/new", "Make a key"),
  "admin-audit-log": screen("audit-log", "Audit log"),
  "admin-jobs": screen("jobs", "Jobs"),
  "admin-schedules": screen("schedules", "Schedules"),
  "admin-health": async (page, shop) => {
    await adminScreen(page, shop, "health", "Health");
    await page.getByRole("heading", { level: 2, name: "Followers" }).waitFor();
  },
  "admin-not-found": async (page, shop) => {
    await open(page, `${shop.url}/admin/no-such-screen`);
    await page.getByRole("heading", { level: 1, name: "No such screen" }).waitFor();
  },
};

/** Signs the merchant in at /admin/ and waits for the admin's own navigation. */
export async function signInToAdmin(page, shop) {
  await open(page, `${shop.url}/admin/`);
  await page.getByLabel(/e-?mail/i).fill(MERCHANT.email);
  await page.getByLabel(/password/i).fill(MERCHANT.password);
  await page.getByRole("button", { name: /sign in/i }).click();
  await page
    .getByRole("main")
    .getByRole("heading", { level: 1, name: /today|good day/i })
    .waitFor();
}

/** The shops where something is arranged already. */
const ARRANGED = new WeakSet();

/** Arranges what "bowl" finds, once: the last product first, its brand up; and another search leads away. */
async function arranged(shop) {
  if (ARRANGED.has(shop)) return;
  ARRANGED.add(shop);
  const path = "/api/search/curations/";
  const bowls = (await shop.api("/api/search/?q=bowl&page=1")).results;
  const { results } = await shop.api("/api/products/");
  const product = bowls.at(-1) ?? results[0];
  const boosted = product.brand ? [{ by: "brand", name: product.brand }] : [];
  await atDesk(shop, "POST", path, { query: "returns", redirect: "/sale/" });
  await atDesk(shop, "POST", path, { query: "bowl", pinned: [product.id], boosted });
}

/** Opens the reasons of the first result. */
async function whyHere(page) {
  await page.getByRole("list", { name: "Results" }).getByText("Why here?").first().click();
}

/** Gives the shop a file to import. */
async function imported(page, shop, name, lines) {
  await adminScreen(page, shop, "imports", "Import");
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(lines) };
  await page.getByLabel("Choose a file").setInputFiles(file);
}

/** Opens a screen of the admin by its address and waits until it has what it shows; its heading is any where none is told. */
async function adminScreen(page, shop, path, heading) {
  await open(page, `${shop.url}/admin/${path}`);
  const named = heading ? { name: heading, exact: true } : {};
  await page.getByRole("main").getByRole("heading", { level: 1, ...named }).waitFor();
  await page
    .locator('main[aria-busy="true"], main [aria-busy="true"], main .bone')
    .first()
    .waitFor({ state: "detached" });
}

/** Follows the admin's navigation to a section and waits for its heading and first row. */
export async function adminSection(page, name) {
  const menu = page.getByRole("button", { name: "Menu" });
  if (await menu.isVisible()) await menu.click();
  await page
    .getByRole("navigation", { name: "Admin" })
    .getByRole("link", { name })
    .filter({ visible: true })
    .click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page
    .getByRole("main")
    .getByRole("table")
    .getByRole("link")
    .first()
    .waitFor();
}

/** Takes the last thing back by the button of the message that told of it; an editor's own "Undo" is another. */
export const takeBack = (page) =>
  page
    .locator(".toasts")
    .getByRole("button", { name: "Undo" })
    .last()
    .click();
