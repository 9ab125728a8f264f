// Every screen of the admin: where it is, what it shows, in which area, and who may see it.
import { Boxes, FileText, FolderTree, House, type LucideIcon, Package, Settings, Tag, Users } from "lucide-react";
import type { ComponentType } from "react";
import type { Key } from "./i18n.tsx";

export type Right = "staff";
export type Area = "today" | "orders" | "products" | "categories" | "content" | "settings" | "none";

export interface Route {
  path: string;
  area: Area;
  right: Right;
  screen: () => Promise<{ Component: ComponentType }>;
}

const route = (path: string, area: Area, screen: Route["screen"], right: Right = "staff"): Route => ({
  path,
  area,
  right,
  screen,
});

export const ROUTES: Route[] = [
  route("/", "today", () => import("./features/dashboard/screen.tsx")),
  route("/orders", "orders", () => import("./features/orders/list.tsx")),
  route("/orders/:id", "orders", () => import("./features/orders/detail.tsx")),
  route("/products", "products", () => import("./features/products/list.tsx")),
  route("/products/:id", "products", () => import("./features/products/detail.tsx")),
  route("/inventory", "products", () => import("./features/inventory/list.tsx")),
  route("/inventory/:product/:variant", "products", () => import("./features/inventory/detail.tsx")),
  route("/sellers", "products", () => import("./features/sellers/list.tsx")),
  route("/sellers/:id", "products", () => import("./features/sellers/detail.tsx")),
  route("/categories", "categories", () => import("./features/categories/screen.tsx")),
  route("/pages", "content", () => import("./features/content/pages.tsx")),
  route("/pages/:slug", "content", () => import("./features/content/page.tsx")),
  route("/menus", "content", () => import("./features/content/menus.tsx")),
  route("/banners", "content", () => import("./features/content/banners.tsx")),
  route("/banners/:id", "content", () => import("./features/content/banner.tsx")),
  route("/redirects", "content", () => import("./features/content/redirects.tsx")),
  route("/settings", "settings", () => import("./features/content/profile.tsx")),
  route("*", "none", () => import("./ui/not-found.tsx")),
];

/** The screens that navigation and palette lead to. */
export interface Place {
  to: string;
  label: Key;
  icon: LucideIcon;
  area: Area;
  right: Right;
  /** Stands under another in the navigation. */
  below?: boolean;
}

export const PLACES: Place[] = [
  { to: "/", label: "nav.today", icon: House, area: "today", right: "staff" },
  { to: "/orders", label: "nav.orders", icon: Package, area: "orders", right: "staff" },
  { to: "/products", label: "nav.products", icon: Tag, area: "products", right: "staff" },
  { to: "/inventory", label: "nav.inventory", icon: Boxes, area: "products", right: "staff", below: true },
  { to: "/sellers", label: "nav.sellers", icon: Users, area: "products", right: "staff", below: true },
  { to: "/categories", label: "nav.categories", icon: FolderTree, area: "categories", right: "staff" },
  { to: "/pages", label: "nav.pages", icon: FileText, area: "content", right: "staff" },
  { to: "/menus", label: "nav.menus", icon: FileText, area: "content", right: "staff", below: true },
  { to: "/banners", label: "nav.banners", icon: FileText, area: "content", right: "staff", below: true },
  { to: "/redirects", label: "nav.redirects", icon: FileText, area: "content", right: "staff", below: true },
  { to: "/settings", label: "nav.settings", icon: Settings, area: "settings", right: "staff" },
];

/** The area that an address of the admin lies in. */
export const areaOf = (pathname: string): Area =>
  PLACES.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.area ?? "none";

/** Whether somebody with these roles may see what needs `right`. */
export const may = (roles: readonly string[], right: Right): boolean =>
  roles.includes(right) || roles.includes("superuser");
