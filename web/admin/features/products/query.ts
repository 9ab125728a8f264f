// The list of products as its address says it.
import type { ListState } from "../../data/list-state.ts";
import type { ProductQuery } from "../../data/provider.ts";

type Ordering = NonNullable<ProductQuery["ordering"]>;
const ORDERINGS: Ordering[] = ["title", "price", "-price", "created_at", "-created_at", "-sold", "-rating"];
export const STATUSES = ["active", "draft", "archived"] as const;

/** What the API is asked for. */
export function queryOf({ search, sort, page, size, filters }: ListState): ProductQuery {
  const flag = (name: string) => (filters[name] === undefined ? undefined : filters[name] === "true");
  return {
    search: search || undefined,
    ordering: ORDERINGS.find((each) => each === sort),
    page,
    page_size: size,
    status: STATUSES.find((each) => each === filters.status) ?? "all",
    category: filters.category,
    seller: filters.seller,
    in_stock: flag("in_stock"),
    on_sale: flag("on_sale"),
    featured: flag("featured"),
  };
}
