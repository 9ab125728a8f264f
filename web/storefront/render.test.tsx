import { expect, test } from "vitest";
import type { PageInput } from "../shared/types.ts";
import { noticeText } from "./features/cart.tsx";
import { preferred } from "./features/product.tsx";
import { render } from "./server.tsx";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const variant = (sku: string, in_stock: boolean) => ({
  id: sku,
  sku,
  title: sku,
  options: { Colour: sku },
  price: eur(2400),
  weight_grams: 310,
  barcode: "",
  version: 1,
  images: [],
  available: in_stock ? 2 : 0,
  in_stock,
});
const product = {
  id: "p",
  slug: "mug",
  title: "Tamri <mug>",
  description: "<p>Thrown by hand</p>",
  summary: "Thrown by hand",
  brand: "Atelier Nour",
  category: null,
  price: eur(2400),
  compare_at_price: eur(3000),
  on_sale: true,
  rating: 0,
  review_count: 0,
  in_stock: true,
  images: [],
  options: [{ name: "Colour", values: ["Sea"] }],
  variants: [variant("INK", false), variant("SEA", true)],
};
const sums = {
  subtotal: eur(4800),
  discount_total: eur(0),
  shipping_total: eur(490),
  tax_total: eur(918),
  tax_included: true,
  total: eur(5290),
};
const line = {
  id: "l",
  variant_id: "SEA",
  product_slug: "mug",
  sku: "SEA",
  title: "Tamri mug",
  options: { Colour: "Sea" },
  image: null,
  quantity: 2,
  unit_price: eur(2400),
  total: eur(4800),
  available: 2,
  fulfilled_quantity: 0,
};
const cart = { id: "c", lines: [line], ...sums, item_count: 2, notices: [] };
const address = {
  first_name: "Ilse",
  last_name: "Verbeke",
  company: "",
  line1: "Nationalestraat 112",
  line2: "",
  city: "Antwerpen",
  region: "",
  postal_code: "2000",
  country: "BE",
  phone: "",
};
const list = { count: 1, next: null, previous: null, results: [product] };
const query = { q: null, page: 1, ordering: null, min_price: null, max_price: null, in_stock: null, on_sale: null };
const category = {
  id: "k",
  slug: "kitchen",
  name: "Kitchen",
  ground: "rose",
  path: "kitchen",
  position: 1,
  version: 1,
  product_count: 1,
};
const methods = [
  {
    id: "m",
    name: "To your door",
    description: "Between 9 and 17",
    price: eur(490),
    estimated_from: "2026-11-25",
    estimated_to: "2026-11-26",
  },
];
const quote = { shipping_methods: methods, shipping_method_id: "m", gateways: [], ...sums };
const order = {
  id: "o",
  number: "7F3K-9Q2M",
  status: "paid",
  payment_status: "paid",
  fulfillment_status: "unfulfilled",
  email: "ilse@example.org",
  lines: [line],
  ...sums,
  shipping_address: address,
  deliveries: [],
  payments: [],
  fulfillments: [],
  created_at: "2026-11-23T09:00:00Z",
  history: [
    { at: "2026-11-23T09:00:00Z", from: null, to: "awaiting_payment", actor: "shopper", reason: "Order placed." },
  ],
};
const form = { values: { email: "ilse@example.org" }, errors: { password: ["Too easy to guess."] }, next: "/account/" };

const PAGES: [string, unknown, string][] = [
  [
    "home",
    {
      categories: [category],
      best_sellers: [product],
      newest: [product],
      featured: [product],
      totals: { products: 1, sellers: 1 },
    },
    "Kitchen",
  ],
  ["category", { category, children: [], breadcrumbs: [], list, query }, "1 thing"],
  [
    "search",
    {
      category: null,
      children: [],
      breadcrumbs: [],
      list: { ...list, count: 0, results: [] },
      query: { ...query, q: "mog" },
    },
    "mog",
  ],
  [
    "product",
    { product, related: [product], breadcrumbs: [{ name: "Kitchen", url: "/c/kitchen/" }] },
    "Thrown by hand",
  ],
  ["cart", { cart, error: null }, "€52.90"],
  ["cart", { cart: { ...cart, lines: [] }, error: null }, "Nothing in it yet"],
  [
    "checkout",
    {
      cart,
      quote,
      countries: [{ code: "BE", name: "Belgium" }],
      gateways: [{ id: "sandbox", methods: ["approve"] }],
      values: {},
      errors: { postal_code: ["Postcodes there look like 2000."] },
      problem: null,
    },
    "look like 2000",
  ],
  ["order", { order, error: null, gateways: [] }, "7F3K-9Q2M"],
  [
    "account",
    { me: { id: "a", email: "ilse@example.org", first_name: "Ilse", last_name: "", roles: [] }, orders: [order] },
    "Ilse’s orders",
  ],
  ["sign_in", form, "Sign in"],
  ["register", form, "Too easy to guess."],
  ["not_found", { status: 404, code: "not_found", detail: "" }, "This stall has moved"],
];

function page(name: string, data: unknown, locale = "en") {
  const input: PageInput = {
    page: name,
    url: "/x/",
    status: 200,
    locale,
    currency: "EUR",
    origin: "https://shop.example",
    shop: { name: "Souk", prices_include_tax: true },
    nav: [category],
    data,
    session: null,
  };
  return JSON.parse(render(JSON.stringify(input))) as { head: string; body: string; lang: string };
}

test.each(PAGES)("the page %s renders what it was given", (name, data, words) => {
  const { head, body } = page(name, data);
  expect(head).toContain("<title>");
  expect(body).toContain(words);
  expect(body).toContain('id="main"');
});

test("what merchants write cannot end the script that describes it", () => {
  const { head, body } = page("product", {
    product: { ...product, title: "</script><script>alert(1)" },
    related: [],
    breadcrumbs: [],
  });
  expect(head).not.toContain("<script>alert");
  expect(body).not.toContain("<script>alert");
});

test("German words are used where German is asked for", () => {
  expect(page("cart", { cart, error: null }, "de").body).toContain("Ihr Korb");
});

test("a variant that can be bought is chosen first, and notices say what to do", () => {
  expect(preferred(product.variants)?.sku).toBe("SEA");
  expect(noticeText({ code: "quantity_too_high", line_id: "l", available: 2 })).toBe("Only 2 left.");
  expect(noticeText({ code: "price_changed", line_id: "l", before: eur(2000), now: eur(2400) })).toContain("€24.00");
});
