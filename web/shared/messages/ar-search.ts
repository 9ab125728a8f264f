// Words of the search field, in Arabic.
import type { search as en } from "./en-search.ts";

export const search: Record<keyof typeof en, string> = {
  "suggest.searches": "عمليات البحث",
  "suggest.recent": "بحثت عنها سابقًا",
  "suggest.popular": "الأكثر بحثًا",
  "suggest.categories": "الفئات",
  "suggest.products": "المنتجات",
  "suggest.found": "{count, لا اقتراحات|اقتراح واحد|اقتراحان|# اقتراحات|# اقتراحًا|# اقتراح}",
  "suggest.none": "لا اقتراحات",
  "suggest.forget": "مسح سجل البحث",
};
