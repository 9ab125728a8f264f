// Words of the search field.
export const search = {
  "suggest.searches": "Searches",
  "suggest.recent": "Searched before",
  "suggest.popular": "Popular searches",
  "suggest.categories": "Categories",
  "suggest.products": "Products",
  "suggest.found": "{count} {count, suggestion|suggestions}",
  "suggest.none": "No suggestions",
  "suggest.forget": "Forget what was searched",
} as const;
