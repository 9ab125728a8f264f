// Everything that the admin asks of the shop, over the client that is generated from its API.
import { answered, client } from "../../shared/api.ts";
import type { components, paths } from "../../shared/contract.ts";
import { at, by, fresh, once, type Paged, paged } from "./asking.ts";
import { ifMatch } from "./edit.ts";
import type {
  ChannelChange,
  Draft,
  HomeSectionInput,
  MenuItemInput,
  Order,
  Placement,
  ProductInput,
  Review,
  Rule,
  ShippingInput,
  Stock,
  TaxInput,
} from "./records.ts";

export type * from "./records.ts";

type Schemas = components["schemas"];
const ME = "/accounts/me/";
type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;
export type OrderQuery = Query<"/api/orders/orders/">;
export type ProductQuery = Query<"/api/products/">;
export type BrandQuery = Query<"/api/brands/">;
export type AuditQuery = Query<"/api/audit-log/">;
export type JobQuery = Query<"/api/jobs/">;
export type ReviewQuery = Query<"/api/reviews/">;
export type CustomerQuery = Query<"/api/customers/">;
export const FORMATS = ["csv", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];
type Exported =
  | "/api/orders/orders/export/"
  | "/api/products/export/"
  | "/api/customers/export/"
  | "/api/newsletter/subscribers/export/"
  | "/api/audit-log/export/";

const refusals = new Set<() => void>();

/** Tells `listener` of each answer by which somebody may have lost a right: 403, and 404 where others' things are hidden. */
export function onRefusal(listener: () => void): () => void {
  refusals.add(listener);
  return () => {
    refusals.delete(listener);
  };
}

// What is said to people is said in the admin's language, whatever the browser's is.
client.use({
  onRequest: ({ request }) => {
    const language = globalThis.document?.documentElement.lang;
    if (language) request.headers.set("Accept-Language", language);
    return request;
  },
  onResponse: ({ response, schemaPath }) => {
    if ((response.status === 403 || response.status === 404) && schemaPath !== ME) {
      for (const listener of refusals) listener();
    }
  },
});

/** Where the server streams a file of what `query` lets through. */
export const exportOf =
  <P extends Exported>(path: P) =>
  (query: Query<P>): string => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value));
    return `${path}?${params}`;
  };

export const orders = {
  exported: exportOf("/api/orders/orders/export/"),
  list: (query: OrderQuery, signal?: AbortSignal) =>
    answered(client.GET("/api/orders/orders/", { params: { query }, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/orders/orders/{id}/", { ...by(id), ...fresh, signal })),
  ship: (order: Order, body: Schemas["FulfilInput"]) =>
    answered(client.POST("/api/orders/orders/{id}/fulfillments/", { ...at(order.id, order.version), body })),
  cancel: (order: Order, reason: string) =>
    answered(client.POST("/api/orders/orders/{id}/cancel/", { ...at(order.id, order.version), body: { reason } })),
  deliver: (order: Order) => answered(client.POST("/api/orders/orders/{id}/deliver/", at(order.id, order.version))),
  notes: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/orders/orders/{id}/notes/", { ...by(id), ...fresh, signal })),
  addNote: (id: string, text: string) => {
    const params = { path: { id }, header: once().params.header };
    return answered(client.POST("/api/orders/orders/{id}/notes/", { params, body: { text } }));
  },
  removeNote: (id: string, note: string) =>
    answered(client.DELETE("/api/orders/orders/{id}/notes/{note_id}/", { params: { path: { id, note_id: note } } })),
};

export const variants = {
  /** Those of some products, as they are written. */
  of: (ids: string[], signal?: AbortSignal) => {
    const params = { query: { product: ids.join(",") } };
    return answered(client.GET("/api/variants/", { params, ...fresh, signal }));
  },
  /** Changes many in one write; answers them as they are now. */
  change: (body: Schemas["VariantChanges"]) => answered(client.PATCH("/api/variants/", { body })),
};

export const products = {
  exported: exportOf("/api/products/export/"),
  list: (query: ProductQuery, signal?: AbortSignal) =>
    answered(client.GET("/api/products/", { params: { query }, ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/products/{id}/", { ...by(id), ...fresh, signal })),
  /** The product as it is written: drafts, tags, all attributes, and each picture with how it fares. */
  record: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/products/{id}/record/", { ...by(id), ...fresh, signal })),
  create: (body: ProductInput) => answered(client.POST("/api/products/", { ...once(), body })),
  update: (id: string, version: number, body: ProductInput) =>
    answered(client.PATCH("/api/products/{id}/", { ...at(id, version), body })),
  archive: (id: string, version: number) => answered(client.DELETE("/api/products/{id}/", at(id, version))),
  restore: (id: string) => answered(client.POST("/api/products/{id}/restore/", by(id))),
  updateVariant: (id: string, variant: string, version: number, body: Partial<Schemas["VariantInput"]>) => {
    const params = { path: { id, variant_id: variant }, header: ifMatch(version) };
    return answered(client.PATCH("/api/products/{id}/variants/{variant_id}/", { params, body }));
  },
};

/** The currency that the shop sells in: an empty cart says it to everybody. */
export const shopCurrency = async (signal?: AbortSignal): Promise<string> =>
  (await answered(client.GET("/api/orders/cart/", { ...fresh, signal }))).total.currency;

export const inventory = {
  /** What is on the shelves of these variants, a hundred at a time. */
  stock: async (variants: string[], signal?: AbortSignal): Promise<Stock[]> => {
    const found: Stock[] = [];
    for (let from = 0; from < variants.length; from += 100) {
      const query = { variant_id: variants.slice(from, from + 100).join(",") };
      const options = { params: { query }, ...fresh, signal };
      found.push(...(await answered(client.GET("/api/inventory/stock/", options))).results);
    }
    return found;
  },
  /** The movements of a variant, newest first; `cursor` is where the part before ended. */
  movements: (variant: string, cursor: string | undefined, signal?: AbortSignal) => {
    const query = { variant_id: variant, page_size: 24, cursor };
    return answered(client.GET("/api/inventory/movements/", { params: { query }, ...fresh, signal }));
  },
  /** The same movement sent twice, by a second click or a lost answer, counts once. */
  move: (body: Schemas["MovementInput"], key: string) =>
    answered(client.POST("/api/inventory/movements/", { params: { header: { "Idempotency-Key": key } }, body })),
};

export const categories = {
  list: (signal?: AbortSignal) => answered(client.GET("/api/categories/", { ...fresh, signal })),
  create: (body: Schemas["CategoryInput"]) => answered(client.POST("/api/categories/", { ...once(), body })),
  update: (id: string, version: number, body: Schemas["CategoryChange"]) =>
    answered(client.PATCH("/api/categories/{id}/", { ...at(id, version), body })),
};

export const brands = {
  list: (
    { search, ordering, ...page }: Paged & { search?: string; ordering?: BrandQuery["ordering"] },
    signal?: AbortSignal,
  ) => {
    const query = { ...paged(page), search: search || undefined, ordering };
    return answered(client.GET("/api/brands/", { params: { query }, ...fresh, signal }));
  },
  get: (id: string, signal?: AbortSignal) => answered(client.GET("/api/brands/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: Schemas["BrandInput"]) => answered(client.POST("/api/brands/", { ...once(), body })),
  update: (id: string, version: number, body: Schemas["BrandChange"]) =>
    answered(client.PATCH("/api/brands/{id}/", { ...at(id, version), body })),
  remove: (id: string, version: number) => answered(client.DELETE("/api/brands/{id}/", at(id, version))),
};

export const collections = {
  list: ({ search, ...page }: Paged & { search?: string }, signal?: AbortSignal) => {
    const query = { ...paged(page), search: search || undefined };
    return answered(client.GET("/api/collections/", { params: { query }, ...fresh, signal }));
  },
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/collections/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: Schemas["CollectionInput"]) => answered(client.POST("/api/collections/", { ...once(), body })),
  update: (id: string, version: number, body: Schemas["CollectionChange"]) =>
    answered(client.PATCH("/api/collections/{id}/", { ...at(id, version), body })),
  /** Sets all that is in it by hand, in this order. */
  pick: (id: string, version: number, products: string[]) =>
    answered(client.PUT("/api/collections/{id}/products/", { ...at(id, version), body: { products } })),
  remove: (id: string, version: number) => answered(client.DELETE("/api/collections/{id}/", at(id, version))),
  /** What a rule would find; changes nothing. */
  preview: (rule: Rule, signal?: AbortSignal) =>
    answered(client.POST("/api/collections/preview/", { body: { rule }, signal })),
};

export const flashSales = {
  list: (page: Paged, signal?: AbortSignal) =>
    answered(client.GET("/api/flash-sales/", { params: { query: paged(page) }, ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/flash-sales/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: Schemas["FlashSaleInput"]) => answered(client.POST("/api/flash-sales/", { ...once(), body })),
  update: (id: string, version: number, body: Schemas["FlashSaleInput"]) =>
    answered(client.PUT("/api/flash-sales/{id}/", { ...at(id, version), body })),
  remove: (id: string, version: number) => answered(client.DELETE("/api/flash-sales/{id}/", at(id, version))),
};

export const sellers = {
  list: (page: Paged, signal?: AbortSignal) =>
    answered(client.GET("/api/sellers/", { params: { query: paged(page) }, ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/sellers/{id}/", { ...by(id), ...fresh, signal })),
  update: (id: string, version: number, body: Schemas["SellerChange"]) =>
    answered(client.PATCH("/api/sellers/{id}/", { ...at(id, version), body })),
};

export const settings = {
  get: (signal?: AbortSignal) => answered(client.GET("/api/settings/", { ...fresh, signal })),
  update: (version: number, body: Schemas["ProfileChange"]) =>
    answered(client.PATCH("/api/settings/", { params: { header: ifMatch(version) }, body })),
};

export const channels = {
  list: (signal?: AbortSignal) => answered(client.GET("/api/channels/", { ...fresh, signal })),
  get: (slug: string, signal?: AbortSignal) =>
    answered(client.GET("/api/channels/{slug}/", { params: { path: { slug } }, ...fresh, signal })),
  create: (body: Schemas["ChannelInput"]) => answered(client.POST("/api/channels/", { body })),
  update: (slug: string, version: number, body: ChannelChange) =>
    answered(client.PATCH("/api/channels/{slug}/", { params: { path: { slug }, header: ifMatch(version) }, body })),
};

export const shippingMethods = {
  list: (signal?: AbortSignal) => answered(client.GET("/api/shipping-methods/", { ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/shipping-methods/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: ShippingInput) => answered(client.POST("/api/shipping-methods/", { body })),
  update: (id: string, version: number, body: ShippingInput) =>
    answered(client.PATCH("/api/shipping-methods/{id}/", { ...at(id, version), body })),
  remove: (id: string, version: number) => answered(client.DELETE("/api/shipping-methods/{id}/", at(id, version))),
};

export const taxRates = {
  list: (signal?: AbortSignal) => answered(client.GET("/api/tax-rates/", { ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/tax-rates/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: TaxInput) => answered(client.POST("/api/tax-rates/", { body })),
  update: (id: string, version: number, body: TaxInput) =>
    answered(client.PATCH("/api/tax-rates/{id}/", { ...at(id, version), body })),
  remove: (id: string, version: number) => answered(client.DELETE("/api/tax-rates/{id}/", at(id, version))),
};

export const pages = {
  list: (page: Paged, signal?: AbortSignal) =>
    answered(client.GET("/api/pages/", { params: { query: paged(page) }, ...fresh, signal })),
  get: (slug: string, signal?: AbortSignal) =>
    answered(client.GET("/api/pages/{slug}/", { params: { path: { slug } }, ...fresh, signal })),
  create: (body: Schemas["PageInput"]) => answered(client.POST("/api/pages/", { ...once(), body })),
  update: (slug: string, version: number, body: Schemas["PageChange"]) =>
    answered(client.PATCH("/api/pages/{slug}/", { params: { path: { slug }, header: ifMatch(version) }, body })),
  remove: (slug: string, version: number) =>
    answered(client.DELETE("/api/pages/{slug}/", { params: { path: { slug }, header: ifMatch(version) } })),
};

export const imports = {
  list: (page: Paged, signal?: AbortSignal) =>
    answered(client.GET("/api/imports/", { params: { query: paged(page) }, ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/imports/{id}/", { ...by(id), ...fresh, signal })),
  lines: (id: string, query: Query<"/api/imports/{id}/lines/">, signal?: AbortSignal) =>
    answered(client.GET("/api/imports/{id}/lines/", { params: { path: { id }, query }, ...fresh, signal })),
  report: (id: string) => `/api/imports/${id}/report.csv`,
  understand: (id: string, mapping: Record<string, string>) =>
    answered(client.PUT("/api/imports/{id}/mapping/", { ...by(id), body: { mapping } })),
  apply: (id: string) => answered(client.POST("/api/imports/{id}/apply/", by(id))),
  cancel: (id: string) => answered(client.POST("/api/imports/{id}/cancel/", by(id))),
};

export const reviews = {
  list: (query: ReviewQuery, signal?: AbortSignal) =>
    answered(client.GET("/api/reviews/", { params: { query }, ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/reviews/{id}/", { ...by(id), ...fresh, signal })),
  update: (id: string, version: number, body: Schemas["Moderation"]) =>
    answered(client.PATCH("/api/reviews/{id}/", { ...at(id, version), body })),
  moderate: (ids: string[], status: Review["status"]) =>
    answered(client.POST("/api/reviews/moderate/", { body: { ids, status } })),
};

export const banners = {
  list: ({ placement, ...page }: Paged & { placement?: Placement }, signal?: AbortSignal) => {
    const query = { ...paged(page), placement };
    return answered(client.GET("/api/banners/", { params: { query }, ...fresh, signal }));
  },
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/banners/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: Schemas["BannerInput"]) => answered(client.POST("/api/banners/", { ...once(), body })),
  update: (id: string, version: number, body: Schemas["BannerChange"]) =>
    answered(client.PATCH("/api/banners/{id}/", { ...at(id, version), body })),
  remove: (id: string, version: number) => answered(client.DELETE("/api/banners/{id}/", at(id, version))),
};

export const homeSections = {
  list: (signal?: AbortSignal) => answered(client.GET("/api/home-sections/", { ...fresh, signal })),
  create: (body: HomeSectionInput) => answered(client.POST("/api/home-sections/", { ...once(), body })),
  update: (id: string, version: number, body: Schemas["HomeSectionChange"]) =>
    answered(client.PATCH("/api/home-sections/{id}/", { ...at(id, version), body })),
  remove: (id: string, version: number) => answered(client.DELETE("/api/home-sections/{id}/", at(id, version))),
  /** Puts all of them into this order, as long as nobody changed any since `version`. */
  order: (version: number, ids: string[]) =>
    answered(client.PUT("/api/home-sections/order/", { params: { header: ifMatch(version) }, body: { ids } })),
};

/** Keeps a draft for an hour, and says where it can be looked at. */
export const previewOf = (body: Draft, signal?: AbortSignal) =>
  answered(client.POST("/api/content-preview/", { body, signal }));

export const searchRules = {
  list: (page: Paged, signal?: AbortSignal) =>
    answered(client.GET("/api/search/rules/", { params: { query: paged(page) }, ...fresh, signal })),
  create: (body: Schemas["SearchRuleInput"]) => answered(client.POST("/api/search/rules/", { ...once(), body })),
  remove: (id: string) => answered(client.DELETE("/api/search/rules/{id}/", by(id))),
};

export const redirects = {
  list: (page: Paged, signal?: AbortSignal) =>
    answered(client.GET("/api/redirects/", { params: { query: paged(page) }, ...fresh, signal })),
  create: (body: Schemas["RedirectInput"]) => answered(client.POST("/api/redirects/", { ...once(), body })),
  remove: (id: string) => answered(client.DELETE("/api/redirects/{id}/", by(id))),
};

export const menus = {
  get: (handle: string, signal?: AbortSignal) =>
    answered(client.GET("/api/menus/{handle}/", { params: { path: { handle } }, ...fresh, signal })),
  update: (handle: string, version: number, items: MenuItemInput[]) => {
    const params = { path: { handle }, header: ifMatch(version) };
    return answered(client.PUT("/api/menus/{handle}/", { params, body: { items } }));
  },
};

export const staff = {
  list: (page: Paged, signal?: AbortSignal) =>
    answered(client.GET("/api/staff/", { params: { query: paged(page) }, ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) => answered(client.GET("/api/staff/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: Schemas["StaffInput"]) => answered(client.POST("/api/staff/", { body })),
  update: (id: string, body: Schemas["StaffChange"]) => answered(client.PATCH("/api/staff/{id}/", { ...by(id), body })),
  remove: (id: string) => answered(client.DELETE("/api/staff/{id}/", by(id))),
};

export const groups = {
  list: (signal?: AbortSignal) => answered(client.GET("/api/staff/groups/", { ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/staff/groups/{id}/", { ...by(id), ...fresh, signal })),
  create: (body: Schemas["StaffGroupInput"]) => answered(client.POST("/api/staff/groups/", { body })),
  update: (id: string, version: number, body: Schemas["StaffGroupChange"]) =>
    answered(client.PATCH("/api/staff/groups/{id}/", { ...at(id, version), body })),
  remove: (id: string) => answered(client.DELETE("/api/staff/groups/{id}/", by(id))),
};

export const auditLog = {
  exported: exportOf("/api/audit-log/export/"),
  /** What staff did, newest first; `cursor` is where the part before ended. */
  list: (query: AuditQuery, signal?: AbortSignal) =>
    answered(client.GET("/api/audit-log/", { params: { query }, ...fresh, signal })),
};

export const customers = {
  exported: exportOf("/api/customers/export/"),
  list: (query: CustomerQuery, signal?: AbortSignal) =>
    answered(client.GET("/api/customers/", { params: { query }, ...fresh, signal })),
  get: (id: string, signal?: AbortSignal) =>
    answered(client.GET("/api/customers/{id}/", { ...by(id), ...fresh, signal })),
  update: (id: string, body: Schemas["CustomerChange"]) =>
    answered(client.PATCH("/api/customers/{id}/", { ...by(id), body })),
};

export const dashboard = {
  get: (signal?: AbortSignal) => answered(client.GET("/api/dashboard/", { ...fresh, signal })),
};

export const operations = {
  /** Jobs, those enqueued last first; `cursor` is where the part before ended. */
  jobs: (query: JobQuery, signal?: AbortSignal) =>
    answered(client.GET("/api/jobs/", { params: { query }, ...fresh, signal })),
  retry: (id: string) => answered(client.POST("/api/jobs/{id}/retry/", by(id))),
  cancel: (id: string) => answered(client.POST("/api/jobs/{id}/cancel/", by(id))),
  schedules: (signal?: AbortSignal) => answered(client.GET("/api/jobs/schedules/", { ...fresh, signal })),
  consumers: (signal?: AbortSignal) => answered(client.GET("/api/jobs/consumers/", { ...fresh, signal })),
  health: (signal?: AbortSignal) => answered(client.GET("/api/health/", { ...fresh, signal })),
};

export const accounts = {
  me: (signal?: AbortSignal) => answered(client.GET(ME, { ...fresh, signal })),
  signIn: (body: Schemas["LoginInput"]) => answered(client.POST("/accounts/login/", { body })),
  signOut: () => client.POST("/accounts/logout/"),
};
