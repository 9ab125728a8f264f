import { useRef, useState } from "react";
import { answered, client } from "../../../shared/api.ts";
import type { Quote } from "../../../shared/types.ts";

interface Asked {
  country: string;
  shipping_method_id?: string;
  shipping_methods?: { seller_id: string; method_id: string }[];
}

function marked(quote: Quote, { shipping_method_id, shipping_methods = [] }: Asked): Quote {
  const own = (seller: string) => shipping_methods.find(({ seller_id }) => seller_id === seller)?.method_id ?? null;
  const sellers = quote.sellers.map((seller) => ({ ...seller, shipping_method_id: own(seller.seller_id) }));
  return { ...quote, shipping_method_id, sellers };
}

/** The quote for what was last chosen: an answer to an earlier choice that comes late is dropped. */
export function useQuote(first: Quote): [Quote, (body: Asked) => Promise<void>] {
  const [quote, setQuote] = useState(first);
  const last = useRef(0);
  const ask = async (body: Asked) => {
    const own = ++last.current;
    // What was chosen is marked at once; what it costs follows.
    if (body.shipping_method_id) setQuote((now) => marked(now, body));
    const answer = await answered(client.POST("/api/checkout/quote/", { body })).catch(() => null);
    if (answer && own === last.current) setQuote(answer);
  };
  return [quote, ask];
}
