// A small shop that tests of the pages render.
import type {
  Card,
  Cart,
  CartLine,
  Department,
  Order,
  PageOf,
  Product,
  Quote,
  RenderInput,
  Step,
} from "../shared/types.ts";

export const eur = (amount: number) => ({ amount, currency: "EUR" });
export const variant = (sku: string, in_stock: boolean) => ({
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
export const product: Product = {
  id: "p",
  slug: "mug",
  title: "Tamri <mug>",
  description: "<p>Thrown by hand</p>",
  summary: "Thrown by hand",
  brand: "Atelier Nour",
  category: null,
  seller: { id: "s", slug: "nour", name: "Atelier Nour" },
  price: eur(2400),
  compare_at_price: eur(3000),
  on_sale: true,
  rating: 0,
  review_count: 0,
  in_stock: true,
  images: [],
  options: [{ name: "Colour", values: ["Sea"] }],
  attributes: [],
  tags: [],
  seo_title: "",
  seo_description: "",
  status: "active",
  featured: false,
  version: 1,
  created_at: "2026-11-23T09:00:00Z",
  updated_at: "2026-11-23T09:00:00Z",
  variants: [variant("INK", false), variant("SEA", true)],
};
export const productPage: PageOf<"product">["data"] = {
  product,
  chosen: "SEA",
  is_nearest: false,
  related: [],
  reviews: { ratings: { rating: 0, review_count: 0, verified_count: 0, stars: [0, 0, 0, 0, 0] }, list: [] },
  breadcrumbs: [],
  delivery: null,
};
export const card: Card = {
  id: "p",
  slug: "mug",
  title: "Tamri <mug>",
  brand: "Atelier Nour",
  category: null,
  price: eur(2400),
  compare_at_price: eur(3000),
  in_stock: true,
  image: null,
  choices: 2,
  rating: 0,
  review_count: 0,
};
export const steps: Step[] = [
  { kind: "subtotal", name: "", amount: eur(4800) },
  { kind: "shipping", name: "Standard", amount: eur(490) },
  { kind: "tax_included", name: "VAT", rate_basis_points: 2100, amount: eur(918) },
  { kind: "total", name: "", amount: eur(5290) },
];
export const sums = {
  steps,
  subtotal: eur(4800),
  discount_total: eur(0),
  shipping_total: eur(490),
  tax_total: eur(918),
  tax_included: true,
  total: eur(5290),
};
export const line: CartLine = {
  id: "l",
  variant_id: "SEA",
  product_id: "p",
  product_slug: "mug",
  sku: "SEA",
  title: "Tamri mug",
  options: { Colour: "Sea" },
  image: null,
  quantity: 2,
  unit_price: eur(2400),
  total: eur(4800),
  available: 2,
};
export const cart: Cart = { id: "c", lines: [line], ...sums, item_count: 2, notices: [] };
export const address = {
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
export const list = { count: 1, next: null, previous: null, results: [card] };
export const query = {
  q: null,
  page: 1,
  ordering: null,
  min_price: null,
  max_price: null,
  in_stock: null,
  on_sale: null,
};
export const category: Department = {
  id: "k",
  slug: "kitchen",
  name: "Kitchen",
  color: "rose",
  product_count: 1,
};
export const methods = [
  {
    id: "m",
    name: "To your door",
    description: "Between 9 and 17",
    kind: "delivery" as const,
    pickup_address: "",
    price: eur(490),
    estimated_from: "2026-11-25",
    estimated_to: "2026-11-26",
  },
];
export const quote: Quote = {
  shipping_methods: methods,
  shipping_method_id: "m",
  gateways: [{ id: "sandbox", methods: ["approve"] }],
  ...sums,
};
export const order: Order = {
  id: "o",
  number: "7F3K-9Q2M",
  status: "paid",
  payment_status: "paid",
  fulfillment_status: "unfulfilled",
  email: "ilse@example.org",
  lines: [
    {
      ...line,
      fulfilled_quantity: 0,
      discount: eur(0),
      tax: eur(833),
      tax_name: "VAT",
      seller_id: "s",
    },
  ],
  ...sums,
  shipping_address: address,
  billing_address: address,
  paid: eur(5290),
  note: "",
  version: 1,
  updated_at: "2026-11-23T09:00:00Z",
  deliveries: [],
  payments: [],
  fulfillments: [],
  created_at: "2026-11-23T09:00:00Z",
  history: [{ at: "2026-11-23T09:00:00Z", from: null, to: "awaiting_payment", actor: "shopper", reason: "" }],
};
export const form = {
  values: { email: "ilse@example.org" },
  errors: { password: ["Too easy to guess."] },
  next: "/account/",
  providers: [{ name: "dates", label: "Date Palm" }],
  reset: false,
  needs_otp: false,
};
export const shop: RenderInput["shop"] = {
  name: "Souk",
  tagline: "Goods, where the light falls",
  contact_email: "shop@example.org",
  contact_phone: "",
  logo_url: null,
  locales: ["en", "de"],
  prices_include_tax: true,
  most_units: 9999,
};
