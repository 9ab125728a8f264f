// What pages say of collections and brands, in English.
export const collections = {
  "collections.title": "Collections",
  "collections.none": "There are no collections yet.",
  "collections.head": "Collections of {shop}.",
  "head.collection": "{collection} at {shop}: {count} {count, product|products}.",
} as const;
