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
pub(crate) const VARIANTS_ELSEWHERE: Message = Message::new(
    "variants_elsewhere",
    "Change variants at their own address.",
    "Ändern Sie Varianten unter ihrer eigenen Adresse.",
);
