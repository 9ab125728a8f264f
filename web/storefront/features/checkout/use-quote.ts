import { useRef, useState } from "react";
import { answered, client } from "../../../shared/api.ts";
import type { Quote } from "../../../shared/types.ts";

interface Asked {
  country: string;
  shipping_method_id?: string;
}

/** The quote for what was last chosen: an answer to an earlier choice that comes late is dropped. */
export function useQuote(first: Quote): [Quote, (body: Asked) => Promise<void>] {
  const [quote, setQuote] = useState(first);
  const last = useRef(0);
  const ask = async (body: Asked) => {
    const own = ++last.current;
    // What was chosen is marked at once; what it costs follows.
    if (body.shipping_method_id) setQuote((now) => ({ ...now, shipping_method_id: body.shipping_method_id }));
    const answer = await answered(client.POST("/api/checkout/quote/", { body })).catch(() => null);
    if (answer && own === last.current) setQuote(answer);
  };
  return [quote, ask];
}
