import { useEffect, useRef, useState } from "react";
import type { components } from "../../shared/contract.ts";

export type Suggestions = components["schemas"]["Suggestions"];

const NOTHING: Suggestions = { queries: [], categories: [], products: [] };
/** Milliseconds without a key until the shop is asked. */
const PAUSE = 70;

/** What the shop suggests for `words`, or what many search for while there are none; a late answer never replaces a newer one. */
export function useSuggestions(words: string): Suggestions {
  const [found, setFound] = useState(NOTHING);
  const known = useRef(new Map<string, Suggestions>());
  useEffect(() => {
    const typed = words.trim();
    const before = known.current.get(typed);
    if (before) {
      setFound(before);
      return;
    }
    const stop = new AbortController();
    const ask = async () => {
      const query = new URLSearchParams({ q: typed });
      const answer = await fetch(`/api/search/suggestions/?${query}`, {
        signal: stop.signal,
        headers: { "Accept-Language": document.documentElement.lang },
      });
      if (!answer.ok) return;
      const suggestions: Suggestions = await answer.json();
      known.current.set(typed, suggestions);
      setFound(suggestions);
    };
    const timer = setTimeout(() => ask().catch(() => undefined), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  return found;
}
