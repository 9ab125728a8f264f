// What a shop has besides products and orders where all of its pages are looked at, so that none of them is empty.
import { atDesk } from "./desk.mjs";
import { newMember } from "./members.mjs";
import { eventually } from "./shop.mjs";
import { somethingWithVariants } from "./shopper.mjs";

const DAY_MS = 86_400_000;

/** Who wrote a review and asked for a copy of her data, and who wants news. */
const MEMBER = { email: "noor.haddad@example.org", first_name: "Noor", last_name: "Haddad" };
const READERS = ["bram.peeters@example.org", "chloe.lambert@example.org", "yusuf.kaya@example.org"];

/** What was done to each shop, as a promise: it is done once. */
const shops = new WeakMap();

/**
 * Sees to it that the shop has some of everything; what it has already stays as it is. Gives what pages are about.
 *
 * @returns {Promise<{product: any, variant: any, page: string, collection: string, category: string | undefined}>}
 *   a product and one of its variants, the slugs of a page and of a collection, and that of a category if there is one
 */
export function furnished(shop) {
  if (!shops.has(shop)) shops.set(shop, furnish(shop));
  return shops.get(shop);
}

async function furnish(shop) {
  const goods = await somethingWithVariants(shop);
  await speaksLanguages(shop);
  await sellsInDollars(shop);
  await pricesToCome(shop, goods);
  await hasPeople(shop, goods.product);
  const page = await orMade(shop, "/api/pages/", {
    slug: "about",
    status: "published",
    translations: { en: { title: "About us", body: "<p>A covered street of shops. What is sold here was seen and held before.</p>" } },
  });
  await orMade(shop, "/api/banners/", {
    placement: "strip",
    translations: { en: { text: "Free delivery over €60. Every price includes tax." } },
  });
  const collection = await orMade(shop, "/api/collections/", { title: "For the table", kind: "manual", published: true });
  await orMade(shop, "/api/redirects/", { from_path: "/old-shop/", to: "/new/" });
  await orMade(shop, "/api/staff/groups/", { name: "Packing", permissions: ["orders.view", "orders.edit", "stock.view"] });
  await orMade(shop, "/api/api-keys/", { name: "Bookkeeping", permissions: ["orders.view"] });
  const { results } = await shop.api("/api/categories/");
  return { ...goods, page: page.slug, collection: collection.slug, category: results[0]?.slug };
}

/** The first one at `path`; it is made of `body` where there is none. */
async function orMade(shop, path, body) {
  const { results } = await atDesk(shop, "GET", path);
  return results[0] ?? atDesk(shop, "POST", path, body);
}

async function speaksLanguages(shop) {
  const { locales } = await atDesk(shop, "GET", "/api/channels/default/");
  const wanted = [...new Set([...locales, "de", "ar"])];
  if (wanted.length === locales.length) return;
  await atDesk(shop, "PATCH", "/api/channels/default/", { locales: wanted });
  await eventually("the shop in Arabic", async () => (await fetch(`${shop.url}/ar/`)).ok);
}

async function sellsInDollars(shop) {
  const { results } = await atDesk(shop, "GET", "/api/channels/");
  if (results.some(({ slug }) => slug === "us")) return;
  const us = { slug: "us", currency: "USD", locales: ["en"], countries: ["US"], prices_include_tax: false };
  await atDesk(shop, "POST", "/api/channels/", us);
}

/** A flash sale that is to come, and another price of the variant from next week on. */
async function pricesToCome(shop, { variant }) {
  const at = (days) => new Date(Date.now() + days * DAY_MS).toISOString();
  const price = { ...variant.price, amount: Math.round(variant.price.amount * 0.8) };
  await orMade(shop, "/api/flash-sales/", {
    title: "The long weekend",
    starts_at: at(3),
    ends_at: at(5),
    items: [{ variant_id: variant.id, price, quantity: 20 }],
  });
  await atDesk(shop, "POST", "/api/prices/", { variant_id: variant.id, price, starts_at: at(7), ends_at: at(14) });
}

/** A member with a review and a copy of her data, and readers of news. */
async function hasPeople(shop, product) {
  const access = await newMember(shop, MEMBER);
  const headers = { "content-type": "application/json", authorization: `Bearer ${access}` };
  const send = async (path, body) => {
    const answer = await fetch(shop.url + path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  };
  const text = "Heavier than it looks in the picture, and all the better for it.";
  await send(`/api/products/${product.id}/reviews/`, { rating: 4, title: "Well made", text });
  for (const email of READERS) await send("/api/newsletter/subscribers/", { email });
  const { results } = await atDesk(shop, "GET", `/api/customers/?search=${encodeURIComponent(MEMBER.email)}`);
  await atDesk(shop, "POST", "/api/privacy-requests/", { account_id: results[0].id, kind: "export" });
}
