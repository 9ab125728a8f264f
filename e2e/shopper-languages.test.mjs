// A guest and a member shop in each language, on a phone, a tablet and a desk, by day and by night: they find, choose, buy,
// look after the order from another browser, review what came, and call off what they do not want.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./lib/axe.mjs";
import { expectNoFaults, newPage, open, startBrowser, WIDTHS } from "./lib/browser.mjs";
import { atDesk, send } from "./lib/desk.mjs";
import { newMember, signIn } from "./lib/members.mjs";
import { buy } from "./lib/orders.mjs";
import { eventually, startShop } from "./lib/shop.mjs";
import { payFor, SHOPPER, takenOver } from "./lib/shopper.mjs";

const VIEWPORTS = { ...WIDTHS, 768: { width: 768, height: 1024 } };
const RUNS = [
  { language: "en", who: "guest", width: 1440, colorScheme: "light" },
  { language: "en", who: "member", width: 360, colorScheme: "dark" },
  { language: "de", who: "guest", width: 768, colorScheme: "dark" },
  { language: "de", who: "member", width: 1440, colorScheme: "light" },
  { language: "ar", who: "guest", width: 360, colorScheme: "light" },
  { language: "ar", who: "member", width: 768, colorScheme: "dark" },
];

/** What the pages say in each language, and who shops in it. */
const WORDS = {
  en: {
    prefix: "",
    search: "apron",
    title: "Linen apron",
    length: ["Length", "Long"],
    goOn: "Check out",
    paid: "Thank you. Your order is paid",
    sent: "Your order is on its way",
    track: ["Order number", "Email", "Show the order"],
    orders: "Your orders",
    write: "Write a review",
    reviewOf: "Review Linen apron",
    register: "Create account",
    review: ["Title", "Your review", "Send review"],
    stars: "4, Good",
    thanks: "Thank you. The shop reads your review before it is shown.",
    cancel: "Cancel the order",
    cancelled: "This order was cancelled",
    shopper: SHOPPER,
  },
  de: {
    prefix: "/de",
    search: "Schürze",
    title: "Schürze aus Leinen",
    length: ["Länge", "Lang"],
    goOn: "Zur Kasse",
    paid: "Vielen Dank. Ihre Bestellung ist bezahlt",
    sent: "Ihre Bestellung ist unterwegs",
    track: ["Bestellnummer", "E-Mail-Adresse", "Bestellung anzeigen"],
    orders: "Ihre Bestellungen",
    write: "Bewertung schreiben",
    reviewOf: "Schürze aus Leinen bewerten",
    register: "Konto anlegen",
    review: ["Titel", "Ihr Text", "Bewertung senden"],
    stars: "4, Gut",
    thanks: "Danke. Der Shop liest Ihre Bewertung, bevor sie gezeigt wird.",
    cancel: "Bestellung stornieren",
    cancelled: "Diese Bestellung wurde storniert",
    shopper: { ...SHOPPER, email: "jorg.muller@example.org", first_name: "Jörg", last_name: "Müller", line1: "Grüne Straße 7" },
  },
  ar: {
    prefix: "/ar",
    search: "مئزر",
    title: "مئزر من الكتان",
    length: ["الطول", "طويل"],
    goOn: "إتمام الشراء",
    paid: "شكرًا لك. دُفع ثمن طلبك",
    sent: "طلبك في الطريق",
    track: ["رقم الطلب", "البريد الإلكتروني", "عرض الطلب"],
    orders: "طلباتك",
    write: "اكتب تقييمًا",
    reviewOf: "تقييم مئزر من الكتان",
    register: "إنشاء حساب",
    review: ["العنوان", "رأيك", "إرسال التقييم"],
    stars: "4, جيد",
    thanks: "شكرًا لك. يقرأ المتجر تقييمك قبل نشره.",
    cancel: "إلغاء الطلب",
    cancelled: "أُلغي هذا الطلب",
    shopper: { ...SHOPPER, email: "layla.haddad@example.org", first_name: "ليلى", last_name: "حداد", line1: "شارع السوق 12" },
  },
};

/** A shop that sells in all three languages, with the product's texts in the one that is shopped in. */
async function shopIn(t, { language, words }) {
  const shop = await startShop(t);
  await atDesk(shop, "PATCH", "/api/channels/default/", { locales: ["en", "de", "ar"] });
  if (language === "en") return shop;
  const { id } = await shop.api("/api/products/linen-apron/");
  const [length, long] = words.length;
  const terms = [{ term: WORDS.en.length[0], text: length }, { term: WORDS.en.length[1], text: long }];
  await atDesk(shop, "PUT", `/api/translations/product/${id}/${language}/`, { texts: { title: words.title } });
  await atDesk(shop, "PATCH", "/api/terms/", { locale: language, terms });
  await eventually("the product to be found by its new name", async () => {
    const answer = await fetch(`${shop.url}/api/search/?q=${encodeURIComponent(words.search)}`, {
      headers: { "accept-language": language },
    });
    return (await answer.json()).results.some(({ title }) => title === words.title);
  });
  return shop;
}

/** The page is in the language, in its direction, and nobody has to move it sideways. */
async function reads(page, language) {
  const at = page.url();
  const html = page.locator("html");
  assert.equal((await html.getAttribute("lang")).slice(0, 2), language, at);
  assert.equal((await html.getAttribute("dir")) ?? "ltr", language === "ar" ? "rtl" : "ltr", at);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${over} pixels stick out at ${at}`);
}

const headline = (page, name) => page.getByRole("main").getByRole("heading", { level: 1, name, exact: true }).waitFor();

/** From the first page by the search to the product, in a length that is not the first. */
async function finds(page, shop, { language, words }) {
  await open(page, `${shop.url}${words.prefix}/`);
  await reads(page, language);
  const field = page.locator('header input[name="q"]').first();
  await field.fill(words.search);
  await field.press("Enter");
  await page.waitForURL(`**${words.prefix}/search/?**`);
  await reads(page, language);
  await page.getByRole("main").getByRole("link", { name: words.title }).first().click();
  await page.waitForURL(`**${words.prefix}/p/linen-apron/**`);
  await headline(page, words.title);
  await reads(page, language);
  await takenOver(page);
  const [name, value] = words.length;
  const values = page.getByRole("group", { name });
  await values.locator("label").filter({ hasText: value }).click();
  assert.ok(await values.getByRole("radio", { name: value }).isChecked());
}

/** Into the cart, and through the checkout to the order's page. Returns the order. */
async function buys(page, shop, { language, words }) {
  await page.locator('form[action$="/cart/add/"] button[type="submit"]').first().click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText(words.title).waitFor();
  await drawer.getByText(words.length[1]).waitFor();
  await drawer.getByRole("link", { name: words.goOn }).click();
  await page.waitForURL(`**${words.prefix}/checkout/`);
  await reads(page, language);
  await takenOver(page);
  await payFor(page, { shopper: words.shopper });
  await headline(page, words.paid);
  await reads(page, language);
  const [id] = page.url().match(/[0-9a-f-]{36}/);
  const order = await atDesk(shop, "GET", `/api/orders/orders/${id}/`);
  assert.ok((await page.getByRole("main").innerText()).includes(order.number), "the page names the order");
  return order;
}

/** Opens an order by its number and the address of its mails. */
async function tracks(page, shop, { language, words }, number) {
  await open(page, `${shop.url}${words.prefix}/orders/track/`);
  await reads(page, language);
  const [label, email, button] = words.track;
  const main = page.getByRole("main");
  await main.getByLabel(label).fill(number);
  await main.getByLabel(email).fill(words.shopper.email);
  await main.getByRole("button", { name: button }).click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}\/$/);
  await main.getByText(number).first().waitFor();
  await reads(page, language);
}

/** Writes a review on the page made for it. */
async function reviews(page, { language, words }) {
  await page.waitForURL(`**${words.prefix}/p/linen-apron/reviews/write/`);
  await reads(page, language);
  const [title, text, button] = words.review;
  const main = page.getByRole("main");
  await main.locator("label").filter({ hasText: words.stars }).click();
  await main.getByLabel(title, { exact: true }).fill(words.title);
  await main.getByLabel(text).fill(`${words.title}. `.repeat(4));
  await main.getByRole("button", { name: button }).click();
  await main.getByText(words.thanks).waitFor();
  await reads(page, language);
  assert.deepEqual(await axeFindings(page), []);
}

/** A guest follows the order's product to its reviews, and makes an account to write one. */
async function reviewsAsGuest(page, run) {
  const { language, words } = run;
  const main = page.getByRole("main");
  await main.getByRole("link", { name: words.title }).first().click();
  await page.waitForURL(`**${words.prefix}/p/linen-apron/`);
  await main.getByRole("link", { name: words.write }).first().click();
  await page.waitForURL(`**${words.prefix}/account/sign-in/**`);
  await reads(page, language);
  await main.getByRole("link", { name: words.register }).click();
  await page.waitForURL(`**${words.prefix}/account/register/**`);
  await reads(page, language);
  const form = main.locator('form[action$="/account/register/"]');
  await form.locator('[name="first_name"]').fill(words.shopper.first_name);
  await form.locator('[name="email"]').fill(words.shopper.email);
  await form.locator('[name="password"]').fill("walnut-teapot-under-snow-7");
  await form.getByRole("button", { name: words.register }).click();
  await reviews(page, run);
}

/** A member finds the order in the account, sees that it is on its way, and reviews the product from there. */
async function reviewsAsMember(page, shop, run, { number }) {
  const { language, words } = run;
  await open(page, `${shop.url}${words.prefix}/account/`);
  await reads(page, language);
  const main = page.getByRole("main");
  await main.getByRole("heading", { level: 2, name: words.orders }).waitFor();
  await main.getByRole("link", { name: number }).click();
  await headline(page, words.sent);
  await reads(page, language);
  await main.getByRole("link", { name: words.reviewOf, exact: true }).click();
  await reviews(page, run);
}

/** What is not paid yet is called off by its shopper. */
async function callsOff(page, { language, words }) {
  const button = page.getByRole("main").getByRole("button", { name: words.cancel });
  await Promise.all([page.waitForEvent("load"), button.click()]);
  await headline(page, words.cancelled);
  await reads(page, language);
}

for (const { language, who, width, colorScheme } of RUNS) {
  const words = WORDS[language];
  const run = { language, words };
  test(`a ${who} finds, buys, reviews and calls off in ${language}, at ${width} pixels, ${colorScheme}`, async (t) => {
    const [shop, browser] = await Promise.all([shopIn(t, run), startBrowser(t)]);
    const options = { viewport: VIEWPORTS[width], colorScheme, locale: language };
    const [here, elsewhere] = [await newPage(browser, options), await newPage(browser, options)];
    const isMember = who === "member";
    const { email, first_name, last_name } = words.shopper;
    const access = isMember ? await newMember(shop, { email, first_name, last_name }) : undefined;
    if (isMember) await signIn(here, shop, { email, language: words.prefix });

    await finds(here, shop, run);
    const order = await buys(here, shop, run);
    assert.deepEqual(await axeFindings(here), []);
    expectNoFaults(here);

    // Everything from here on is done in another browser.
    if (isMember) await signIn(elsewhere, shop, { email, language: words.prefix });
    await tracks(elsewhere, shop, run, order.number);
    await headline(elsewhere, words.paid);
    await send(shop, order);
    await elsewhere.reload();
    await headline(elsewhere, words.sent);
    if (isMember) await reviewsAsMember(elsewhere, shop, run, order);
    else await reviewsAsGuest(elsewhere, run);

    const unwanted = await buy(shop, words.shopper, access, 1, { gateway: "sandbox", method: "decline" });
    await tracks(elsewhere, shop, run, unwanted.number);
    await callsOff(elsewhere, run);
    expectNoFaults(elsewhere);
  });
}
