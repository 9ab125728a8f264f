// The shapes of the API that the pages are made from.

export interface Money {
  amount: number;
  currency: string;
}

export interface Image {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
  srcset: string;
}

export interface Category {
  id: string;
  slug: string;
  name: string;
  ground: string;
  product_count?: number;
  image?: Image | null;
}

export interface Variant {
  id: string;
  sku: string;
  title: string;
  options: Record<string, string>;
  price: Money | null;
  compare_at_price?: Money;
  weight_grams: number | null;
  images: Image[];
  available: number | null;
  in_stock: boolean;
}

export interface Product {
  id: string;
  slug: string;
  title: string;
  description?: string;
  brand: string;
  status?: string;
  category: Category | null;
  price: Money | null;
  compare_at_price?: Money;
  on_sale: boolean;
  rating: number;
  review_count: number;
  in_stock: boolean;
  images: Image[];
  options: { name: string; values: string[] }[];
  variants: Variant[];
}

export interface List<T> {
  count: number;
  count_is_estimate?: boolean;
  next: string | null;
  previous: string | null;
  results: T[];
}

export interface CartLine {
  id: string;
  variant_id: string;
  product_slug: string;
  sku: string;
  title: string;
  options: Record<string, string>;
  image: Image | null;
  quantity: number;
  unit_price: Money;
  total: Money;
  available: number | null;
}

export interface Cart {
  id: string | null;
  lines: CartLine[];
  subtotal: Money;
  discount_total: Money;
  shipping_total: Money;
  tax_total: Money;
  tax_included: boolean;
  total: Money;
  free_shipping_from?: Money;
  item_count: number;
  notices: { code: string; line_id: string; before?: Money; now?: Money; available?: number }[];
}

export interface ShippingMethod {
  id: string;
  name: string;
  description: string;
  price: Money;
  estimated_from: string;
  estimated_to: string;
}

export interface Gateway {
  id: string;
  methods: string[];
}

export interface Quote {
  shipping_methods: ShippingMethod[];
  shipping_method_id: string | null;
  gateways: Gateway[];
  subtotal: Money;
  discount_total: Money;
  shipping_total: Money;
  tax_total: Money;
  tax_included: boolean;
  total: Money;
}

export interface Address {
  first_name: string;
  last_name: string;
  company: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postal_code: string;
  country: string;
  phone: string;
}

export interface OrderLine {
  id: string;
  product_slug: string;
  sku: string;
  title: string;
  options: Record<string, string>;
  image: Image | null;
  quantity: number;
  fulfilled_quantity: number;
  unit_price: Money;
  total: Money;
}

export interface Payment {
  id: string;
  gateway: string;
  method: string;
  status: string;
  amount: Money;
  next_action?: { type: string; url: string };
  decline_reason?: string;
}

export interface Order {
  id: string;
  number: string;
  status: string;
  payment_status: string;
  fulfillment_status: string;
  email: string;
  lines: OrderLine[];
  subtotal: Money;
  discount_total: Money;
  shipping_total: Money;
  tax_total: Money;
  tax_included: boolean;
  total: Money;
  shipping_address: Address;
  deliveries: { method: string; estimated_from: string; estimated_to: string }[];
  payments: Payment[];
  fulfillments: { id: string; carrier: string; tracking_number: string; created_at: string }[];
  history: { at: string; from: string | null; to: string; actor: string; reason: string }[];
  created_at: string;
}

export interface User {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  roles: string[];
}

export type FieldErrors = Record<string, string[]> | null;

/** What the host hands to a page. `data` is what its name says. */
export interface PageInput {
  page: string;
  url: string;
  status: number;
  locale: string;
  currency: string;
  origin: string;
  shop: { name: string; prices_include_tax: boolean };
  nav: Category[];
  // biome-ignore lint/suspicious/noExplicitAny: each page knows its own data; the host makes it
  data: any;
  session: { user: User | null; cart_count: number; cart_total: Money } | null;
}
