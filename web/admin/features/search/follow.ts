import type { QueryClient } from "@tanstack/react-query";
import type { List } from "../../../shared/types.ts";
import type { SearchedQuery } from "../../data/searches.ts";

const STEP_MS = 400;
/** A search follows its rules within a second; who waits longer than this is not helped by waiting. */
const STEPS = 12;

/** What the rows on show say that `query` finds; nothing where it is not among them. */
export function foundOf(queries: QueryClient, query: string): number | undefined {
  const lists = queries.getQueriesData<List<SearchedQuery>>({ queryKey: ["searches", "list"], type: "active" });
  return lists.flatMap(([, list]) => list?.results ?? []).find(({ id }) => id === query)?.found;
}

/** Reads the list again until `query` finds something else than `before`, for a few seconds at most. */
export async function followed(queries: QueryClient, query: string, before: number | undefined): Promise<void> {
  for (let step = 0; step < STEPS && foundOf(queries, query) === before; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    await queries.invalidateQueries({ queryKey: ["searches", "list"] });
  }
  await queries.invalidateQueries({ queryKey: ["searches", "count"] });
}
