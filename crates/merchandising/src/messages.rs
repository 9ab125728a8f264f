//! What there is to say of products that are edited.

use souk_http::Message;

pub(crate) const OTHER_CURRENCY: Message =
    Message::new("other_currency", "This shop sells in {currency}.", "Dieser Shop verkauft in {currency}.");
pub(crate) const STOCK_OUT_OF_RANGE: Message =
    Message::new("stock_out_of_range", "From 0 to 1,000,000,000 units.", "Von 0 bis 1.000.000.000 Stück.");
pub(crate) const NO_PRICE_YET: Message = Message::new(
    "no_price_yet",
    "There is no price that it could be reduced from.",
    "Es gibt keinen Preis, der davon herabgesetzt wäre.",
);
pub(crate) const STOCK_BY_MOVEMENTS: Message = Message::new(
    "stock_by_movements",
    "What was sold meanwhile would be lost. Add units or take them away with POST /api/inventory/movements/.",
    "Was inzwischen verkauft wurde, ginge verloren. Legen Sie Stück mit POST /api/inventory/movements/ dazu oder nehmen Sie sie weg.",
);
pub(crate) const STOCK_CHANGE_OUT_OF_RANGE: Message = Message::new(
    "stock_change_out_of_range",
    "From -1,000,000,000 to 1,000,000,000 units.",
    "Von -1.000.000.000 bis 1.000.000.000 Stück.",
);
pub(crate) const PRODUCT_IDS: Message = Message::new(
    "product_ids",
    "Ids of 1 to {most} products are wanted, separated by commas.",
    "Erwartet werden die Ids von 1 bis {most} Produkten, durch Kommas getrennt.",
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

// Of imports.
pub(crate) const NO_BOOLEAN: Message =
    Message::new("dry_run_no_boolean", "Either true or false.", "Entweder true oder false.");
pub(crate) const NO_MAPPING: Message = Message::new(
    "no_mapping",
    "A JSON object is wanted: names of the header to columns of the shop.",
    "Erwartet wird ein JSON-Objekt: Namen der Kopfzeile zu Spalten des Shops.",
);
pub(crate) const NOT_IN_HEADER: Message = Message::new(
    "not_in_header",
    "The header of the file has no such name.",
    "Die Kopfzeile der Datei hat keinen solchen Namen.",
);
pub(crate) const NO_COLUMN: Message =
    Message::new("no_such_column", "The shop has no such column.", "Der Shop hat keine solche Spalte.");
pub(crate) const COLUMN_TAKEN: Message = Message::new(
    "column_taken",
    "Another name of the header means this column.",
    "Ein anderer Name der Kopfzeile bedeutet diese Spalte.",
);
pub(crate) const TITLE_UNMAPPED: Message = Message::new(
    "title_unmapped",
    "Say which column is the title.",
    "Sagen Sie, welche Spalte der Titel ist.",
);
pub(crate) const IMPORT_NOT_WAITING: Message = Message::new(
    "import_not_waiting",
    "This import does not wait to be told what its header means.",
    "Dieser Import wartet nicht darauf, was seine Kopfzeile bedeutet.",
);
pub(crate) const IMPORT_NOT_READY: Message = Message::new(
    "import_not_ready",
    "Only a dry run that is through can be done for real, and what failed or was cancelled once more.",
    "Nur ein abgeschlossener Probelauf kann ausgeführt werden, und was scheiterte oder abgebrochen wurde, noch einmal.",
);
pub(crate) const IMPORT_OVER: Message =
    Message::new("import_over", "This import is over already.", "Dieser Import ist schon zu Ende.");
