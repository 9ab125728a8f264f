// Which rows are selected, over pages: rows that are out of sight stay selected.
interface Identified {
  id: string;
}

export type Selection<T> = ReadonlyMap<string, T>;

/** Selects a row, or lets go of it. */
export function toggled<T extends Identified>(selection: Selection<T>, row: T): Selection<T> {
  const next = new Map(selection);
  if (!next.delete(row.id)) next.set(row.id, row);
  return next;
}

/** Selects all of these rows, or lets go of all when `on` is false. */
export function withRows<T extends Identified>(selection: Selection<T>, rows: readonly T[], on = true): Selection<T> {
  const next = new Map(selection);
  for (const row of rows) {
    if (on) next.set(row.id, row);
    else next.delete(row.id);
  }
  return next;
}

/** The rows from one to another, both included, as a shift click means them. */
export function rangeOf<T extends Identified>(rows: readonly T[], from: string, to: string): T[] {
  const [a, b] = [from, to].map((id) => rows.findIndex((row) => row.id === id)) as [number, number];
  return a < 0 || b < 0 ? [] : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** What of a page is selected. */
export function pageState<T extends Identified>(selection: Selection<T>, rows: readonly T[]): "none" | "some" | "all" {
  const selected = rows.filter((row) => selection.has(row.id)).length;
  if (selected === 0) return "none";
  return selected === rows.length ? "all" : "some";
}

/** The most rows that "select all" takes up. */
export const SELECT_LIMIT = 10_000;

/** All rows of a list, fetched a page at a time. */
export async function allRows<T>(
  fetchPage: (page: number) => Promise<{ results: T[]; next?: string | null }>,
  limit = SELECT_LIMIT,
): Promise<T[]> {
  const rows: T[] = [];
  for (let page = 1; rows.length < limit; page += 1) {
    const { results, next } = await fetchPage(page);
    rows.push(...results);
    if (!next || results.length === 0) break;
  }
  return rows.slice(0, limit);
}
