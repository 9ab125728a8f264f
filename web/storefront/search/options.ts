// What the panel offers, as one list that the arrow keys walk through.
import type { Suggestions } from "./use-suggestions.ts";

interface Option {
  id: string;
  url: string;
}

export type SearchOption = Option & { kind: "recent" | "query"; words: string };
export type CategoryOption = Option & { kind: "category"; name: string };
export type ProductOption = Option & { kind: "product"; product: Suggestions["products"][number] };
export type Offered = SearchOption | CategoryOption | ProductOption;

const searchUrl = (words: string) => `/search/?${new URLSearchParams({ q: words })}`;

/** What is offered for `typed`: the searches of before while nothing is typed, else what the shop suggests. */
export function offered(typed: string, found: Suggestions, recent: string[]): Offered[] {
  const words = typed.trim();
  const small = words.toLowerCase();
  const before = recent.filter((each) => each.toLowerCase().startsWith(small) && each.toLowerCase() !== small);
  const shown = before.slice(0, words === "" ? 8 : 2);
  const searches = [
    ...shown.map((each) => ({ kind: "recent" as const, words: each })),
    ...found.queries.filter((each) => !shown.includes(each)).map((each) => ({ kind: "query" as const, words: each })),
  ];
  const options: Omit<Offered, "id">[] = [
    ...searches.map((each) => ({ ...each, url: searchUrl(each.words) })),
    ...found.categories.map(({ slug, name }) => ({ kind: "category" as const, name, url: `/c/${slug}/` })),
    ...found.products.map((product) => ({ kind: "product" as const, product, url: `/p/${product.slug}/` })),
  ];
  return options.map((option, n) => ({ ...option, id: `suggest-${n}` }) as Offered);
}

/** The typed words and what follows them, to be told apart. */
export function split(words: string, typed: string): [string, string] {
  const begins = words.toLowerCase().startsWith(typed.trim().toLowerCase());
  return begins ? [words.slice(0, typed.trim().length), words.slice(typed.trim().length)] : ["", words];
}
