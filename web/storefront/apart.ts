// Pages that not everybody loads, in one file with their words: they would weigh on each first visit.
import { account } from "../shared/messages/en-account.ts";
import { service } from "../shared/messages/en-service.ts";
import { wishlist } from "../shared/messages/en-wishlist.ts";
import type { Pages } from "./app.tsx";
import { NewsletterPage } from "./features/account/newsletter.tsx";
import { ACCOUNT_PAGES } from "./features/account/pages.ts";
import { StockNoticePage, UnsubscribePage } from "./features/account/stock-notice.tsx";
import { WishlistPage } from "./features/account/wishlist.tsx";
import { ContactPage } from "./features/contact/page.tsx";
import { SellerPage, SellersPage } from "./features/listing/seller.tsx";

export const WORDS = { ...account, ...service, ...wishlist };

export const APART_PAGES: Partial<Pages> = {
  ...ACCOUNT_PAGES,
  contact: ContactPage,
  newsletter: NewsletterPage,
  seller: SellerPage,
  sellers: SellersPage,
  stock_notice: StockNoticePage,
  unsubscribe: UnsubscribePage,
  wishlist: WishlistPage,
};
