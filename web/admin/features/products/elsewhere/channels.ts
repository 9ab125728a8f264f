import { useQuery } from "@tanstack/react-query";
import { channelPrices } from "../../../data/channel-prices.ts";

/** The channels whose prices are set apart; none in a shop with a single one. */
export const useOtherChannels = () =>
  useQuery({ queryKey: ["channels", "others"], queryFn: ({ signal }) => channelPrices.channels(signal) });

/** The variants of a product with their prices in a channel. */
export const useChannelPrices = (product: string | undefined, channel: string) =>
  useQuery({
    queryKey: ["products", "elsewhere", product, channel],
    queryFn: ({ signal }) => channelPrices.of(product ?? "", channel, signal),
    enabled: product !== undefined,
  });
