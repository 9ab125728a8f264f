// What a list shows, kept in the address: search, filters, order and page.
export interface ListState {
  search: string;
  sort: string;
  page: number;
  size: number;
  filters: Record<string, string>;
}

/** A filter of a list and the values that it may have, or their form; `null` where any text may stand. */
export interface KnownFilter {
  name: string;
  values: readonly string[] | RegExp | null;
}

export const PAGE_SIZES = [24, 50, 100] as const;
const RESERVED = ["q", "sort", "page", "size"];

/** Reads the address. A filter, value or page that the list does not know is left out and named in `dropped`. */
export function readList(params: URLSearchParams, known: readonly KnownFilter[]): ListState & { dropped: string[] } {
  const filters: Record<string, string> = {};
  const dropped: string[] = [];
  for (const [name, value] of params) {
    if (RESERVED.includes(name)) continue;
    const filter = known.find((each) => each.name === name);
    if (filter && isOf(filter.values, value)) filters[name] = value;
    else dropped.push(name);
  }
  const size = Number(params.get("size"));
  return {
    search: params.get("q") ?? "",
    sort: params.get("sort") ?? "",
    page: /^[1-9]\d{0,6}$/.test(params.get("page") ?? "") ? Number(params.get("page")) : 1,
    size: PAGE_SIZES.find((each) => each === size) ?? PAGE_SIZES[0],
    filters,
    dropped,
  };
}

function isOf(values: KnownFilter["values"], value: string): boolean {
  if (values instanceof RegExp) return values.test(value);
  return values === null || values.includes(value);
}

/** Writes the address; what is as always is left out. */
export function writeList(state: Partial<ListState>): URLSearchParams {
  const params = new URLSearchParams();
  if (state.search) params.set("q", state.search);
  for (const [name, value] of Object.entries(state.filters ?? {})) params.set(name, value);
  if (state.sort) params.set("sort", state.sort);
  if (state.size && state.size !== PAGE_SIZES[0]) params.set("size", String(state.size));
  if (state.page && state.page > 1) params.set("page", String(state.page));
  return params;
}

/** A view without its page: two addresses that show the same list are the same view. */
export function viewOf(params: URLSearchParams): string {
  const copy = new URLSearchParams(params);
  copy.delete("page");
  copy.sort();
  return copy.toString();
}

/** The pages to offer: first, last, and those about the present one; 0 stands for a gap. */
export function pageNumbers(page: number, last: number): number[] {
  const near = [1, page - 1, page, page + 1, last].filter((each) => each >= 1 && each <= last);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((each, index) => {
    const before = sorted[index - 1] ?? each - 1;
    return each - before > 1 ? [0, each] : [each];
  });
}
