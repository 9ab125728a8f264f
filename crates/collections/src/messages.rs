//! What there is to say of collections.

use souk_http::Message;

/// `no_such_collection`: There is no such collection.
pub const NO_SUCH_COLLECTION: Message =
    Message::new("no_such_collection", "There is no such collection.", "Diese Kollektion gibt es nicht.");
pub(crate) const NO_SLUG: Message = Message::new(
    "no_slug",
    "Small letters, digits and single hyphens; at most 255 characters, and not “preview”.",
    "Kleinbuchstaben, Ziffern und einzelne Bindestriche; höchstens 255 Zeichen und nicht „preview“.",
);
pub(crate) const SLUG_TAKEN: Message = Message::new(
    "slug_taken",
    "Another collection has this slug.",
    "Eine andere Kollektion hat diesen Slug.",
);
pub(crate) const TAKEN_BY_COLLECTION: Message =
    Message::new("taken_by_collection", "Another collection has it.", "Eine andere Kollektion hat ihn.");
pub(crate) const NO_COLOR: Message = Message::new("no_color", "One of {known}.", "Möglich sind {known}.");
pub(crate) const RULE_MISSING: Message = Message::new(
    "rule_missing",
    "A collection by rule has a rule.",
    "Eine Kollektion nach Regel hat eine Regel.",
);
pub(crate) const RULE_OF_MANUAL: Message = Message::new(
    "rule_of_manual",
    "A collection by hand has no rule.",
    "Eine von Hand zusammengestellte Kollektion hat keine Regel.",
);
pub(crate) const PRODUCTS_OF_RULE: Message = Message::new(
    "products_of_rule",
    "The rule says what is in this collection.",
    "Was in dieser Kollektion ist, sagt ihre Regel.",
);
pub(crate) const TOO_MANY_CONDITIONS: Message =
    Message::new("too_many_conditions", "At most {most} conditions.", "Höchstens {most} Bedingungen.");
pub(crate) const OTHER_CURRENCY: Message = Message::new(
    "other_currency",
    "No channel of this shop sells in {currency}.",
    "Kein Kanal dieses Shops verkauft in {currency}.",
);
pub(crate) const NO_SUCH_SELLER: Message =
    Message::new("no_such_seller", "There is no such seller.", "Diesen Verkäufer gibt es nicht.");
pub(crate) const NUMBER_OUT_OF_RANGE: Message =
    Message::new("number_out_of_range", "From {least} to {most}.", "Von {least} bis {most}.");
pub(crate) const TOO_MANY_PRODUCTS: Message =
    Message::new("too_many_products", "At most {most} products.", "Höchstens {most} Produkte.");
pub(crate) const PRODUCT_TWICE: Message =
    Message::new("product_twice", "A product is named twice.", "Ein Produkt ist zweimal genannt.");
pub(crate) const NO_SUCH_PRODUCT: Message =
    Message::new("no_such_product", "There is no such product.", "Dieses Produkt gibt es nicht.");
pub(crate) const TOO_MANY_COLLECTIONS: Message = Message::new(
    "too_many_collections",
    "A shop has {most} collections at most.",
    "Ein Shop hat höchstens {most} Kollektionen.",
);
pub(crate) const ORDER_OF_RULE: Message = Message::new(
    "order_of_rule",
    "What a rule finds has no order by hand.",
    "Was eine Regel findet, hat keine Reihenfolge von Hand.",
);
