import { expect, test } from "vitest";
import { i18nOf } from "../shared/i18n.ts";
import type { PageName, PageOf, RenderInput, Step } from "../shared/types.ts";
import { noticeText, refusalText } from "./cart/texts.ts";
import { preferred } from "./features/product/choice.ts";
import { stockLine } from "./features/product/stock.ts";
import {
  card,
  cart,
  category,
  eur,
  form,
  list,
  methods,
  order,
  product,
  productPage,
  query,
  quote,
  shop,
  variant,
} from "./fixtures.ts";
import { figures } from "./parts/receipt.tsx";
import { render } from "./server.tsx";

const english = i18nOf("en");
/** A page that says `words`. */
function shows<P extends PageName>(name: P, data: PageOf<P>["data"], words: string) {
  return { name, words, render: () => page(name, data) };
}

const ilse = { id: "a", email: "ilse@example.org", first_name: "Ilse", last_name: "", roles: [] };
const here = {
  id: "1",
  device: "Firefox/145.0",
  name: "Firefox, Linux",
  client: "203.0.113.9",
  is_current: true,
  created_at: "2026-11-24T09:13:00Z",
  rotated_at: "2026-11-24T09:13:00Z",
};
const there = { ...here, id: "2", name: "Safari, iPhone", client: "", is_current: false };

const autumn = {
  heading: "Autumn is here",
  text: "Warm things.",
  action_label: "See them",
  link: "/c/gifts/",
  image_url: null,
};

const NARROWING = { facets: [], applied: [], clear_url: "/search/", hidden: [] };

const PAGES = [
  shows(
    "home",
    {
      sections: [
        { kind: "hero", id: "1", banner: autumn, products: [card] },
        { kind: "categories", id: "2", title: "", categories: [category], product_count: 1 },
        { kind: "shelf", id: "3", source: "best_sellers", title: "", all: "/search/?ordering=-sold", products: [card] },
        {
          kind: "band",
          id: "4",
          banners: [{ ...autumn, heading: "Made to order", link: null, image_url: "/media/a.webp" }],
        },
        { kind: "text", id: "5", title: "Who we are", body: "<p>Weavers.</p>" },
        { kind: "figures", id: "6", title: "", products: 1, sellers: 2 },
      ],
    },
    "Kitchen",
  ),
  shows("category", { category, children: [], breadcrumbs: [], list, query, narrowing: NARROWING }, "1 product"),
  shows(
    "search",
    {
      category: null,
      children: [],
      breadcrumbs: [],
      list: { ...list, count: 0, results: [] },
      query: { ...query, q: "mog" },
      narrowing: NARROWING,
    },
    "mog",
  ),
  shows(
    "product",
    { ...productPage, related: [card], breadcrumbs: [{ name: "Kitchen", url: "/c/kitchen/" }] },
    "Thrown by hand",
  ),
  shows("cart", { cart, sellers: {}, refused: null, taken: null, unpaid: [] }, "€52.90"),
  shows(
    "cart",
    { cart: { ...cart, lines: [] }, sellers: {}, refused: null, taken: null, unpaid: [] },
    "Nothing in it yet",
  ),
  shows(
    "checkout",
    {
      cart,
      quote,
      countries: [{ code: "BE", name: "Belgium" }],
      values: {},
      errors: { postal_code: ["Postcodes there look like 2000."] },
      problem: null,
      unpaid: [],
    },
    "look like 2000",
  ),
  shows("order", { order, error: null, gateways: [] }, "7F3K-9Q2M"),
  shows("account", { me: ilse, orders: [order], unpaid: [] }, "Hello, Ilse"),
  shows(
    "addresses",
    {
      me: ilse,
      addresses: [],
      editing: null,
      countries: [{ code: "BE", name: "Belgium" }],
      values: { country: "BE" },
      errors: { postal_code: ["1111 is meant."] },
    },
    "1111 is meant.",
  ),
  shows(
    "preferences",
    { me: ilse, locale: "de", channel: "default", done: true, errors: {} },
    "Your preferences are saved.",
  ),
  shows("privacy", { me: ilse, news_words: "Write to me.", news: true, export: null, errors: {} }, "Write to me."),
  shows("sign_in", { ...form, needs_otp: true, errors: { otp: ["Wrong code."] } }, "Wrong code."),
  shows("recovery", { step: "forgot", email: "", errors: {} }, "Send the code"),
  shows("recovery", { step: "code", email: "ilse@example.org", errors: { otp: ["Six digits."] } }, "Six digits."),
  shows("recovery", { step: "new_password", email: "", errors: {} }, "All devices are signed out"),
  shows("recovery", { step: "verify", email: "", errors: { form: ["Too old."] } }, "Too old."),
  shows("recovery", { step: "verified", email: "", errors: {} }, "The address is confirmed"),
  shows("recovery", { step: "not_me", email: "", errors: {} }, "Sign out everywhere"),
  shows(
    "security",
    {
      me: ilse,
      email_verified: false,
      sessions: [here, there],
      done: "email",
      values: {},
      errors: {},
      identities: [],
      providers: [],
    },
    "Sign out Safari, iPhone",
  ),
  shows("sign_in", form, "Sign in"),
  shows("register", form, "Too easy to guess."),
  shows(
    "content",
    { title: "Delivery", body: "<p>By bike.</p>", seo_title: null, seo_description: null },
    "<p>By bike.</p>",
  ),
  shows("not_found", { status: 404, code: "not_found", detail: "", errors: {} }, "Nothing is at this address"),
];

function page<P extends PageName>(
  name: P,
  data: PageOf<P>["data"],
  locale = "en",
  session: RenderInput["session"] = null,
) {
  const input = {
    page: name,
    url: "/x/",
    status: 200,
    locale,
    prefix: locale === "en" ? "" : `/${locale}`,
    channel: "default",
    currency: "EUR",
    origin: "https://shop.example",
    shop,
    notices: [{ heading: "", text: "Free over €60", action_label: "", link: null, image_url: null }],
    menus: {
      main: [{ label: "Gifts", url: "/c/gifts/", items: [] }],
      footer: [{ label: "About us", url: "/pages/about/", items: [] }],
      help: [],
    },
    nav: [category],
    data,
    session,
  };
  return JSON.parse(render(JSON.stringify(input))) as { head: string; body: string; lang: string };
}

test.each(PAGES)("the page $name renders what it was given", ({ render, words }) => {
  const { head, body } = render();
  expect(head).toContain("<title>");
  expect(body).toContain(words);
  expect(body).toContain('id="main"');
});

test("what merchants write cannot end the script that describes it", () => {
  const { head, body } = page("product", {
    ...productPage,
    product: { ...product, title: "</script><script>alert(1)" },
  });
  expect(head).not.toContain("<script>alert");
  expect(body).not.toContain("<script>alert");
});

test("German words and formats are used where German is asked for", () => {
  const { body } = page("cart", { cart, sellers: {}, refused: null, taken: null, unpaid: [] }, "de");
  expect(body).toContain("Ihr Warenkorb");
  expect(body).toContain("Zwischensumme, 2 Artikel");
  expect(body).toContain("48,00\u00a0€");
  expect(page("order", { order, error: null, gateways: [] }, "de").body).toContain("23. November, 09:00");
});

test.each([
  ["EUR", "24.00"],
  ["JPY", "2400"],
  ["KWD", "2.400"],
])("search engines are told a price in %s with the places of the currency", (currency, price) => {
  const variants = product.variants.map((v) => ({ ...v, price: { amount: 2400, currency } }));
  const { head } = page("product", { ...productPage, product: { ...product, variants } });
  expect(head).toContain(`"price":"${price}","priceCurrency":"${currency}"`);
});

test("the header shows the subtotal, and nothing for an empty cart", () => {
  const header = (count: number) =>
    page("cart", { cart, sellers: {}, refused: null, taken: null, unpaid: [] }, "en", {
      user: null,
      cart_count: count,
      cart_subtotal: eur(4800),
    }).body.match(/class="cartbtn".*?<\/a>/s)?.[0];
  expect(header(2)).toContain("Your cart, subtotal €48.00, 2 items<");
  expect(header(0)).toContain("Your cart, 0 items<");
  expect(header(0)).not.toContain("€");
});

test("a variant that can be bought is chosen first, and notices say what to do", () => {
  expect(preferred(product.variants)?.sku).toBe("SEA");
  expect(noticeText({ code: "quantity_too_high", line_id: "l", available: 2 }, english)).toBe("Only 2 left.");
  expect(noticeText({ code: "price_changed", line_id: "l", before: eur(2000), now: eur(2400) }, english)).toContain(
    "€24.00",
  );
});

const gateways = [
  { id: "sandbox", methods: ["approve", "decline"], notes: [] },
  { id: "manual", methods: ["transfer"], notes: [] },
];
const checkout: PageOf<"checkout">["data"] = {
  cart,
  quote: { ...quote, gateways },
  countries: [{ code: "BE", name: "Belgium" }],
  values: { payment: "manual:transfer", email: "ilse@example.org" },
  errors: {},
  problem: null,
  unpaid: [],
};

test("every way to pay of every gateway is one choice, and what was chosen stays chosen", () => {
  const { body } = page("checkout", checkout);
  const radios = body.match(/<input type="radio"[^>]*name="payment"[^>]*>/g) ?? [];
  expect(radios).toHaveLength(3);
  expect(radios.filter((radio) => radio.includes("checked"))).toEqual([
    expect.stringContaining('value="manual:transfer"'),
  ]);
  expect(body).not.toMatch(/name="(gateway|method)"/);
});

test("no form of the checkout puts what is typed into an address", () => {
  const { body } = page("checkout", checkout);
  expect(body).not.toMatch(/formmethod|method="get"/i);
  expect(body).toMatch(/<button[^>]*value="quote"[^>]*name="step"/);
});

test("a cart with something sold out, or a shop without a way to pay, offers no payment and says why", () => {
  expect(page("checkout", checkout).body).toContain("Pay €52.90");
  const notices = [{ code: "out_of_stock", line_id: "l" }];
  const soldOut = page("checkout", { ...checkout, cart: { ...cart, notices } }).body;
  expect(soldOut).not.toContain(">Pay €");
  expect(soldOut).toMatch(/Tamri mug.*Sold out/s);
  const unpayable = page("checkout", { ...checkout, quote: { ...quote, gateways: [] } }).body;
  expect(unpayable).not.toContain(">Pay €");
  expect(unpayable).toContain("takes no payments yet");
});

test("why a form did nothing stands at its line, or above the cart with the product's name", () => {
  const refused = { code: "out_of_stock", line_id: "l", title: "Tamri mug", available: 2 };
  const at = page("cart", { cart, sellers: {}, refused, unpaid: [] }).body;
  expect(at).toMatch(/id="line-l".*role="alert"[^>]*>Only 2 can be bought/s);
  expect(page("cart", { cart, sellers: {}, refused: { ...refused, line_id: null }, unpaid: [] }).body).toContain(
    "Tamri mug: Only 2 can be bought.",
  );
  expect(refusalText({ ...refused, code: "quantity" }, 9999, english)).toContain("1 to 9,999");
});

test("subtotal, delivery and total are the same figures under the same names on every page", () => {
  const { rows, within, total } = figures(cart, 2, english, true);
  expect([...rows, total]).toEqual([
    ["Subtotal, 2 items", "€48.00"],
    ["Delivery, estimated", "€4.90"],
    ["Total", "€52.90"],
  ]);
  expect(within).toEqual([["VAT 21 %", "€9.18"]]);
  const { body } = page("cart", { cart, sellers: {}, refused: null, taken: null, unpaid: [] });
  expect(body).toContain("2 items make €48.00.");
  expect(body).toContain("VAT 21 % of €9.18 is in these prices; nothing is added.");
});

test("a tax on top, a discount and free delivery each have a row and a reason", () => {
  const steps: Step[] = [
    { kind: "subtotal", name: "", amount: eur(4800) },
    { kind: "discount", name: "Autumn", amount: eur(-480) },
    { kind: "shipping", name: "Standard", amount: eur(0) },
    { kind: "tax", name: "VAT", rate_millipercent: 5500, amount: eur(238) },
    { kind: "total", name: "", amount: eur(4558) },
  ];
  const { rows, total } = figures({ steps }, 2, english, false);
  expect([...rows, total].slice(1)).toEqual([
    ["Autumn", "−€4.80"],
    ["Standard", "Free"],
    ["VAT 5.5 %", "€2.38"],
    ["Total", "€45.58"],
  ]);
  const { body } = page("cart", { cart: { ...cart, steps }, sellers: {}, refused: null, taken: null, unpaid: [] });
  expect(body).toContain("Autumn takes €4.80 off.");
  expect(body).toContain("Delivery costs nothing for this order.");
});

test("in stock comes with the day that the checkout offers", () => {
  const [method] = methods;
  const there = { ...variant("SEA", true), available: null };
  expect(stockLine(there, { ...method, free_over: null }, english)).toBe("In stock. With you by Thursday 26 November.");
  expect(stockLine(variant("INK", false), { ...method, free_over: null }, english)).toBe("Sold out");
});

test("on a narrow screen a menu that needs no script leads to departments and account", () => {
  const { body } = page("cart", { cart, sellers: {}, refused: null, taken: null, unpaid: [] });
  expect(body).toMatch(/<details[^>]*>.*\/c\/kitchen\/.*\/account\/.*Dark or light.*<\/details>/s);
});

test("pages lead to pages of the same language, and their heads name the others", () => {
  const { head, body } = page("cart", { cart, sellers: {}, refused: null, taken: null, unpaid: [] }, "de");
  const paths = [...body.matchAll(/ (?:href|action)="(\/[^"]*)"/g)].map(([, path]) => path);
  expect(paths).toContain("/de/checkout/");
  expect(paths.filter((path) => !path?.startsWith("/de/"))).toEqual(["/localization/", "/localization/"]);
  expect(head).not.toContain("hreflang");
  const data = { category, children: [], breadcrumbs: [], list, query, narrowing: NARROWING };
  const list2 = page("category", { ...data, query: { ...query, page: 2 } }, "de").head;
  expect(list2).toContain('rel="canonical" href="https://shop.example/de/x/?page=2"');
  for (const [language, path] of [
    ["x-default", "/x/"],
    ["en", "/x/"],
    ["de", "/de/x/"],
  ])
    expect(list2).toContain(`rel="alternate" hreflang="${language}" href="https://shop.example${path}?page=2"`);
});

test("each page of a list is known by its own address, and the first picture comes first", () => {
  const image = { url: "/media/a/400.webp", srcset: "", alt: "", width: 400, height: 500 };
  const pictured = { ...card, image };
  const data = { category, children: [], breadcrumbs: [], list: { ...list, results: [pictured, pictured] }, query };
  const second = page("category", { ...data, query: { ...query, page: 2, in_stock: true }, narrowing: NARROWING });
  expect(second.head).toContain('rel="canonical" href="https://shop.example/x/?page=2"');
  expect(second.head).toContain('property="og:image" content="https://shop.example/media/a/400.webp"');
  expect(second.body).toMatch(/^<link rel="preload" as="image"[^>]*fetchPriority="high"/);
  expect(second.body.match(/<img[^>]*fetchPriority="high"/g)).toHaveLength(1);
  expect(second.body.match(/<img[^>]*>/)?.[0]).toContain('loading="eager"');
});

test("what the merchant says opens the home page and stands around every page", () => {
  const opening = (banner: typeof autumn | null) => ({
    sections: [{ kind: "hero" as const, id: "1", banner, products: [] }],
  });
  const { head, body } = page("home", opening(autumn));
  expect(head).toContain("<title>Souk: Goods, where the light falls</title>");
  expect(head).toContain('content="Warm things."');
  expect(body).toContain("Autumn is here");
  expect(body).toMatch(/href="\/c\/gifts\/"[^>]*>See them/);
  for (const words of ["Free over €60", "About us", 'href="mailto:shop@example.org"', "Gifts"])
    expect(body).toContain(words);
  expect(page("home", opening(null)).body).toMatch(/<h1[^>]*>Goods, where the light falls<\/h1>/);
});

test("the home page shows its sections in their order, under one heading whatever opens it", () => {
  const shelf = (id: string, title: string) => ({
    kind: "shelf" as const,
    id,
    source: "newest" as const,
    title,
    all: null,
    products: [card],
  });
  const { body } = page("home", { sections: [shelf("1", "Lamps"), shelf("2", ""), shelf("3", "Mugs")] });
  expect([...body.matchAll(/<h2 id="h-\d">([^<]*)</g)].map(([, title]) => title)).toEqual(["Lamps", "New", "Mugs"]);
  expect(body.match(/<h1[ >]/g)).toHaveLength(1);
});
