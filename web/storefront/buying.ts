// Pages that only buyers reach, in a file of their own with their words: they would weigh on each first visit.
import type { Pages } from "./app.tsx";
import { CartPage } from "./features/cart/page.tsx";
import { CheckoutPage } from "./features/checkout/page.tsx";
import { OrderPage } from "./features/order/page.tsx";
import { ReviewPage } from "./features/product/review-form.tsx";

export { paying } from "../shared/messages/en-paying.ts";

export const BUYING_PAGES: Partial<Pages> = {
  cart: CartPage,
  checkout: CheckoutPage,
  order: OrderPage,
  review: ReviewPage,
};
