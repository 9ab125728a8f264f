// What is asked of the shop about searches.
import { answered, client } from "../../shared/api.ts";
import type { components, paths } from "../../shared/contract.ts";
import { fresh } from "./asking.ts";

export type SearchedQuery = components["schemas"]["SearchedQuery"];
export type SearchSettings = components["schemas"]["SearchSettings"];
export type SearchStatistics = components["schemas"]["SearchStatistics"];
export type SearchDay = SearchStatistics["days"][number];
export type QueriesQuery = NonNullable<paths["/api/search/queries/"]["get"]["parameters"]["query"]>;

export const searches = {
  statistics: (days: number, signal?: AbortSignal) =>
    answered(client.GET("/api/search/statistics/", { params: { query: { days } }, ...fresh, signal })),
  list: (query: QueriesQuery, signal?: AbortSignal) =>
    answered(client.GET("/api/search/queries/", { params: { query }, ...fresh, signal })),
  /** How searches work. */
  settings: (signal?: AbortSignal) => answered(client.GET("/api/search/settings/", { ...fresh, signal })),
  set: (body: SearchSettings) => answered(client.PUT("/api/search/settings/", { body })),
  /** What shoppers would find for `q`. It names a page, so that it counts as no search of theirs. */
  tried: (q: string, signal?: AbortSignal) => {
    const params = { query: { q, page: 1, page_size: 1 } };
    return answered(client.GET("/api/search/", { params, ...fresh, signal }));
  },
};
