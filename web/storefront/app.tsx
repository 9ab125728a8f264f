// Which component renders which page, for the renderer and for browsers alike.
import type { ComponentType } from "react";
import type { PageInput } from "../shared/types.ts";
import { AccountPage, SignForm } from "./features/account.tsx";
import { CartPage } from "./features/cart.tsx";
import { CheckoutPage } from "./features/checkout.tsx";
import { ErrorPage } from "./features/errors.tsx";
import { Home } from "./features/home.tsx";
import { Listing } from "./features/listing.tsx";
import { OrderPage } from "./features/order.tsx";
import { ProductPage } from "./features/product.tsx";

const PAGES: Record<string, ComponentType<{ input: PageInput }>> = {
  home: Home,
  category: Listing,
  search: Listing,
  product: ProductPage,
  cart: CartPage,
  checkout: CheckoutPage,
  order: OrderPage,
  account: AccountPage,
  sign_in: ({ input }) => <SignForm input={input} register={false} />,
  register: ({ input }) => <SignForm input={input} register={true} />,
};

export function App({ input }: { input: PageInput }) {
  const Page = PAGES[input.page] ?? ErrorPage;
  return <Page input={input} />;
}
