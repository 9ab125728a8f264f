// The words of pages about the shop and those who sell in it; browsers fetch them with these pages alone.

export const service = {
  "sellers.title": "Sellers",
  "sellers.none": "Nobody sells here yet.",
  "sellers.head": "Who sells at {shop}.",
  "seller.none": "Nothing is for sale here at the moment.",
  "seller.products": "Products",
  "seller.rating": "Rating of its products",
  "seller.rated": "{rating} of 5, {count} {count, review|reviews}",
  "seller.since": "Sells here since",
} as const;
