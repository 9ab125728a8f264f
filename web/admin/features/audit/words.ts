// What the audit log says, in words: the act, the thing, and where the thing is in the admin.
import type { AuditEntry } from "../../data/provider.ts";
import type { Key } from "../../i18n.tsx";

/** What each act is called. One that stands not here is told by its method and address. */
export const ACTS: Record<string, Key> = {
  "POST /api/products/": "did.product.made",
  "PATCH /api/products/{id}/": "did.product.changed",
  "PUT /api/products/{id}/": "did.product.changedWhole",
  "DELETE /api/products/{id}/": "did.product.removed",
  "POST /api/products/{id}/variants/": "did.variant.made",
  "PATCH /api/products/{id}/variants/{variant_id}/": "did.variant.changed",
  "DELETE /api/products/{id}/variants/{variant_id}/": "did.variant.removed",
  "POST /api/prices/": "did.price.made",
  "DELETE /api/prices/{id}/": "did.price.removed",
  "POST /api/inventory/movements/": "did.stock.moved",
  "POST /api/categories/": "did.category.made",
  "PATCH /api/categories/{id}/": "did.category.changed",
  "POST /api/collections/": "did.collection.made",
  "PATCH /api/collections/{id}/": "did.collection.changed",
  "PUT /api/collections/{id}/products/": "did.collection.picked",
  "DELETE /api/collections/{id}/": "did.collection.removed",
  "POST /api/brands/": "did.brand.made",
  "PATCH /api/brands/{id}/": "did.brand.changed",
  "DELETE /api/brands/{id}/": "did.brand.removed",
  "POST /api/orders/orders/{id}/fulfillments/": "did.order.shipped",
  "POST /api/orders/orders/{id}/cancel/": "did.order.cancelled",
  "PATCH /api/sellers/{id}/": "did.seller.changed",
  "POST /api/pages/": "did.page.made",
  "PATCH /api/pages/{slug}/": "did.page.changed",
  "DELETE /api/pages/{slug}/": "did.page.removed",
  "POST /api/banners/": "did.banner.made",
  "PATCH /api/banners/{id}/": "did.banner.changed",
  "DELETE /api/banners/{id}/": "did.banner.removed",
  "POST /api/home-sections/": "did.home.made",
  "PATCH /api/home-sections/{id}/": "did.home.changed",
  "DELETE /api/home-sections/{id}/": "did.home.removed",
  "PUT /api/home-sections/order/": "did.home.ordered",
  "PUT /api/menus/{handle}/": "did.menu.changed",
  "POST /api/redirects/": "did.redirect.made",
  "DELETE /api/redirects/{id}/": "did.redirect.removed",
  "PUT /api/mails/{name}/{locale}/": "did.mail.changed",
  "DELETE /api/mails/{name}/{locale}/": "did.mail.removed",
  "PATCH /api/settings/": "did.settings.changed",
  "POST /api/shipping-methods/": "did.shipping.made",
  "PATCH /api/shipping-methods/{id}/": "did.shipping.changed",
  "DELETE /api/shipping-methods/{id}/": "did.shipping.removed",
  "PUT /api/shipping-calendar/": "did.calendar.changed",
  "DELETE /api/newsletter/subscribers/{id}/": "did.subscriber.removed",
  "PATCH /api/payment-methods/{gateway}/{method}/": "did.payments.changed",
  "POST /api/orders/orders/{id}/mark-paid/": "did.order.paid",
  "POST /api/tax-rates/": "did.tax.made",
  "PATCH /api/tax-rates/{id}/": "did.tax.changed",
  "DELETE /api/tax-rates/{id}/": "did.tax.removed",
  "PATCH /api/customers/{id}/": "did.customer.changed",
  "POST /api/jobs/{id}/retry/": "did.job.retried",
  "POST /api/jobs/{id}/cancel/": "did.job.cancelled",
  "POST /api/imports/": "did.import.made",
  "PUT /api/imports/{id}/mapping/": "did.import.understood",
  "POST /api/imports/{id}/apply/": "did.import.applied",
  "POST /api/imports/{id}/cancel/": "did.import.cancelled",
  "PATCH /api/reviews/{id}/": "did.review.changed",
  "POST /api/reviews/moderate/": "did.reviews.changed",
  "POST /api/staff/": "did.staff.made",
  "PATCH /api/staff/{id}/": "did.staff.changed",
  "DELETE /api/staff/{id}/": "did.staff.removed",
  "POST /api/api-keys/": "did.key.made",
  "DELETE /api/api-keys/{id}/": "did.key.revoked",
  "POST /api/staff/groups/": "did.group.made",
  "PATCH /api/staff/groups/{id}/": "did.group.changed",
  "DELETE /api/staff/groups/{id}/": "did.group.removed",
  "POST /api/products/{id}/restore/": "did.product.restored",
  "POST /api/products/{id}/media/": "did.picture.added",
  "POST /api/media/": "did.picture.uploaded",
  "PUT /api/products/{id}/variants/": "did.variants.changed",
  "PATCH /api/variants/": "did.variants.changedMany",
  "POST /api/flash-sales/": "did.flash.made",
  "PUT /api/flash-sales/{id}/": "did.flash.changed",
  "DELETE /api/flash-sales/{id}/": "did.flash.removed",
  "POST /api/search/curations/": "did.curation.made",
  "PUT /api/search/curations/{id}/": "did.curation.changed",
  "DELETE /api/search/curations/{id}/": "did.curation.removed",
  "POST /api/search/rules/": "did.rule.made",
  "DELETE /api/search/rules/{id}/": "did.rule.removed",
  "PUT /api/search/settings/": "did.search.changed",
  "PUT /api/translations/{kind}/{id}/{locale}/": "did.translation.changed",
  "PATCH /api/terms/": "did.terms.changed",
  "POST /api/orders/orders/{id}/deliver/": "did.order.delivered",
  "POST /api/orders/orders/{id}/notes/": "did.note.made",
  "DELETE /api/orders/orders/{id}/notes/{note_id}/": "did.note.removed",
  "POST /api/privacy-requests/": "did.privacy.asked",
  "POST /api/channels/": "did.channel.made",
  "PATCH /api/channels/{slug}/": "did.channel.changed",
};

export interface Thing {
  kind: Key;
  /** A name that was sent, or the end of its id. */
  name: string;
  /** Its screen, where there is one and the thing is still there. */
  to?: string;
}

type Told = Pick<AuditEntry, "operation" | "path" | "input" | "subjects">;

const idOf = ({ subjects }: Told, topic: string) => subjects.find((each) => each.topic.startsWith(topic))?.id;
/** The last part of the address that was asked. */
const lastOf = ({ path }: Told) => decodeURIComponent(path.split("/").filter(Boolean).at(-1) ?? "");

/** What an entry is about. */
export function thingOf(entry: Told): Thing | null {
  const found = located(entry);
  if (!found) return null;
  const input = (entry.input ?? {}) as Record<string, unknown>;
  const sent = ["title", "name", "email", "from_path", "slug"].map((field) => input[field]);
  const name = sent.find((each) => typeof each === "string" && each !== "") ?? found.name ?? found.id?.slice(-8) ?? "";
  const isGone = entry.operation.startsWith("DELETE") && !/variant_id|prices|mails/.test(entry.operation);
  return { kind: found.kind, name: String(name), to: isGone ? undefined : found.to };
}

interface Located {
  kind: Key;
  id?: string;
  name?: string;
  to?: string;
}

function located(entry: Told): Located | null {
  const { operation } = entry;
  const about = /^\w+ \/api\/([^/]+)\/(?:([a-z]+)\/)?/.exec(operation);
  const product = idOf(entry, "product.") ?? idOf(entry, "listing.");
  const at = (kind: Key, id: string | undefined, folder: string): Located => ({
    kind,
    id,
    to: id && `${folder}/${id}`,
  });
  switch (about?.[1]) {
    case "api-keys":
      return { kind: "thing.key", id: idOf(entry, "access."), to: "/api-keys" };
    case "products":
    case "prices":
      return at("thing.product", product, "/products");
    case "inventory": {
      const variant = idOf(entry, "stock.") ?? String((entry.input as { variant_id?: unknown })?.variant_id ?? "");
      return { kind: "thing.variant", id: variant, to: product && variant && `/inventory/${product}/${variant}` };
    }
    case "categories":
      return at("thing.category", idOf(entry, "category."), "/categories");
    case "collections":
      return at("thing.collection", idOf(entry, "collection."), "/collections");
    case "brands":
      return at("thing.brand", idOf(entry, "brand."), "/brands");
    case "orders":
      return at("thing.order", idOf(entry, "order.") ?? entry.path.split("/")[4], "/orders");
    case "customers":
      return at("thing.customer", lastOf(entry), "/customers");
    case "jobs":
      return { kind: "thing.job", id: entry.path.split("/")[3], to: "/jobs" };
    case "shipping-methods":
      return at("thing.shipping", entry.path.split("/")[3] || undefined, "/shipping-methods");
    case "shipping-calendar":
      return { kind: "thing.calendar", name: "", to: "/shipping-calendar" };
    case "newsletter":
      return { kind: "thing.subscriber", name: "", to: "/newsletter" };
    case "payment-methods":
      return { kind: "thing.payments", name: entry.path.split("/")[4] ?? "", to: "/payment-methods" };
    case "tax-rates":
      return at("thing.tax", entry.path.split("/")[3] || undefined, "/tax-rates");
    case "imports":
      return at("thing.import", entry.path.split("/")[3] || undefined, "/imports");
    case "reviews":
      return at("thing.review", idOf(entry, "review."), "/reviews");
    case "sellers":
      return at("thing.seller", idOf(entry, "seller."), "/sellers");
    case "staff":
      return about[2] === "groups"
        ? at("thing.group", idOf(entry, "access."), "/groups")
        : at("thing.staff", idOf(entry, "access."), "/staff");
    default:
      return content(entry, about?.[1]);
  }
}

function content(entry: Told, about: string | undefined): Located | null {
  const { slug } = (entry.input ?? {}) as { slug?: string };
  const id = idOf(entry, "content.");
  switch (about) {
    case "pages": {
      const name = slug ?? lastOf(entry);
      return { kind: "thing.page", id, name, to: `/pages/${name}` };
    }
    case "banners":
      return { kind: "thing.banner", id, to: id && `/banners/${id}` };
    case "menus":
      return { kind: "thing.menu", id, name: lastOf(entry), to: `/menus?menu=${lastOf(entry)}` };
    case "redirects":
      return { kind: "thing.redirect", id, to: "/redirects" };
    case "mails":
      return mail(entry);
    case "settings":
      return { kind: "thing.settings", name: "", to: "/settings" };
    default:
      return null;
  }
}

/** A mail has its words in one language; back at the default, it is still there. */
function mail({ path }: Told): Located {
  const [name = "", locale = ""] = path.split("/").slice(3);
  return { kind: "thing.mail", name: `${name} (${locale})`, to: `/mails/${name}/${locale}` };
}

/** A field that was sent: one value, or what is too deep for a table. */
export interface Sent {
  field: string;
  value: unknown;
  isDeep: boolean;
}

const isMoney = (value: object) => "amount" in value && "currency" in value;

/** What was sent as rows of a table: fields in fields by their path, lists of plain values as one. */
export function rowsOf(input: unknown, path = ""): Sent[] {
  if (typeof input !== "object" || input === null || isMoney(input))
    return [{ field: path, value: input, isDeep: false }];
  if (Array.isArray(input)) {
    const isDeep = input.some((each) => typeof each === "object" && each !== null);
    return [{ field: path, value: input, isDeep }];
  }
  return Object.entries(input).flatMap(([field, value]) => rowsOf(value, path ? `${path}.${field}` : field));
}
