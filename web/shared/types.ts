// Short names for the shapes of the contract.
import type { components } from "./contract.ts";

type Schemas = components["schemas"];
export type Money = Schemas["Money"];
export type Image = Schemas["ImageFacts"];
export type Card = Schemas["ProductCard"];
export type Department = Schemas["Department"];
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
export type Review = Schemas["Review"];
export type OwnReview = Schemas["OwnReview"];
export type Ratings = Schemas["Ratings"];

/** One page of a list. */
export interface List<T> {
  count: number;
  count_is_estimate?: boolean;
  next?: string | null;
  previous?: string | null;
  results: T[];
}

export type RenderInput = Schemas["RenderInput"];
export type PageName = RenderInput["page"];
/** What the page `P` is made from. */
export type PageOf<P extends PageName> = Extract<RenderInput, { page: P }>;
export type FieldErrors = Schemas["ErrorPage"]["errors"];
