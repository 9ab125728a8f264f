// Every page there is, by name: how to get to it, for whoever looks at all of them.
import { newPage, open } from "./browser.mjs";
import { MERCHANT } from "./shop.mjs";
import {
	addToCart,
	buyQuickly,
	choose,
	somethingWithVariants,
	takenOver,
} from "./shopper.mjs";

const at = (path, status) => (page, shop) =>
	open(page, shop.url + path, status);

/** Accounts that were made: each has an address of its own. */
let members = 0;

/** The storefront's pages, in the order in which one guest sees them; each goes on from the ones before. */
export const STOREFRONT = {
	home: at("/"),
	category: async (page, shop) => {
		// A catalogue whose file names no product types has no categories; all its goods are on one page then.
		const { results } = await shop.api("/api/categories/");
		await open(
			page,
			results.length > 0
				? `${shop.url}/c/${results[0].slug}/`
				: `${shop.url}/search/`,
		);
	},
	search: async (page, shop) => {
		const { product } = await somethingWithVariants(shop);
		await open(
			page,
			`${shop.url}/search/?q=${encodeURIComponent(product.title)}`,
		);
	},
	"search-empty": at("/search/?q=xyzzy-no-such-thing"),
	sale: at("/sale/"),
	"new-arrivals": at("/new/"),
	collections: at("/collections/"),
	reviews: async (page, shop) => {
		const { product } = await somethingWithVariants(shop);
		await open(page, `${shop.url}/p/${product.slug}/reviews/`);
	},
	product: async (page, shop) => {
		const { product } = await somethingWithVariants(shop);
		await open(page, `${shop.url}/p/${product.slug}/`);
	},
	"cart-empty": at("/cart/"),
	cart: async (page, shop) => {
		const { product, variant } = await somethingWithVariants(shop);
		await open(page, `${shop.url}/p/${product.slug}/`);
		await choose(page, variant);
		await addToCart(page);
		await page
			.getByRole("link", { name: /check ?out|pay/i })
			.first()
			.waitFor();
		await open(page, `${shop.url}/cart/`);
	},
	"mini-cart": async (page, shop) => {
		await open(page, `${shop.url}/`);
		await takenOver(page);
		await page.locator(".cartbtn").click();
		await page
			.getByRole("dialog")
			.getByRole("link", { name: /check ?out/i })
			.waitFor();
	},
	checkout: at("/checkout/"),
	order: async (page, shop) => {
		const guest = await newPage(page.context().browser(), {
			javaScriptEnabled: false,
		});
		const { address } = await buyQuickly(guest, shop);
		await page.context().addCookies(await guest.context().cookies());
		await guest.context().close();
		await open(page, address);
	},
	track: at("/orders/track/"),
	"sign-in": at("/account/sign-in/"),
	register: at("/account/register/"),
	"forgot-password": at("/account/forgot-password/"),
	"not-found": at("/p/no-such-thing/", 404),
	account: async (page, shop) => {
		await open(page, `${shop.url}/account/register/`);
		await page.getByLabel("First name").fill("Ilse");
		members += 1;
		await page
			.getByLabel("Email")
			.fill(`ilse.verbeke.${members}@example.org`);
		await page.getByLabel(/^Password/).fill("saffron-and-shade-62");
		await page
			.locator("main")
			.getByRole("button", { name: "Create account" })
			.click();
		await page.getByRole("heading", { name: "Hello, Ilse" }).waitFor();
	},
	"account-addresses": at("/account/addresses/"),
	"account-security": at("/account/security/"),
	"account-privacy": at("/account/privacy/"),
	"account-preferences": at("/account/preferences/"),
};

/** The admin's pages; the first signs the merchant in for the others. */
export const ADMIN = {
	"admin-sign-in": async (page, shop) => {
		await open(page, `${shop.url}/admin/`);
		await page.getByLabel(/password/i).waitFor();
	},
	"admin-products": async (page, shop) => {
		await signInToAdmin(page, shop);
		await adminSection(page, /products/i);
	},
	"admin-today": async (page, shop) => {
		await open(page, `${shop.url}/admin/`);
		await page
			.getByRole("heading", { level: 2, name: "Recent orders" })
			.waitFor();
	},
	"admin-product": async (page) => {
		await adminSection(page, /products/i);
		await page
			.getByRole("main")
			.getByRole("table")
			.getByRole("link")
			.first()
			.click();
		await page.getByRole("heading", { level: 2, name: "Variants" }).waitFor();
	},
	"admin-search-rules": async (page, shop) => {
		await adminScreen(page, shop, "search-rules", "Search");
		await page.getByRole("button", { name: "Add a rule" }).click();
		await page.getByRole("dialog").waitFor();
	},
	"admin-searches": async (page, shop) => {
		for (const query of ["bowl", "bowl", "lamp", "chaise+longue"])
			await shop.api(`/api/search/?q=${query}`);
		await adminScreen(page, shop, "searches", "What shoppers search for");
		await page.getByRole("link", { name: /^chaise longue/ }).waitFor();
	},
	"admin-curations": async (page, shop) => {
		await arranged(shop);
		await adminScreen(page, shop, "curations", "Arranged results");
		await page.getByRole("link", { name: "bowl", exact: true }).waitFor();
	},
	"admin-curation": async (page, shop) => {
		await arranged(shop);
		await adminScreen(page, shop, "curations", "Arranged results");
		await page.getByRole("link", { name: "bowl", exact: true }).click();
		await page
			.getByRole("list", { name: "Results" })
			.getByText("Why here?")
			.first()
			.click();
	},
	"admin-search-explained": async (page, shop) => {
		await adminScreen(
			page,
			shop,
			"curations/explain?q=bowl",
			"Why a search finds what it finds",
		);
		await page
			.getByRole("list", { name: "Results" })
			.getByText("Why here?")
			.first()
			.click();
	},
	"admin-palette": async (page, shop) => {
		await open(page, `${shop.url}/admin/`);
		await page
			.getByRole("heading", { level: 2, name: "Recent orders" })
			.waitFor();
		await page.keyboard.press("Control+k");
		await page.getByRole("option").first().waitFor();
	},
	"admin-products-selected": async (page, shop) => {
		await adminScreen(page, shop, "products", "Products");
		await page
			.getByRole("checkbox", { name: /^Select (?!the)/ })
			.nth(1)
			.check();
		await page.getByRole("region", { name: "Selected rows" }).waitFor();
	},
	"admin-product-new": (page, shop) =>
		adminScreen(page, shop, "products/new", "New product"),
	"admin-products-sheet": async (page, shop) => {
		await adminScreen(page, shop, "products/sheet", "Sheet of variants");
		await page.locator('[data-row="0"][data-column="price"]').waitFor();
	},
	"admin-flash-sales": (page, shop) =>
		adminScreen(page, shop, "flash-sales", "Flash sales"),
	"admin-flash-sale-new": (page, shop) =>
		adminScreen(page, shop, "flash-sales/new", "New flash sale"),
	"admin-reviews": (page, shop) =>
		adminScreen(page, shop, "reviews", "Reviews"),
	"admin-collections": (page, shop) =>
		adminScreen(page, shop, "collections", "Collections"),
	"admin-collection-new": (page, shop) =>
		adminScreen(page, shop, "collections/new", "Add collection"),
	"admin-categories": async (page, shop) => {
		await adminScreen(page, shop, "categories", "Categories");
		const unfold = page.getByRole("button", { name: "Open all" });
		if (await unfold.isVisible()) await unfold.click();
	},
	"admin-category-new": (page, shop) =>
		adminScreen(page, shop, "categories/new", "Add category"),
	"admin-imports": (page, shop) =>
		adminScreen(page, shop, "imports", "Import"),
	"admin-import": async (page, shop) => {
		await adminScreen(page, shop, "imports", "Import");
		await page.getByLabel("Choose a file").setInputFiles({
			name: "spring.csv",
			mimeType: "text/csv",
			buffer: Buffer.from(
				"Handle,Title,Variant Price\nspring-bowl,Spring bowl,18.00\nspring-cup,Spring cup,much\n",
			),
		});
		// The list may show earlier dry runs until the file's own page is there.
		await page
			.getByRole("heading", { level: 1, name: "spring.csv" })
			.waitFor();
		await page.getByText("Dry run", { exact: true }).waitFor();
		await page.getByRole("cell", { name: "spring-bowl" }).waitFor();
	},
	"admin-import-question": async (page, shop) => {
		await adminScreen(page, shop, "imports", "Import");
		await page.getByLabel("Choose a file").setInputFiles({
			name: "stock-list.csv",
			mimeType: "text/csv",
			buffer: Buffer.from("Article,Called,Costs\n1,Bowl,18\n"),
		});
		await page
			.getByRole("heading", { level: 2, name: "What the columns mean" })
			.waitFor();
	},
	"admin-brands": (page, shop) => adminScreen(page, shop, "brands", "Brands"),
	"admin-inventory": (page, shop) =>
		adminScreen(page, shop, "inventory", "Stock"),
	"admin-sellers": (page, shop) =>
		adminScreen(page, shop, "sellers", "Sellers"),
	"admin-customers": (page, shop) =>
		adminScreen(page, shop, "customers", "Customers"),
	"admin-home": async (page, shop) => {
		await adminScreen(page, shop, "home", "Home page");
	},
	"admin-channels": (page, shop) =>
		adminScreen(page, shop, "channels", "Channels"),
	"admin-channel": (page, shop) =>
		adminScreen(page, shop, "channels/default", "default"),
	"admin-shipping-methods": (page, shop) =>
		adminScreen(page, shop, "shipping-methods", "Shipping methods"),
	"admin-tax-rates": (page, shop) =>
		adminScreen(page, shop, "tax-rates", "Tax rates"),
	"admin-staff": (page, shop) => adminScreen(page, shop, "staff", "Staff"),
	"admin-groups": (page, shop) => adminScreen(page, shop, "groups", "Groups"),
	"admin-group-new": (page, shop) =>
		adminScreen(page, shop, "groups/new", "Add group"),
	"admin-audit-log": (page, shop) =>
		adminScreen(page, shop, "audit-log", "Audit log"),
	"admin-jobs": (page, shop) => adminScreen(page, shop, "jobs", "Jobs"),
	"admin-schedules": (page, shop) =>
		adminScreen(page, shop, "schedules", "Schedules"),
	"admin-health": async (page, shop) => {
		await adminScreen(page, shop, "health", "Health");
		await page.getByRole("heading", { level: 2, name: "Followers" }).waitFor();
	},
	"admin-settings": async (page, shop) => {
		await open(page, `${shop.url}/admin/settings`);
		await page.getByRole("heading", { level: 2, name: "Shop" }).waitFor();
	},
	"admin-not-found": async (page, shop) => {
		await open(page, `${shop.url}/admin/no-such-screen`);
		await page
			.getByRole("heading", { level: 1, name: "No such screen" })
			.waitFor();
	},
	"admin-orders": (page) => adminSection(page, /orders/i),
	"admin-order": async (page) => {
		await page
			.getByRole("main")
			.getByRole("table")
			.getByRole("link")
			.first()
			.click();
		await page
			.getByRole("main")
			.getByRole("button", { name: /^ship/i })
			.waitFor();
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
	const { access } = await sent(shop, "/accounts/login/", MERCHANT);
	const path = "/api/search/curations/";
	const bowls = (await shop.api("/api/search/?q=bowl&page=1")).results;
	const { results } = await shop.api("/api/products/");
	const product = bowls.at(-1) ?? results[0];
	const boosted = product.brand ? [{ by: "brand", name: product.brand }] : [];
	await sent(shop, path, { query: "returns", redirect: "/sale/" }, access);
	await sent(shop, path, { query: "bowl", pinned: [product.id], boosted }, access);
}

async function sent(shop, path, body, access) {
	const answer = await fetch(shop.url + path, {
		method: "POST",
		headers: {
			"content-type": "application/json",
			...(access ? { authorization: `Bearer ${access}` } : {}),
		},
		body: JSON.stringify(body),
	});
	if (!answer.ok)
		throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
	return answer.json();
}

/** Opens a screen of the admin by its address and waits until it has what it shows. */
async function adminScreen(page, shop, path, heading) {
	await open(page, `${shop.url}/admin/${path}`);
	await page
		.getByRole("main")
		.getByRole("heading", { level: 1, name: heading, exact: true })
		.waitFor();
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
