// A merchant's ten minutes: a file of products that is looked at and then imported; a product with two options, six variants and three pictures, in a collection and in a flash sale;
// a member buys and reviews it, the review is published, and what was archived by mistake comes back.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { axeFindings } from "./lib/axe.mjs";
import {
	expectNoFaults,
	newPage,
	open,
	startBrowser,
	WIDTHS,
} from "./lib/browser.mjs";
import { signInToAdmin, takeBack } from "./lib/pages.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { addToCart, choose, payFor, SHOPPER } from "./lib/shopper.mjs";

const TITLE = "Tamri mug";
/** Four products of another shop: one has a price that is no number, and the pictures are at no address that there is. */
const FILE = fileURLToPath(
	new URL("./fixtures/wardrobe.csv", import.meta.url),
);

for (const width of Object.keys(WIDTHS)) {
	test(`products are imported; one is made, shown, sold, reviewed and brought back, at ${width} pixels`, async (t) => {
		const [shop, browser] = await Promise.all([
			startShop(t, { scale: 40 }),
			startBrowser(t),
		]);
		const started = Date.now();
		const page = await newPage(browser, { viewport: WIDTHS[width] });
		await signInToAdmin(page, shop);
		await imports(page, shop);
		const id = await makes(page, shop);
		await collects(page, shop);
		await reduces(page, shop);

		const { product, variant } = await inTheShop(shop, id);
		const member = await newPage(browser, { viewport: WIDTHS[width] });
		await buys(member, shop, product, variant);
		await reviews(member, shop, product);
		await publishes(page, shop);
		await open(member, `${shop.url}/p/${product.slug}/`);
		await member.getByRole("heading", { name: "Holds its heat" }).waitFor();

		await archivesByMistake(page, shop, id);
		t.diagnostic(
			`the merchant's way took ${Math.round((Date.now() - started) / 1000)} s`,
		);
		expectNoFaults(page);
		expectNoFaults(member);
	});
}

/** Looks at a file of products, then imports it; what it refuses and what it cannot fetch is told. */
async function imports(page, shop) {
	await open(page, `${shop.url}/admin/imports`);
	await page.getByRole("heading", { level: 2, name: "Earlier imports" }).waitFor();
	await clean(page);
	await page.getByLabel("Choose a file").setInputFiles(FILE);
	await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
	await page.getByText("Dry run", { exact: true }).waitFor();
	await page.getByRole("button", { name: "Refused 1" }).click();
	await page.getByRole("cell", { name: /This is no number/ }).waitFor();
	await page.getByRole("button", { name: "New 3" }).click();
	await page.getByRole("cell", { name: "rabat-jumper" }).waitFor();
	await clean(page);
	assert.deepEqual(await jumpers(shop), [], "a dry run writes nothing");

	await page.getByRole("button", { name: "Import", exact: true }).click();
	await page.getByText("Imported", { exact: true }).waitFor();
	await page.getByRole("cell", { name: "quay-jacket" }).waitFor();
	await clean(page);
	const [jumper] = await eventually("the jumper", async () => {
		const found = await jumpers(shop);
		return found.length > 0 ? found : null;
	});
	assert.deepEqual(jumper.price, { amount: 8000, currency: "EUR" });
	await open(page, `${shop.url}/admin/imports`);
	await page.getByRole("link", { name: path.basename(FILE) }).waitFor();
	await open(page, `${shop.url}/p/rabat-jumper/`);
	await page.getByRole("heading", { level: 1, name: "Rabat jumper" }).waitFor();
}

const jumpers = async (shop) =>
	(await shop.api("/api/products/?search=Rabat+jumper")).results.filter(
		({ slug }) => slug === "rabat-jumper",
	);

/** Fills the editor of a new product and saves it; answers its id. */
async function makes(page, shop) {
	await open(page, `${shop.url}/admin/products/new`);
	await page.getByLabel("Title", { exact: true }).fill(TITLE);
	await page.getByRole("textbox", { name: "Description", exact: true }).click();
	await page.keyboard.type("Thrown in stoneware from the hills behind Safi.");
	const pictures = [0, 1, 2].map((n) => ({
		name: `mug-${n}.png`,
		mimeType: "image/png",
		buffer: picture(n),
	}));
	await page.getByLabel(/^Add pictures/).setInputFiles(pictures);
	await adds(page, "Colour", "Sea", "Ink, Chalk");
	await adds(page, "Size", "200 ml", "300 ml");
	assert.equal(
		await page.getByRole("checkbox", { name: /^Select (?!all)/ }).count(),
		6,
		"every combination is a variant",
	);
	// Prices as they come from a spreadsheet, by keyboard.
	await page.getByLabel("Price, Sea, 200 ml").fill("20.00");
	await page.keyboard.press("Control+d");
	assert.equal(
		await page.getByLabel("Price, Chalk, 300 ml").inputValue(),
		"20.00",
	);
	await page.getByLabel("Opening stock, Sea, 200 ml").fill("9");
	for (const n of [1, 2, 3]) {
		await page
			.getByRole("button", { name: new RegExp(`^Edit Picture ${n}$`) })
			.click();
		await page.getByLabel("Alt text").fill(`Tamri mug, side ${n}`);
	}
	await page.getByPlaceholder("Find a product to add").fill("Rabat jumper");
	await page.getByRole("button", { name: "Add Rabat jumper" }).click();
	await page.getByRole("radio", { name: "Published" }).check({ force: true });
	await clean(page);
	await page.getByRole("button", { name: /^Save/ }).click();
	await page.waitForURL(/\/products\/[0-9a-f-]{36}$/);
	const id = page.url().split("/").at(-1);
	const isReady = async () =>
		(await shop.api(`/api/products/${id}/`)).images.length === 3;
	await eventually("three pictures", isReady, 60_000);
	return id;
}

/** Adds an option with its values, several at once as one would write them. */
async function adds(page, name, first, rest) {
	await page.getByRole("button", { name: "Add an option" }).click();
	await page.getByLabel("Name of the new option").fill(name);
	await page.getByLabel("Its first value").fill(first);
	await page.keyboard.press("Enter");
	await page
		.getByRole("listitem")
		.filter({
			has: page.getByRole("button", { name: `Remove option ${name}` }),
		})
		.getByRole("button", { name: "Value" })
		.click();
	await page.getByLabel(`New value of ${name}`).fill(rest);
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
}

/** Puts the product into a collection by hand. */
async function collects(page, shop) {
	await open(page, `${shop.url}/admin/collections/new`);
	await page.getByLabel("Title", { exact: true }).fill("Mug week");
	await page
		.getByRole("combobox", { name: "Products", exact: true })
		.selectOption("manual");
	await page.getByPlaceholder("Find a product to add").fill(TITLE);
	await page.getByRole("button", { name: `Add ${TITLE}` }).click();
	await page.getByRole("checkbox", { name: "Shoppers see it" }).check();
	await clean(page);
	await page.getByRole("button", { name: /^Save/ }).click();
	await page.waitForURL(/\/collections\/[0-9a-f-]{36}$/);
	await open(page, `${shop.url}/collections/mug-week/`);
	await page.getByRole("link", { name: TITLE }).first().waitFor();
}

/** A flash sale of all six variants, a quarter off, from an hour ago until tomorrow. */
async function reduces(page, shop) {
	await open(page, `${shop.url}/admin/flash-sales/new`);
	await page.getByLabel("Title", { exact: true }).fill("Until midnight");
	await page.getByLabel("From", { exact: true }).fill(localTime(-3600));
	await page.getByLabel("Until", { exact: true }).fill(localTime(24 * 3600));
	await page.getByPlaceholder("Find a product to add").fill(TITLE);
	await page.getByRole("button", { name: `Add ${TITLE}` }).click();
	await page.getByLabel("Percent").fill("25");
	await page.getByRole("button", { name: "Apply" }).first().click();
	await clean(page);
	await page.getByRole("button", { name: /^Save/ }).click();
	await page.waitForURL(/\/flash-sales\/[0-9a-f-]{36}$/);
}

/** The product as shoppers get it, once it is reduced. */
async function inTheShop(shop, id) {
	const product = await shop.api(`/api/products/${id}/`);
	assert.deepEqual(product.price, { amount: 1500, currency: "EUR" });
	assert.deepEqual(
		product.options.map(({ values }) => values.length),
		[3, 2],
	);
	const variant = product.variants.find(
		({ title }) => title === "Sea / 200 ml",
	);
	return { product, variant };
}

/** Registers, chooses, pays. */
async function buys(page, shop, product, variant) {
	await open(page, `${shop.url}/account/register/`);
	await page.getByLabel(/e-?mail/i).fill(SHOPPER.email);
	await page
		.getByLabel(/password/i)
		.first()
		.fill("walnut-and-saffron-71");
	await page
		.getByRole("main")
		.getByRole("button", { name: /create|register/i })
		.click();
	await page.waitForURL(/\/account\//);
	await open(page, `${shop.url}/p/${product.slug}/`);
	await page.getByRole("timer").waitFor();
	const beside = page.getByRole("region", { name: "You may also like" });
	await beside.getByRole("link", { name: "Rabat jumper" }).first().waitFor();
	await clean(page);
	await choose(page, variant);
	await addToCart(page);
	await page
		.getByRole("dialog")
		.getByRole("link", { name: /check ?out/i })
		.click();
	await payFor(page);
}

/** Writes a review, which waits. */
async function reviews(page, shop, product) {
	await open(page, `${shop.url}/p/${product.slug}/reviews/write/`);
	const form = page.locator(".rform").first();
	await form.locator('input[name="rating"][value="5"]').check({ force: true });
	await form.locator('[name="title"]').fill("Holds its heat");
	await form
		.locator('[name="text"]')
		.fill("Half an hour later the coffee is still warm.");
	await clean(page);
	await form.locator('button[type="submit"].btn').click();
	await page.waitForURL(/\?sent=1$/);
}

/** Finds the review that waits and publishes it. */
async function publishes(page, shop) {
	await open(page, `${shop.url}/admin/reviews?status=pending`);
	await page
		.getByRole("main")
		.getByRole("link", { name: "Holds its heat" })
		.click();
	await page.getByRole("button", { name: "Publish" }).click();
	await page.getByText("Published", { exact: true }).first().waitFor();
}

/** Takes the product out of the shop and has it back by the message's button. */
async function archivesByMistake(page, shop, id) {
	await open(page, `${shop.url}/admin/products/${id}`);
	await page.getByRole("button", { name: "Archive" }).click();
	await takeBack(page);
	await eventually(
		"the product",
		async () => (await fetch(`${shop.url}/api/products/${id}/`)).ok,
	);
}

async function clean(page) {
	assert.deepEqual(await axeFindings(page), [], `axe at ${page.url()}`);
}

/** A moment `seconds` from now as a field for day and time takes it. */
function localTime(seconds) {
	const at = new Date(Date.now() + seconds * 1000);
	return new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
		.toISOString()
		.slice(0, 16);
}

/** The checksum of a PNG's parts. */
function crc32(bytes) {
	let sum = ~0;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit += 1)
			sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return ~sum >>> 0;
}

/** A PNG of 60 by 75 pixels in a colour of its own. */
function picture(n) {
	const [width, height] = [60, 75];
	const chunk = (type, data) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(data.length);
		sum.writeUInt32BE(crc32(body));
		return Buffer.concat([length, body, sum]);
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 2, 0, 0, 0], 8);
	const row = Buffer.concat([
		Buffer.from([0]),
		Buffer.alloc(width * 3, 60 + n * 60),
	]);
	const pixels = Buffer.concat(Array.from({ length: height }, () => row));
	const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		magic,
		chunk("IHDR", head),
		chunk("IDAT", deflateSync(pixels)),
		chunk("IEND", Buffer.alloc(0)),
	]);
}
