// What things cost in other channels than the one that the admin sees.
import { answered, client } from "../../shared/api.ts";
import { fresh } from "./asking.ts";
import type { Channel, ListedVariant, VariantChange } from "./records.ts";

/** The channel that everything else in the admin is about. */
export const SEEN = "default";

const within = (channel: string) => ({ "X-Channel": channel });

export const channelPrices = {
  /** The channels whose prices are set apart. */
  channels: async (signal?: AbortSignal): Promise<Channel[]> => {
    const { results } = await answered(client.GET("/api/channels/", { ...fresh, signal }));
    return results.filter(({ slug }) => slug !== SEEN);
  },
  /** The variants of a product with their lasting prices in `channel`. */
  of: async (product: string, channel: string, signal?: AbortSignal): Promise<ListedVariant[]> => {
    const options = { params: { query: { product }, header: within(channel) }, ...fresh, signal };
    return (await answered(client.GET("/api/variants/", options))).results;
  },
  /** Sets prices in `channel`: all of them or none. */
  set: (channel: string, variants: VariantChange[]) =>
    answered(client.PATCH("/api/variants/", { params: { header: within(channel) }, body: { variants } })),
};
