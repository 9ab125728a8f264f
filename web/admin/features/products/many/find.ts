// Which variants a sheet of many has: those of the products that the list's address lets through, or of those that were selected.
import { readList } from "../../../data/list-state.ts";
import { type ListedVariant, products, variants } from "../../../data/provider.ts";
import { queryOf } from "../query.ts";
import { LARGEST } from "./values.ts";

export interface Found {
  variants: ListedVariant[];
  /** Products whose variants these are. */
  products: number;
  /** Products that there are. */
  all: number;
}

/** Products whose variants are read at once. */
const AT_ONCE = 100;
const NAMES = ["status", "category", "seller", "in_stock", "on_sale", "featured"];

/** Reads until there are as many as one request may change; `told` hears how many there are. Whole products only. */
export async function findVariants(
  params: URLSearchParams,
  told: (read: number) => void,
  signal: AbortSignal,
): Promise<Found> {
  const selected = params.get("only")?.split(",").filter(Boolean);
  const found: Found = { variants: [], products: 0, all: selected?.length ?? 0 };
  const state = readList(
    params,
    NAMES.map((name) => ({ name, values: null })),
  );
  for (let page = 1; ; page += 1) {
    const ids = selected ? selected.slice((page - 1) * AT_ONCE, page * AT_ONCE) : await pageOf(page);
    if (ids.length === 0) return found;
    const rows = (await variants.of(ids, signal)).results;
    for (const id of ids) {
      const own = rows.filter(({ product_id }) => product_id === id);
      if (found.variants.length + own.length > LARGEST) return found;
      found.variants.push(...own);
      found.products += 1;
    }
    told(found.variants.length);
    if (ids.length < AT_ONCE) return found;
  }

  async function pageOf(page: number): Promise<string[]> {
    const list = await products.list({ ...queryOf({ ...state, page, size: AT_ONCE }) }, signal);
    found.all = list.count;
    return list.results.map(({ id }) => id);
  }
}
