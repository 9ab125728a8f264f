// What search engines and other readers of a page's head are told.
import { decimal } from "../shared/format.ts";
import { type Translate, words } from "../shared/messages/index.ts";
import type { Image, PageOf, RenderInput } from "../shared/types.ts";

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** What a page is called, without the shop's name. */
function nameOf(input: RenderInput, t: Translate): string | null {
  switch (input.page) {
    case "category":
      return input.data.category?.name ?? null;
    case "collection":
    case "brand":
    case "seller":
      return input.data.about?.seo_title || input.data.about?.title || null;
    case "collections":
      return t("collections.title");
    case "sellers":
      return t("sellers.title");
    case "search":
      return input.data.query.corrected || input.data.query.q || t("all.products");
    case "sale":
      return t("listing.sale");
    case "arrivals":
      return t("listing.arrivals");
    case "product":
      return input.data.product.title;
    case "reviews":
      return t("reviews.of", { title: input.data.product.title });
    case "review":
      return t("review.write.of", { title: input.data.product.title });
    case "content":
      return input.data.seo_title || input.data.title;
    case "order":
      return t("head.order", { number: input.data.order.number });
    case "cart":
      return t("cart");
    case "checkout":
      return t("cart.checkout");
    case "track":
      return t("track.title");
    case "contact":
      return t("contact.title");
    case "sign_in":
      return t("signin");
    case "register":
      return t("register");
    case "account":
      return t("account.orders");
    case "wishlist":
      return t("wishlist");
    case "stock_notice":
      return t("notify.of", { title: input.data.title });
    case "unsubscribe":
      return t("unsubscribe.title");
    default:
      return null;
  }
}

/** What opens the home page. */
function openingOf({ data }: PageOf<"home">) {
  return data.sections.find((section) => section.kind === "hero");
}

function titleOf(input: RenderInput, t: Translate): string {
  const shop = input.shop.name;
  if (input.page === "home") return input.shop.tagline ? t("head.home", { shop, title: input.shop.tagline }) : shop;
  const title = nameOf(input, t);
  return title ? t("head.page", { title, shop }) : shop;
}

function descriptionOf(input: RenderInput, t: Translate): string {
  const { shop } = input;
  const opening = input.page === "home" ? openingOf(input)?.banner?.text : null;
  if (opening) return opening;
  if (input.page === "content") return input.data.seo_description || input.data.title;
  if (input.page === "product") return input.data.product.summary.slice(0, 160) || input.data.product.title;
  if (input.page === "collections") return t("collections.head", { shop: shop.name });
  if (input.page === "sellers") return t("sellers.head", { shop: shop.name });
  if (input.page === "seller" && input.data.seller?.description) return input.data.seller.description.slice(0, 160);
  if (input.page === "collection" || input.page === "brand" || input.page === "seller") {
    const { about, list } = input.data;
    const made = { collection: about?.title ?? "", shop: shop.name, count: list.count };
    return about?.seo_description || t("head.collection", made);
  }
  if (input.page === "category")
    return t("head.category", {
      category: input.data.category?.name ?? "",
      shop: shop.name,
      count: input.data.list.count,
    });
  return shop.tagline ? t("head.shop", { shop: shop.name, text: shop.tagline }) : shop.name;
}

/** What shoppers say of a product, as search engines want it: no rating where nobody gave one. */
function ratingData({ ratings, list }: PageOf<"product">["data"]["reviews"], t: Translate): object {
  if (ratings.review_count === 0) return {};
  return {
    aggregateRating: {
      "@type": "AggregateRating",
      ratingValue: ratings.rating,
      reviewCount: ratings.review_count,
    },
    review: list.map((review) => ({
      "@type": "Review",
      reviewRating: { "@type": "Rating", ratingValue: review.rating, bestRating: 5 },
      name: review.title,
      reviewBody: review.text,
      datePublished: review.created_at.slice(0, 10),
      author: { "@type": "Person", name: review.author || t("reviews.anonymous") },
    })),
  };
}

function productData(input: PageOf<"product">, t: Translate): object[] {
  const { product } = input.data;
  const url = canonicalOf(input);
  const offers = product.variants
    .filter((v) => v.price)
    .map((v) => ({
      "@type": "Offer",
      sku: v.sku,
      price: v.price ? decimal(v.price) : undefined,
      priceCurrency: v.price?.currency,
      availability: `https://schema.org/${v.in_stock ? "InStock" : "OutOfStock"}`,
      url,
    }));
  const crumbs = input.data.breadcrumbs.map((crumb, n) => ({
    "@type": "ListItem",
    position: n + 1,
    name: crumb.name,
    item: input.origin + input.prefix + crumb.url,
  }));
  return [
    {
      "@context": "https://schema.org",
      "@type": "Product",
      name: product.title,
      description: product.summary,
      image: product.images.map((i) => (i.url.startsWith("/") ? input.origin + i.url : i.url)),
      brand: { "@type": "Brand", name: product.brand },
      offers,
      ...ratingData(input.data.reviews, t),
    },
    { "@context": "https://schema.org", "@type": "BreadcrumbList", itemListElement: crumbs },
  ];
}

/** The picture that a page is known by. */
function pictureOf(input: RenderInput): Image | null | undefined {
  if (input.page === "home") return openingOf(input)?.products[0]?.image;
  if (input.page === "product") return input.data.product.images[0];
  if (input.page === "collections") return input.data.collections[0]?.image;
  if (input.page === "sellers") return input.data.list.results[0]?.image;
  const isList = ["category", "collection", "brand", "seller"].includes(input.page);
  return isList && "narrowing" in input.data ? input.data.list.results[0]?.image : undefined;
}

/** The address under which search engines know a page: each page of a list is one of its own, filters are not. */
function canonicalOf(input: RenderInput): string {
  return addressOf(input, input.prefix);
}

function addressOf(input: RenderInput, prefix: string): string {
  const path = input.origin + prefix + input.url.split("?")[0];
  const number = "query" in input.data ? input.data.query.page : 1;
  return number > 1 ? `${path}?page=${number}` : path;
}

/** The same page in the shop's other languages; the one without a prefix is for whoever reads none of them. */
function alternates(input: RenderInput): string[] {
  const { locales } = input.shop;
  if (locales.length < 2) return [];
  const link = (language: string, prefix: string) =>
    `<link rel="alternate" hreflang="${escapeHtml(language)}" href="${escapeHtml(addressOf(input, prefix))}">`;
  return [link("x-default", ""), ...locales.map((locale, n) => link(locale, n === 0 ? "" : `/${locale}`))];
}

/** The head of a page, as HTML. */
export function head(input: RenderInput): string {
  const t = words(input.locale);
  const name = escapeHtml(titleOf(input, t));
  const text = escapeHtml(descriptionOf(input, t));
  const canonical = escapeHtml(canonicalOf(input));
  // Every combination of filters is another address, which search engines need not know.
  const combined = "narrowing" in input.data && input.page !== "search" && input.data.narrowing.applied.length > 1;
  const personal = ![
    "home",
    "category",
    "sale",
    "arrivals",
    "collections",
    "collection",
    "brand",
    "sellers",
    "seller",
    "product",
    "reviews",
    "content",
  ].includes(input.page);
  const image = pictureOf(input);
  const data = input.page === "product" ? productData(input, t) : [];
  return [
    `<title>${name}</title>`,
    `<meta name="description" content="${text}">`,
    personal ? `<meta name="robots" content="noindex">` : `<link rel="canonical" href="${canonical}">`,
    ...(personal ? [] : alternates(input)),
    combined ? `<meta name="robots" content="noindex,follow">` : "",
    `<meta property="og:title" content="${name}"><meta property="og:description" content="${text}"><meta property="og:url" content="${canonical}">`,
    `<meta property="og:type" content="${input.page === "product" ? "product" : "website"}"><meta property="og:site_name" content="${escapeHtml(input.shop.name)}">`,
    image
      ? `<meta property="og:image" content="${escapeHtml(image.url.startsWith("/") ? input.origin + image.url : image.url)}"><meta property="og:image:alt" content="${escapeHtml(image.alt)}">`
      : "",
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    ...data.map((d) => `<script type="application/ld+json">${JSON.stringify(d).replace(/</g, "\\u003c")}</script>`),
  ].join("");
}
