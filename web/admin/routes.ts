// Every screen of the admin: where it is, what it shows, in which area, and who may see it.
import {
  Activity,
  Boxes,
  FileLock,
  FileText,
  FileUp,
  FolderTree,
  House,
  KeyRound,
  Languages,
  LayoutGrid,
  ListOrdered,
  type LucideIcon,
  Mail,
  MessageSquareText,
  Package,
  ScrollText,
  Search,
  Settings,
  ShieldCheck,
  Stamp,
  Tag,
  TextSearch,
  UserRound,
  Users,
  Zap,
} from "lucide-react";
import type { ComponentType } from "react";
import type { Right } from "./data/rights.ts";
import type { Key } from "./i18n.tsx";

export type Area =
  | "today"
  | "orders"
  | "customers"
  | "products"
  | "categories"
  | "content"
  | "settings"
  | "staff"
  | "operations"
  | "none";

export interface Route {
  path: string;
  area: Area;
  right: Right;
  screen: () => Promise<{ Component: ComponentType }>;
}

const route = (path: string, area: Area, right: Right, screen: Route["screen"]): Route => ({
  path,
  area,
  right,
  screen,
});

export const ROUTES: Route[] = [
  route("/", "today", "staff", () => import("./features/dashboard/screen.tsx")),
  route("/orders", "orders", "orders.view", () => import("./features/orders/list.tsx")),
  route("/orders/:id", "orders", "orders.view", () => import("./features/orders/detail.tsx")),
  route("/customers", "customers", "customers.view", () => import("./features/customers/list.tsx")),
  route("/customers/:id", "customers", "customers.view", () => import("./features/customers/detail.tsx")),
  route("/products", "products", "products.view", () => import("./features/products/list.tsx")),
  route("/products/new", "products", "products.edit", () => import("./features/products/new.tsx")),
  route("/products/sheet", "products", "products.edit", () => import("./features/products/many/screen.tsx")),
  route("/products/:id", "products", "products.view", () => import("./features/products/detail.tsx")),
  route(
    "/products/:id/prices/:channel",
    "products",
    "products.view",
    () => import("./features/products/elsewhere/screen.tsx"),
  ),
  route("/flash-sales", "products", "products.view", () => import("./features/flash-sales/list.tsx")),
  route("/flash-sales/:id", "products", "products.view", () => import("./features/flash-sales/detail.tsx")),
  route("/inventory", "products", "stock.view", () => import("./features/inventory/list.tsx")),
  route("/inventory/:product/:variant", "products", "stock.view", () => import("./features/inventory/detail.tsx")),
  route("/imports", "products", "products.edit", () => import("./features/imports/list.tsx")),
  route("/imports/:id", "products", "products.edit", () => import("./features/imports/detail.tsx")),
  route("/reviews", "products", "reviews.view", () => import("./features/reviews/list.tsx")),
  route("/reviews/:id", "products", "reviews.view", () => import("./features/reviews/detail.tsx")),
  route("/search-rules", "products", "products.view", () => import("./features/search/rules.tsx")),
  route("/searches", "products", "products.view", () => import("./features/search/searches.tsx")),
  route("/curations", "products", "products.view", () => import("./features/search/curations.tsx")),
  route("/curations/explain", "products", "products.view", () => import("./features/search/explained.tsx")),
  route("/curations/:id", "products", "products.view", () => import("./features/search/curation.tsx")),
  route("/sellers", "products", "sellers.edit", () => import("./features/sellers/list.tsx")),
  route("/sellers/:id", "products", "sellers.edit", () => import("./features/sellers/detail.tsx")),
  route("/categories", "categories", "products.view", () => import("./features/categories/screen.tsx")),
  route("/categories/:id", "categories", "products.view", () => import("./features/categories/detail.tsx")),
  route("/collections", "categories", "products.view", () => import("./features/collections/list.tsx")),
  route("/collections/:id", "categories", "products.view", () => import("./features/collections/detail.tsx")),
  route("/brands", "categories", "products.view", () => import("./features/brands/list.tsx")),
  route("/brands/:id", "categories", "products.view", () => import("./features/brands/detail.tsx")),
  route("/translations/:kind/:id", "categories", "products.view", () => import("./features/translations/screen.tsx")),
  route("/terms", "categories", "products.view", () => import("./features/translations/terms.tsx")),
  route("/home", "content", "content.view", () => import("./features/home/screen.tsx")),
  route("/home/:id", "content", "content.view", () => import("./features/home/section.tsx")),
  route("/pages", "content", "content.view", () => import("./features/content/pages.tsx")),
  route("/pages/:slug", "content", "content.view", () => import("./features/content/page.tsx")),
  route("/menus", "content", "content.view", () => import("./features/content/menus.tsx")),
  route("/banners", "content", "content.view", () => import("./features/content/banners.tsx")),
  route("/banners/:id", "content", "content.view", () => import("./features/content/banner.tsx")),
  route("/redirects", "content", "content.view", () => import("./features/content/redirects.tsx")),
  route("/mails", "content", "content.view", () => import("./features/mails/list.tsx")),
  route("/mails/:name/:locale", "content", "content.view", () => import("./features/mails/mail.tsx")),
  route("/settings", "settings", "settings.edit", () => import("./features/content/profile.tsx")),
  route("/channels", "settings", "settings.edit", () => import("./features/channels/list.tsx")),
  route("/channels/:slug", "settings", "settings.edit", () => import("./features/channels/channel.tsx")),
  route("/shipping-methods", "settings", "settings.edit", () => import("./features/shipping/list.tsx")),
  route("/shipping-methods/:id", "settings", "settings.edit", () => import("./features/shipping/method.tsx")),
  route("/shipping-calendar", "settings", "settings.edit", () => import("./features/shipping/calendar.tsx")),
  route("/payment-methods", "settings", "settings.edit", () => import("./features/payments/list.tsx")),
  route(
    "/payment-methods/:gateway/:method",
    "settings",
    "settings.edit",
    () => import("./features/payments/method.tsx"),
  ),
  route("/tax-rates", "settings", "settings.edit", () => import("./features/taxes/list.tsx")),
  route("/tax-rates/:id", "settings", "settings.edit", () => import("./features/taxes/rate.tsx")),
  route("/staff", "staff", "staff.view", () => import("./features/staff/list.tsx")),
  route("/staff/new", "staff", "staff.edit", () => import("./features/staff/new.tsx")),
  route("/staff/:id", "staff", "staff.view", () => import("./features/staff/member.tsx")),
  route("/groups", "staff", "staff.view", () => import("./features/staff/groups.tsx")),
  route("/groups/:id", "staff", "staff.view", () => import("./features/staff/group.tsx")),
  route("/newsletter", "customers", "customers.view", () => import("./features/newsletter/list.tsx")),
  route("/privacy-requests", "customers", "customers.view", () => import("./features/privacy/list.tsx")),
  route("/api-keys", "staff", "keys.edit", () => import("./features/keys/list.tsx")),
  route("/api-keys/new", "staff", "keys.edit", () => import("./features/keys/new.tsx")),
  route("/audit-log", "staff", "audit.view", () => import("./features/audit/screen.tsx")),
  route("/jobs", "operations", "operations.view", () => import("./features/operations/jobs.tsx")),
  route("/schedules", "operations", "operations.view", () => import("./features/operations/schedules.tsx")),
  route("/health", "operations", "operations.view", () => import("./features/operations/health.tsx")),
  route("*", "none", "staff", () => import("./ui/not-found.tsx")),
];

/** The screens that navigation and palette lead to. */
export interface Place {
  to: string;
  label: Key;
  icon: LucideIcon;
  area: Area;
  /** Stands under another in the navigation. */
  below?: boolean;
}

export const PLACES: Place[] = [
  { to: "/", label: "nav.today", icon: House, area: "today" },
  { to: "/orders", label: "nav.orders", icon: Package, area: "orders" },
  { to: "/customers", label: "nav.customers", icon: UserRound, area: "customers" },
  { to: "/newsletter", label: "nav.newsletter", icon: Mail, area: "customers", below: true },
  { to: "/privacy-requests", label: "nav.privacy", icon: FileLock, area: "customers", below: true },
  { to: "/products", label: "nav.products", icon: Tag, area: "products" },
  { to: "/flash-sales", label: "nav.flashSales", icon: Zap, area: "products", below: true },
  { to: "/inventory", label: "nav.inventory", icon: Boxes, area: "products", below: true },
  { to: "/reviews", label: "nav.reviews", icon: MessageSquareText, area: "products", below: true },
  { to: "/imports", label: "nav.imports", icon: FileUp, area: "products", below: true },
  { to: "/search-rules", label: "nav.search", icon: Search, area: "products", below: true },
  { to: "/searches", label: "nav.searches", icon: TextSearch, area: "products", below: true },
  { to: "/curations", label: "nav.curations", icon: ListOrdered, area: "products", below: true },
  { to: "/sellers", label: "nav.sellers", icon: Users, area: "products", below: true },
  { to: "/categories", label: "nav.categories", icon: FolderTree, area: "categories" },
  { to: "/collections", label: "nav.collections", icon: LayoutGrid, area: "categories", below: true },
  { to: "/brands", label: "nav.brands", icon: Stamp, area: "categories", below: true },
  { to: "/terms", label: "nav.terms", icon: Languages, area: "categories", below: true },
  { to: "/pages", label: "nav.pages", icon: FileText, area: "content" },
  { to: "/home", label: "nav.home", icon: FileText, area: "content", below: true },
  { to: "/menus", label: "nav.menus", icon: FileText, area: "content", below: true },
  { to: "/banners", label: "nav.banners", icon: FileText, area: "content", below: true },
  { to: "/redirects", label: "nav.redirects", icon: FileText, area: "content", below: true },
  { to: "/mails", label: "nav.mails", icon: Mail, area: "content", below: true },
  { to: "/settings", label: "nav.settings", icon: Settings, area: "settings" },
  { to: "/channels", label: "nav.channels", icon: Settings, area: "settings", below: true },
  { to: "/shipping-methods", label: "nav.shipping", icon: Settings, area: "settings", below: true },
  { to: "/shipping-calendar", label: "calendar.title", icon: Settings, area: "settings", below: true },
  { to: "/payment-methods", label: "nav.payments", icon: Settings, area: "settings", below: true },
  { to: "/tax-rates", label: "nav.taxes", icon: Settings, area: "settings", below: true },
  { to: "/staff", label: "nav.staff", icon: ShieldCheck, area: "staff" },
  { to: "/groups", label: "nav.groups", icon: ShieldCheck, area: "staff", below: true },
  { to: "/api-keys", label: "nav.keys", icon: KeyRound, area: "staff", below: true },
  { to: "/audit-log", label: "nav.audit", icon: ScrollText, area: "staff", below: true },
  { to: "/jobs", label: "nav.jobs", icon: Activity, area: "operations" },
  { to: "/schedules", label: "nav.schedules", icon: Activity, area: "operations", below: true },
  { to: "/health", label: "nav.health", icon: Activity, area: "operations", below: true },
];

/** The area that an address of the admin lies in. */
export const areaOf = (pathname: string): Area =>
  PLACES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.area ?? "none";

/** The right that the screen of a place asks for. */
export const rightAt = ({ to }: Place): Right => ROUTES.find(({ path }) => path === to)?.right ?? "staff";

/** The places that somebody may go to; where they may not go to the one above, the first below takes its place. */
export function placesFor(may: (right: Right) => boolean): Place[] {
  const open = PLACES.filter((place) => may(rightAt(place)));
  const hasHead = ({ area }: Place) => open.some((each) => each.area === area && !each.below);
  return open.map((place) => ({ ...place, below: place.below && hasHead(place) }));
}
