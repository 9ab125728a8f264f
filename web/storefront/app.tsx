// Which component renders which page, for the renderer and for browsers alike.
import type { ComponentType } from "react";
import { I18nContext, i18nOf } from "../shared/i18n.ts";
import type { PageName, PageOf, RenderInput } from "../shared/types.ts";
import { CollectionsPage } from "./features/collections/page.tsx";
import { ContentPage } from "./features/content/page.tsx";
import { ErrorPage } from "./features/errors/page.tsx";
import { Home } from "./features/home/page.tsx";
import { Listing } from "./features/listing/page.tsx";
import { ProductPage } from "./features/product/page.tsx";
import { ReviewsPage } from "./features/product/reviews.tsx";

export type Pages = { [P in PageName]: ComponentType<{ input: PageOf<P> }> };

/** Pages that everybody loads. Those of accounts and of buying are added where they are needed: they would weigh on each first visit. */
const PAGES: Partial<Pages> = {
  home: Home,
  category: Listing,
  search: Listing,
  sale: Listing,
  arrivals: Listing,
  collections: CollectionsPage,
  collection: Listing,
  brand: Listing,
  product: ProductPage,
  reviews: ReviewsPage,
  content: ContentPage,
  not_found: ErrorPage,
  error: ErrorPage,
};

/** Whether there is a component for `page` yet. */
export const isKnown = (page: PageName): boolean => page in PAGES;

/** Makes more pages known. */
export function addPages(pages: Partial<Pages>): void {
  Object.assign(PAGES, pages);
}

export function App({ input }: { input: RenderInput }) {
  // The table pairs each name with the component for its data; the compiler cannot follow that through a look-up.
  const Page = PAGES[input.page] as ComponentType<{ input: RenderInput }>;
  return (
    <I18nContext value={i18nOf(input.locale, input.prefix)}>
      <Page input={input} />
    </I18nContext>
  );
}
