// What somebody may do, by the rights that the shop gave them.
import type { components } from "../../shared/contract.ts";

type Schemas = components["schemas"];
export type Me = Schemas["Me"];
export type Permission = Schemas["Permission"];
/** A right, or no more than to work for the shop. */
export type Right = Permission | "staff";

/** The areas that rights are given by, in the order in which people read them. */
export const AREAS = [
  "orders",
  "products",
  "stock",
  "customers",
  "sellers",
  "content",
  "reviews",
  "settings",
  "staff",
  "keys",
  "audit",
  "operations",
] as const;
export type RightArea = (typeof AREAS)[number];
export type Level = "view" | "edit";

const LEVELS: Record<RightArea, Partial<Record<Level, Permission>>> = {
  orders: { view: "orders.view", edit: "orders.edit" },
  products: { view: "products.view", edit: "products.edit" },
  stock: { view: "stock.view", edit: "stock.edit" },
  customers: { view: "customers.view", edit: "customers.edit" },
  sellers: { edit: "sellers.edit" },
  content: { view: "content.view", edit: "content.edit" },
  reviews: { view: "reviews.view", edit: "reviews.moderate" },
  settings: { edit: "settings.edit" },
  staff: { view: "staff.view", edit: "staff.edit" },
  keys: { edit: "keys.edit" },
  audit: { view: "audit.view" },
  operations: { view: "operations.view", edit: "operations.edit" },
};

/** The right of an area to see it, or to change it; some have only one of them. */
export const rightOf = (area: RightArea, level: Level): Permission | undefined => LEVELS[area][level];

/** Whether somebody may do what `right` allows. */
export function may({ roles, permissions }: Pick<Me, "roles" | "permissions">, right: Right): boolean {
  if (roles.includes("superuser")) return true;
  return right === "staff" ? roles.includes("staff") : permissions.includes(right);
}

/** These rights with those that they include: whoever may change things may see them. */
export function withIncluded(rights: readonly Permission[]): Permission[] {
  return AREAS.flatMap((area) => {
    const { view, edit } = LEVELS[area];
    const edits = edit !== undefined && rights.includes(edit);
    const sees = view !== undefined && (edits || rights.includes(view));
    return [...(sees ? [view] : []), ...(edits ? [edit] : [])];
  });
}

/** These rights with one more; without one, what includes it goes too. */
export function withRight(rights: readonly Permission[], right: Permission, on: boolean): Permission[] {
  if (on) return withIncluded([...rights, right]);
  const gone = AREAS.flatMap((area) => (LEVELS[area].view === right ? [right, LEVELS[area].edit] : [right]));
  return withIncluded(rights.filter((each) => !gone.includes(each)));
}

/** Those of `wanted` that `own` lacks: nobody gives what they do not have. */
export const beyond = (wanted: readonly Permission[], own: Pick<Me, "roles" | "permissions">): Permission[] =>
  withIncluded(wanted).filter((each) => !may(own, each));
