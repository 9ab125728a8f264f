// The storefront's words in English: the catalogue that other languages follow. `{name}` is filled in, and
// `{count, item|items}` is the form that `count` asks for.

import type { account } from "./en-account.ts";
import { collections } from "./en-collections.ts";
import { listing } from "./en-listing.ts";
import type { paying } from "./en-paying.ts";
import { product } from "./en-product.ts";
import { reviews } from "./en-reviews.ts";
import { search } from "./en-search.ts";
import type { service } from "./en-service.ts";
import type { wishlist } from "./en-wishlist.ts";

export const en = {
  wishlist: "Wishlist",
  wish: "Save {title}",
  notify: "Tell me when it is back",
  skip: "Skip to content",
  // One merchant's own words.

  // Around every page.
  notices: "Notices",
  localization: "Language and currency",
  "localization.language": "Language",
  "localization.currency": "Currency",
  "localization.change": "Change",
  menu: "Menu",
  home: "Home",
  "home.link": "{shop}, home",
  search: "Search",
  "search.hint": "Search products",
  "orders.mine": "Your orders",
  account: "Account",
  signin: "Sign in",
  signout: "Sign out",
  register: "Create account",
  theme: "Dark or light",
  departments: "Departments",
  breadcrumb: "Breadcrumb",
  help: "Help",
  "tax.included": "Prices include tax.",
  "tax.excluded": "Prices do not include tax.",
  "count.items": "{count} {count, item|items}",
  "count.products": "{count} {count, product|products}",
  "count.products.more": "More than {count} {count, product|products}",
  unreachable: "The shop cannot be reached. Please try again.",

  // What search engines are told.
  "head.home": "{shop}: {title}",
  "head.page": "{title}, {shop}",
  "head.order": "Order {number}",
  "head.category": "{category} at {shop}: {count} {count, product|products}.",
  "head.shop": "{shop}: {text}",

  // Home and lists.
  "home.best": "Best sellers",
  "home.new": "New",
  "home.featured": "Chosen for you",
  "home.products": "{count, product|products}",
  "home.sellers": "{count, seller|sellers}",
  "sold.by": "Sold by",
  all: "All",
  "all.products": "All products",

  // Products.
  ...product,
  ...collections,
  ...listing,
  ...reviews,
  ...search,
  "price.free": "Free",
  "price.none": "Not for sale",
  "price.before": "before",
  choices: "{count} {count, choice|choices}",

  // Cart.
  cart: "Your cart",
  "cart.button": "Your cart, subtotal {sum}",
  "cart.lines": "Products in your cart",
  "cart.empty": "Nothing in it yet",
  "cart.empty.hint": "What you add is kept for ninety days on this device.",
  "cart.checkout": "Check out",
  "cart.whole": "View cart",
  "cart.close": "Close cart",
  "cart.loading": "Your cart is being fetched.",
  "cart.remove": "Remove",
  "cart.remove.title": "Remove {title}",
  "cart.removed": "{title} was removed.",
  "cart.update": "Change",
  "cart.update.title": "Change {title}",
  "cart.units": "How many of {title} (0 removes it)",
  "cart.quantity": "Quantity of {title}",
  "cart.more": "One more of {title}",
  "cart.less": "One less of {title}",
  "cart.each": "{count} at {price}",
  "cart.together": "Together",
  "cart.one": "Each",
  "cart.refused": "{title}: {reason}",
  "notice.soldout": "Sold out. Remove it to go on.",
  "notice.left": "Only {count} left.",
  "notice.price": "The price went from {before} to {now}.",
  "notice.price.changed": "The price has changed.",
  "notice.gone": "Not sold any more. Remove it to go on.",
  "refused.quantity": "A quantity is a whole number from 1 to {most}; 0 removes a line.",
  "refused.left": "Only {count} can be bought.",
  "refused.soldout": "This is sold out.",
  "refused.full": "A cart holds 200 different products at most.",
  "refused.ordered": "This cart was ordered just now.",
  "refused.gone": "This is not sold any more.",

  // Receipt.
  receipt: "Receipt",
  subtotal: "Subtotal",
  "subtotal.items": "Subtotal, {count} {count, item|items}",
  delivery: "Delivery",
  "delivery.estimated": "Delivery, estimated",
  discount: "Discount",
  total: "Total",
  "total.now": "The total is {total} now.",
  "tax.ontop": "Tax",
  "tax.within": "Of which {name}: {amount}",
  why: "Why this total?",
  "why.subtotal": "{count} {count, item makes|items make} {amount}.",
  "why.discount": "{name} takes {amount} off.",
  "why.shipping": "{name} adds {amount}.",
  "why.shipping.free": "Delivery costs nothing for this order.",
  "why.tax": "{name} adds {amount}.",
  "why.tax_included": "{name} of {amount} is in these prices; nothing is added.",

  // Checkout.
  "checkout.obstacles": "This cannot be ordered as it stands:",
  "checkout.product": "A product",
  "checkout.change": "Change your cart",
  "checkout.total.now": "It is {total} now.",
  "checkout.contact": "Contact",
  "checkout.address": "Delivery address",
  "checkout.delivery": "Delivery",
  "checkout.delivery.about": "{name}. {description}",
  "checkout.payment": "Payment",
  "checkout.nowhere": "We do not deliver there. Choose another country, or write to us.",
  "checkout.update": "Update the total",
  "checkout.unpayable": "This shop takes no payments yet, so nothing can be ordered. Please come back later.",
  "checkout.pay": "Pay {total}",
  "checkout.order": "Your order",
  "checkout.more": "Flat, company or phone",
  "field.email": "Email",
  "field.email.hint": "for the receipt",
  "field.password": "Password",
  "field.password.hint": "three or four unrelated words are strong",
  "field.first_name": "First name",
  "field.last_name": "Last name",
  "field.company": "Company",
  "field.line1": "Street and number",
  "field.line2": "Flat or box",
  "field.line2.hint": "if any",
  "field.postal_code": "Postcode",
  "field.city": "Town",
  "field.country": "Country",
  "field.phone": "Phone",
  "field.phone.hint": "for the courier only",

  // Orders and accounts.
  unpaid: "Order {number} over {total} waits for payment.",
  "unpaid.pay": "Pay",
  "unpaid.pay.of": "Pay for order {number}",
  "order.awaiting_payment": "Your order waits for its payment",
  "order.paid": "Thank you. Your order is paid",
  "order.partly_fulfilled": "A part of your order is on its way",
  "order.fulfilled": "Your order is on its way",
  "order.delivered": "Your order has arrived",
  "order.cancelled": "This order was cancelled",
  "order.refunded": "This order was paid back",
  "status.awaiting_payment": "Placed",
  "status.paid": "Paid",
  "status.partly_fulfilled": "Partly shipped",
  "status.fulfilled": "Shipped",
  "status.delivered": "Delivered",
  "status.cancelled": "Cancelled",
  "status.refunded": "Paid back",
  "order.line": "Order {number}, {time}. Mails go to {email}.",
  "order.by": "With you by {day}. {method}.",
  "order.cancel": "Cancel the order",
  "order.again": "Order again",
  "foot.track": "Track an order",
  "foot.contact": "Contact",
  "order.bank": "Go on to the bank",
  "order.lines": "Products of this order",
  "order.each": "{count} at {price}. {sku}",
  "order.history": "What happened",
  "order.address": "Delivered to",
  "price.lowest": "Lowest in the 30 days before {price}",
  "flash.title": "Flash sale",
  "flash.ends": "Ends {day}",
  "flash.over": "This sale is over.",
  "flash.left": "Time left",
  "flash.hours": "hours",
  "flash.minutes": "minutes",
  "flash.seconds": "seconds",
  "flash.of": "{left} of {quantity} left at this price",
  "flash.offers": "Offers of {title}",

  // What went wrong.
  "error.missing": "Nothing is at this address",
  "error.missing.hint": "Search for what you want, or see the departments.",
  "error.failed": "This did not work",
} as const;

/** The keys of all messages: of those here, and of those that come with some pages alone. */
export type Key =
  | keyof typeof en
  | keyof typeof account
  | keyof typeof service
  | keyof typeof paying
  | keyof typeof wishlist;
