// What pages say of collections and brands, in German.
export const collections = {
  "collections.title": "Kollektionen",
  "collections.none": "Es gibt noch keine Kollektionen.",
  "collections.head": "Kollektionen von {shop}.",
  "head.collection": "{collection} bei {shop}: {count} {count, Produkt|Produkte}.",
};
