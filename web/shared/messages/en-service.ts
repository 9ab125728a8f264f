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
  "contact.title": "Contact",
  "contact.lead": "Write to us. The answer comes by email.",
  "contact.closed": "This shop takes no messages here.",
  "contact.thanks": "Thank you",
  "contact.sent": "Your message is on its way to us. The answer comes by email.",
  "contact.name": "Name",
  "contact.email.hint": "for the answer",
  "contact.number": "Order number",
  "contact.number.hint": "if it is about an order",
  "contact.message": "Message",
  "contact.send": "Send message",
} as const;
