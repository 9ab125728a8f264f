// What search engines and other readers of a page's head are told.
import type { Image, PageInput, Product } from "../shared/types.ts";

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function title(input: PageInput): string {
  const { data, shop } = input;
  switch (input.page) {
    case "home":
      return `${shop.name}: goods, where the light falls`;
    case "category":
      return `${data.category.name}, ${shop.name}`;
    case "search":
      return data.query.q ? `${data.query.q}, ${shop.name}` : `All goods, ${shop.name}`;
    case "product":
      return `${data.product.title}, ${shop.name}`;
    case "order":
      return `Order ${data.order.number}, ${shop.name}`;
    case "cart":
      return `Your cart, ${shop.name}`;
    case "checkout":
      return `Check out, ${shop.name}`;
    case "sign_in":
      return `Sign in, ${shop.name}`;
    case "register":
      return `Make an account, ${shop.name}`;
    case "account":
      return `Your orders, ${shop.name}`;
    default:
      return `${shop.name}`;
  }
}

function description(input: PageInput): string {
  if (input.page === "product") return input.data.product.summary.slice(0, 160) || input.data.product.title;
  if (input.page === "category")
    return `${input.data.category.name} at ${input.shop.name}: ${input.data.list.count} things.`;
  return `${input.shop.name}: things worth keeping, every price explained to the cent.`;
}

/** Amounts in schema.org are decimals. */
function decimal(amount: number): string {
  return `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
}

function productData(input: PageInput): object[] {
  const product: Product = input.data.product;
  const url = `${input.origin}/p/${product.slug}/`;
  const offers = product.variants
    .filter((v) => v.price)
    .map((v) => ({
      "@type": "Offer",
      sku: v.sku,
      price: decimal(v.price?.amount ?? 0),
      priceCurrency: v.price?.currency,
      availability: `https://schema.org/${v.in_stock ? "InStock" : "OutOfStock"}`,
      url,
    }));
  const crumbs = input.data.breadcrumbs.map((crumb: { name: string; url: string }, n: number) => ({
    "@type": "ListItem",
    position: n + 1,
    name: crumb.name,
    item: input.origin + crumb.url,
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
    },
    { "@context": "https://schema.org", "@type": "BreadcrumbList", itemListElement: crumbs },
  ];
}

/** The picture that a page is known by. */
function pictureOf({ page, data }: PageInput): Image | undefined {
  if (page === "home") return data.hero?.images[0];
  if (page === "product") return data.product.images[0];
  return page === "category" ? data.list.results[0]?.images[0] : undefined;
}

/** The address under which search engines know a page: each page of a list is one of its own, filters are not. */
function canonicalOf(input: PageInput): string {
  const path = input.origin + input.url.split("?")[0];
  const number: number = input.page === "category" ? input.data.query.page : 1;
  return number > 1 ? `${path}?page=${number}` : path;
}

/** The head of a page, as HTML. */
export function head(input: PageInput): string {
  const name = escapeHtml(title(input));
  const text = escapeHtml(description(input));
  const canonical = escapeHtml(canonicalOf(input));
  const personal = !["home", "category", "product"].includes(input.page);
  const image = pictureOf(input);
  const data = input.page === "product" ? productData(input) : [];
  return [
    `<title>${name}</title>`,
    `<meta name="description" content="${text}">`,
    personal ? `<meta name="robots" content="noindex">` : `<link rel="canonical" href="${canonical}">`,
    `<meta property="og:title" content="${name}"><meta property="og:description" content="${text}"><meta property="og:url" content="${canonical}">`,
    `<meta property="og:type" content="${input.page === "product" ? "product" : "website"}"><meta property="og:site_name" content="${escapeHtml(input.shop.name)}">`,
    image
      ? `<meta property="og:image" content="${escapeHtml(image.url.startsWith("/") ? input.origin + image.url : image.url)}"><meta property="og:image:alt" content="${escapeHtml(image.alt)}">`
      : "",
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    ...data.map((d) => `<script type="application/ld+json">${JSON.stringify(d).replace(/</g, "\\u003c")}</script>`),
  ].join("");
}
