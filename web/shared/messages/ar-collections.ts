// What pages say of collections and brands, in Arabic.
import type { collections as en } from "./en-collections.ts";

export const collections: Record<keyof typeof en, string> = {
  "collections.title": "المجموعات",
  "collections.none": "لا توجد مجموعات بعد.",
  "collections.head": "مجموعات {shop}.",
  "head.collection": "{collection} في {shop}: {count, لا منتجات|منتج واحد|منتجان|# منتجات|# منتجًا|# منتج}.",
};
