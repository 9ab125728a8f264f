//! What there is to say of wishlists.

use souk_http::Message;

pub(crate) const WISHLIST_FULL: Message = Message::new(
    "wishlist_full",
    "A wishlist holds {most} products at most.",
    "Eine Merkliste fasst höchstens {most} Produkte.",
)
.in_arabic("الحد الأقصى للمنتجات في قائمة الأمنيات هو {most}.");
pub(crate) const NO_SUCH_PRODUCT: Message =
    Message::new("no_such_product", "There is no such product.", "Dieses Produkt gibt es nicht.")
        .in_arabic("هذا المنتج غير موجود.");
pub(crate) const NO_SUCH_VARIANT: Message = Message::new(
    "no_such_variant",
    "The product has no such variant.",
    "Diese Variante hat das Produkt nicht.",
)
.in_arabic("لا يتوفر هذا الخيار من المنتج.");
