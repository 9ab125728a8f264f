// Words of the search field.
export const search = {
  "suggest.searches": "Searches",
  "suggest.recent": "Searched before",
  "suggest.categories": "Categories",
  "suggest.products": "Products",
  "suggest.all": "All results for “{query}”",
  "suggest.found": "{count} {count, suggestion|suggestions}",
  "suggest.none": "No suggestions",
  "suggest.forget": "Forget what was searched",
  "suggest.move": "move",
  "suggest.open": "open",
  "suggest.close": "close",
};
