//! What there is to say of products that are edited.

use souk_http::Message;

pub(crate) const OTHER_CURRENCY: Message =
    Message::new("other_currency", "This shop sells in {currency}.", "Dieser Shop verkauft in {currency}.");
pub(crate) const STOCK_OUT_OF_RANGE: Message =
    Message::new("stock_out_of_range", "From 0 to 1,000,000,000 units.", "Von 0 bis 1.000.000.000 Stück.");
pub(crate) const STOCK_BY_MOVEMENTS: Message = Message::new(
    "stock_by_movements",
    "What was sold meanwhile would be lost. Add units or take them away with POST /api/inventory/movements/.",
    "Was inzwischen verkauft wurde, ginge verloren. Legen Sie Stück mit POST /api/inventory/movements/ dazu oder nehmen Sie sie weg.",
);
pub(crate) const NO_STATUS: Message =
    Message::new("no_product_status", "Either draft or active.", "Entweder draft oder active.");
pub(crate) const NOT_A_PICTURE: Message = Message::new(
    "not_a_picture",
    "This is no PNG, JPEG, WebP or GIF picture.",
    "Das ist kein Bild in PNG, JPEG, WebP oder GIF.",
);
pub(crate) const PICTURE_TOO_LARGE: Message = Message::new(
    "picture_too_large",
    "A picture has at most 20 MB, 10,000 pixels a side and 40 million pixels in all.",
    "Ein Bild hat höchstens 20 MB, 10.000 Pixel je Seite und 40 Millionen Pixel insgesamt.",
);
pub(crate) const PICTURE_DAMAGED: Message = Message::new(
    "picture_damaged",
    "This picture is damaged: it cannot be read to its end.",
    "Dieses Bild ist beschädigt: Es lässt sich nicht bis zum Ende lesen.",
);
pub(crate) const NOT_UPLOADED: Message = Message::new(
    "not_uploaded",
    "Nothing was uploaded under this name. Send the file to /api/media/ first.",
    "Unter diesem Namen wurde nichts hochgeladen. Senden Sie die Datei zuerst an /api/media/.",
);
