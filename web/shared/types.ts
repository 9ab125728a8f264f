// The shapes that pages are made from: the API's own, and what the host hands to a page.
import type { components } from "./generated.ts";

type Schemas = components["schemas"];
export type Money = Schemas["Money"];
export type Image = Schemas["ImageFacts"];
export type Category = Schemas["ListedCategory"] & { image?: Image | null };
export type Variant = Schemas["Variant"];
export type Product = Schemas["Product"];
export type Stock = Schemas["Stock"];
export type Cart = Schemas["Cart"];
export type CartLine = Schemas["CartLine"];
export type Gateway = Schemas["GatewayChoice"];
export type Quote = Schemas["Quote"];
export type Step = Schemas["CalculationStep"];
export type Order = Schemas["Order"];
export type User = Schemas["User"];

/** One page of a list. */
export interface List<T> {
  count: number;
  count_is_estimate?: boolean;
  next?: string | null;
  previous?: string | null;
  results: T[];
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
  shop: { name: string; prices_include_tax: boolean; most_units: number };
  nav: Category[];
  // biome-ignore lint/suspicious/noExplicitAny: each page knows its own data; the host makes it
  data: any;
  session: { user: User | null; cart_count: number; cart_subtotal: Money } | null;
}
