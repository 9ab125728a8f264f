// Prices of a variant that hold for a while, in one channel.
import { answered, client } from "../../shared/api.ts";
import type { components } from "../../shared/contract.ts";
import { fresh } from "./asking.ts";

export const scheduledPrices = {
  list: (channel: string, variant: string, signal?: AbortSignal) => {
    const params = { query: { variant_id: variant }, header: { "X-Channel": channel } };
    return answered(client.GET("/api/prices/", { params, ...fresh, signal }));
  },
  /** The same price sent twice, by a second click or a lost answer, counts once. */
  create: (channel: string, body: components["schemas"]["ScheduledPriceInput"], key: string) => {
    const header = { "Idempotency-Key": key, "X-Channel": channel };
    return answered(client.POST("/api/prices/", { params: { header }, body }));
  },
  remove: (channel: string, id: string) => {
    const params = { path: { id }, header: { "X-Channel": channel } };
    return answered(client.DELETE("/api/prices/{id}/", { params }));
  },
};
