//! What there is to say of products, their categories and files of them.

use souk_http::Message;

/// `no_such_category`: There is no such category.
pub const NO_SUCH_CATEGORY: Message =
    Message::new("no_such_category", "There is no such category.", "Diese Kategorie gibt es nicht.");
/// `no_such_product`: There is no such product.
pub const NO_SUCH_PRODUCT: Message =
    Message::new("no_such_product", "There is no such product.", "Dieses Produkt gibt es nicht.");
pub(crate) const RELATED_TO_ITSELF: Message = Message::new(
    "related_to_itself",
    "A product does not stand beside itself.",
    "Ein Produkt steht nicht neben sich selbst.",
);
/// `no_such_variant`: There is no such variant.
pub const NO_SUCH_VARIANT: Message =
    Message::new("no_such_variant", "There is no such variant.", "Diese Variante gibt es nicht.");
pub(crate) const CATEGORY_TOO_DEEP: Message =
    Message::new("category_too_deep", "Categories go 8 deep.", "Kategorien haben höchstens 8 Ebenen.");
pub(crate) const CATEGORY_BELOW_ITSELF: Message = Message::new(
    "category_below_itself",
    "A category cannot stand below itself.",
    "Eine Kategorie kann nicht unter sich selbst stehen.",
);
pub(crate) const NO_COLOR: Message = Message::new("no_color", "One of {known}.", "Möglich sind {known}.");
pub(crate) const CATEGORY_HAS_SLUG: Message = Message::new(
    "category_has_slug",
    "Another category has this slug.",
    "Eine andere Kategorie hat diesen Slug.",
);
pub(crate) const TAKEN_BY_CATEGORY: Message =
    Message::new("taken_by_category", "Another category has it.", "Eine andere Kategorie hat ihn.");
pub(crate) const BRAND_HAS_SLUG: Message =
    Message::new("brand_has_slug", "Another brand has this slug.", "Eine andere Marke hat diesen Slug.");
pub(crate) const TAKEN_BY_BRAND: Message =
    Message::new("taken_by_brand", "Another brand has it.", "Eine andere Marke hat ihn.");
pub(crate) const BRAND_TAKEN: Message =
    Message::new("brand_taken", "Another brand is called so.", "Eine andere Marke heißt so.");
pub(crate) const BRAND_IN_USE: Message = Message::new(
    "brand_in_use",
    "Products have this brand; give them another one first.",
    "Produkte haben diese Marke; geben Sie ihnen zuerst eine andere.",
);
/// `no_such_brand`: There is no such brand.
pub const NO_SUCH_BRAND: Message =
    Message::new("no_such_brand", "There is no such brand.", "Diese Marke gibt es nicht.");
pub(crate) const TOO_MANY_VARIANTS: Message =
    Message::new("too_many_variants", "At most 1,000 variants.", "Höchstens 1.000 Varianten.");
pub(crate) const BELOW_ZERO: Message = Message::new("below_zero", "Not below 0.", "Nicht unter 0.");
pub(crate) const NO_SUCH_IMAGE: Message =
    Message::new("no_such_image", "The product has no such picture.", "Das Produkt hat kein solches Bild.");
pub(crate) const FOCAL_OUTSIDE: Message = Message::new(
    "focal_outside",
    "The focal point lies within the picture: 0 to 100 percent.",
    "Der Bildmittelpunkt liegt im Bild: 0 bis 100 Prozent.",
);
/// Of a picture whose source names no upload.
pub const NOT_UPLOADED: Message = Message::new(
    "not_uploaded",
    "Nothing was uploaded under this name. Send the file to /api/media/ first.",
    "Unter diesem Namen wurde nichts hochgeladen. Senden Sie die Datei zuerst an /api/media/.",
);
pub(crate) const PUBLISH_AT_PAST: Message = Message::new(
    "publish_at_past",
    "This moment is over. Publish it now, or choose a later one.",
    "Dieser Zeitpunkt ist vorbei. Jetzt veröffentlichen oder einen späteren wählen.",
);
pub(crate) const VARIANT_TWICE: Message =
    Message::new("variant_twice", "A variant is named twice.", "Eine Variante ist zweimal genannt.");
pub(crate) const SKU_TAKEN: Message = Message::new(
    "sku_taken",
    "Another variant has this SKU.",
    "Eine andere Variante hat diese Artikelnummer.",
);
pub(crate) const TAKEN_BY_VARIANT: Message =
    Message::new("taken_by_variant", "Another variant has it.", "Eine andere Variante hat sie.");
pub(crate) const OPTIONS_TAKEN: Message = Message::new(
    "options_taken",
    "Another variant of this product has these options.",
    "Eine andere Variante dieses Produkts hat diese Optionen.",
);
pub(crate) const OPTIONS_TAKEN_BY_VARIANT: Message =
    Message::new("options_taken_by_variant", "Another variant has them.", "Eine andere Variante hat sie.");
pub(crate) const OPTIONS_TWICE: Message = Message::new(
    "options_twice",
    "Another variant has these options.",
    "Eine andere Variante hat diese Optionen.",
);
pub(crate) const SLUG_TAKEN: Message =
    Message::new("slug_taken", "Another product has this slug.", "Ein anderes Produkt hat diesen Slug.");
pub(crate) const TAKEN_BY_PRODUCT: Message =
    Message::new("taken_by_product", "Another product has it.", "Ein anderes Produkt hat ihn.");
/// More than fit.
pub const TOO_MANY: Message = Message::new("too_many", "At most {most}.", "Höchstens {most}.");
pub(crate) const NAME_TWICE: Message =
    Message::new("name_twice", "A name may stand there once.", "Ein Name darf dort nur einmal stehen.");
pub(crate) const TOO_MANY_OPTIONS: Message =
    Message::new("too_many_options", "At most 10 options.", "Höchstens 10 Optionen.");
pub(crate) const OTHER_OPTIONS: Message = Message::new(
    "other_options",
    "All variants of a product have the same options.",
    "Alle Varianten eines Produkts haben dieselben Optionen.",
);
pub(crate) const NO_SLUG: Message = Message::new(
    "no_slug",
    "Small letters, digits and single hyphens; at most 255 characters.",
    "Kleinbuchstaben, Ziffern und einzelne Bindestriche; höchstens 255 Zeichen.",
);

// Of files of products.
pub(crate) const NO_HANDLE: Message = Message::new(
    "no_handle",
    "A handle has 1 to 255 characters, letters or digits among them.",
    "Ein Handle hat 1 bis 255 Zeichen, darunter Buchstaben oder Ziffern.",
);
pub(crate) const HANDLE_MISSING: Message =
    Message::new("handle_missing", "The handle is missing.", "Das Handle fehlt.");
pub(crate) const CELL_TOO_LONG: Message =
    Message::new("cell_too_long", "The cell has more than 1 MB.", "Die Zelle hat mehr als 1 MB.");
pub(crate) const CELL_NOT_UTF8: Message = Message::new(
    "cell_not_utf8",
    "The text is not UTF-8. Save the file as UTF-8 and import it again.",
    "Der Text ist nicht UTF-8. Speichern Sie die Datei als UTF-8 und importieren Sie sie noch einmal.",
);
pub(crate) const CELL_HAS_ZERO: Message =
    Message::new("cell_has_zero", "The cell has a zero character.", "Die Zelle enthält ein Nullzeichen.");
pub(crate) const FILE_FOREIGN: Message = Message::new(
    "file_foreign",
    "The file is {kind}. Save it as CSV in UTF-8 and import it again.",
    "Die Datei ist keine CSV-Datei in UTF-8 ({kind}). Speichern Sie sie so und importieren Sie sie noch einmal.",
);
pub(crate) const FILE_EMPTY: Message =
    Message::new("file_empty", "The file is empty.", "Die Datei ist leer.");
pub(crate) const COLUMN_MISSING: Message = Message::new(
    "column_missing",
    "The header lacks this column: it is no product file of Shopify, WooCommerce or this shop.",
    "Der Kopfzeile fehlt diese Spalte: Das ist keine Produktdatei von Shopify, WooCommerce oder diesem Shop.",
);
pub(crate) const PRODUCT_SCATTERED: Message = Message::new(
    "product_scattered",
    "The lines of a product stand together; this one's began on line {line}.",
    "Die Zeilen eines Produkts stehen beieinander; die von diesem begannen in Zeile {line}.",
);
pub(crate) const PRODUCT_TOO_LARGE: Message = Message::new(
    "product_too_large",
    "The product has more than 2,000 lines or 8 MB.",
    "Das Produkt hat mehr als 2.000 Zeilen oder 8 MB.",
);
pub(crate) const PRODUCT_ARCHIVED: Message = Message::new(
    "product_archived",
    "The product is archived and was left as it is. Restore it first.",
    "Das Produkt ist archiviert und blieb, wie es ist. Stellen Sie es zuerst wieder her.",
);
pub(crate) const OPTION_NAMES_DIFFER: Message = Message::new(
    "option_names_differ",
    "A product's options have the same names on all its lines.",
    "Die Optionen eines Produkts heißen in allen seinen Zeilen gleich.",
);
pub(crate) const VALUE_MISSING: Message =
    Message::new("value_missing", "The value is missing.", "Der Wert fehlt.");
pub(crate) const STOCK_BELOW_ZERO: Message = Message::new(
    "stock_below_zero",
    "A stock below 0 was taken as 0.",
    "Ein Bestand unter 0 wurde als 0 übernommen.",
);
pub(crate) const PRICE_MISSING: Message =
    Message::new("price_missing", "The price is missing.", "Der Preis fehlt.");
pub(crate) const PRICE_BELOW_ZERO: Message =
    Message::new("price_below_zero", "The price is below 0.", "Der Preis liegt unter 0.");
pub(crate) const PRICE_TOO_HIGH: Message =
    Message::new("price_too_high", "The price is too high.", "Der Preis ist zu hoch.");
pub(crate) const PRICE_TOO_FINE: Message = Message::new(
    "price_too_fine",
    "The price has more decimals than its currency.",
    "Der Preis hat mehr Nachkommastellen als seine Währung.",
);
pub(crate) const NO_PRICE: Message = Message::new(
    "no_price",
    "This is no number. Write it like 1234.50.",
    "Das ist keine Zahl. Schreiben Sie sie wie 1234.50.",
);
pub(crate) const NO_NUMBER: Message = Message::new("no_number", "This is no number.", "Das ist keine Zahl.");
pub(crate) const NO_WHOLE_NUMBER: Message =
    Message::new("no_whole_number", "This is no whole number.", "Das ist keine ganze Zahl.");
pub(crate) const NUMBER_TOO_HIGH: Message =
    Message::new("number_too_high", "The number is too high.", "Die Zahl ist zu hoch.");
pub(crate) const WEIGHT_BELOW_ZERO: Message =
    Message::new("weight_below_zero", "The weight is below 0.", "Das Gewicht liegt unter 0.");
pub(crate) const NO_IMPORT_STATUS: Message = Message::new(
    "no_import_status",
    "Wanted: active, draft or archived.",
    "Möglich sind: active, draft oder archived.",
);
pub(crate) const NO_TRUTH: Message =
    Message::new("no_boolean", "Wanted: true or false.", "Möglich sind: true oder false.");
pub(crate) const NO_CATEGORY_NAME: Message = Message::new(
    "no_category_name",
    "A category's name has at most 120 characters; they go 8 deep.",
    "Der Name einer Kategorie hat höchstens 120 Zeichen; es gibt höchstens 8 Ebenen.",
);
pub(crate) const PICTURE_NO_ADDRESS: Message = Message::new(
    "picture_no_address",
    "The picture was left out: this is no address",
    "Das Bild wurde ausgelassen: Das ist keine Adresse",
);
pub(crate) const PICTURE_NOT_HTTP: Message = Message::new(
    "picture_not_http",
    "The picture was left out: only http and https are fetched",
    "Das Bild wurde ausgelassen: Nur http und https werden abgerufen",
);
pub(crate) const PICTURE_WITH_PASSWORD: Message = Message::new(
    "picture_with_password",
    "The picture was left out: an address may not carry a password",
    "Das Bild wurde ausgelassen: Eine Adresse darf kein Passwort enthalten",
);
pub(crate) const PICTURE_INSIDE: Message = Message::new(
    "picture_inside",
    "The picture was left out: the address points inside a private network",
    "Das Bild wurde ausgelassen: Die Adresse zeigt in ein privates Netz",
);
pub(crate) const SKU_TWICE: Message = Message::new(
    "sku_twice",
    "Another variant of this product has the SKU {sku}; this variant came in as {made}.",
    "Eine andere Variante dieses Produkts hat die Artikelnummer {sku}; diese kam als {made} herein.",
);
pub(crate) const SKU_ELSEWHERE: Message = Message::new(
    "sku_elsewhere",
    "Another product has this SKU; this variant came in as {made}.",
    "Ein anderes Produkt hat diese Artikelnummer; diese Variante kam als {made} herein.",
);
pub(crate) const READ_AS_WESTERN: Message = Message::new(
    "read_as_western",
    "Not UTF-8; read as Windows-1252. Look at the letters with accents. Lines: {count}.",
    "Nicht UTF-8; als Windows-1252 gelesen. Sehen Sie sich die Buchstaben mit Akzenten an. Zeilen: {count}.",
);
pub(crate) const NOT_COUNTED: Message = Message::new(
    "not_counted",
    "The stock is tracked and the file has no quantity. New variants have 0 in stock and cannot be bought until they are counted; others keep what they have. Variants: {count}.",
    "Der Bestand wird geführt und die Datei nennt keine Menge. Neue Varianten haben 0 auf Lager und können erst gekauft werden, wenn sie gezählt sind; andere behalten, was sie haben. Varianten: {count}.",
);
pub(crate) const NO_JSON: Message = Message::new(
    "no_json_product",
    "The line is no product in JSON: {why}.",
    "Die Zeile ist kein Produkt in JSON: {why}.",
);
pub(crate) const NO_ATTRIBUTES: Message = Message::new(
    "no_attributes",
    "Attributes are written as a list in JSON, each with a name and a value.",
    "Eigenschaften stehen als Liste in JSON, jede mit name und value.",
);
pub(crate) const NO_MOMENT: Message = Message::new(
    "no_moment",
    "A moment is written like 2026-11-26T09:00:00Z.",
    "Ein Zeitpunkt wird geschrieben wie 2026-11-26T09:00:00Z.",
);
pub(crate) const PUBLISH_AT_OVER: Message = Message::new(
    "publish_at_over",
    "The planned moment is over; the product stays a draft.",
    "Der geplante Zeitpunkt ist vorbei; das Produkt bleibt ein Entwurf.",
);
pub(crate) const OTHER_CURRENCY: Message = Message::new(
    "import_other_currency",
    "This shop sells in {currency}.",
    "Dieser Shop verkauft in {currency}.",
);
pub(crate) const OPTIONS_NOT_NAMED: Message = Message::new(
    "options_not_named",
    "The product has options here and the file has no columns for them.",
    "Das Produkt hat hier Optionen, und die Datei hat keine Spalten dafür.",
);
pub(crate) const PICTURE_NOT_HERE: Message = Message::new(
    "picture_not_here",
    "The picture was left out: it was uploaded to another shop, and the file has no address for it.",
    "Das Bild wurde ausgelassen: Es wurde in einem anderen Shop hochgeladen, und die Datei nennt keine Adresse dafür.",
);
pub(crate) const WOO_GROUPED: Message = Message::new(
    "woo_grouped",
    "A grouped product came in as a draft without a price. Make a collection of the products that it names.",
    "Ein gruppiertes Produkt kam als Entwurf ohne Preis herein. Machen Sie aus den genannten Produkten eine Kollektion.",
);
pub(crate) const WOO_EXTERNAL: Message = Message::new(
    "woo_external",
    "A product that is sold elsewhere came in as a draft; its address stands among its own fields.",
    "Ein Produkt, das anderswo verkauft wird, kam als Entwurf herein; die Adresse steht bei seinen eigenen Feldern.",
);
pub(crate) const WOO_DOWNLOAD: Message = Message::new(
    "woo_download",
    "Files to download are not brought along. The product came in as a draft; their addresses stand among its own fields.",
    "Dateien zum Herunterladen kommen nicht mit. Das Produkt kam als Entwurf herein; die Adressen stehen bei seinen eigenen Feldern.",
);
pub(crate) const WOO_KIND: Message = Message::new(
    "woo_kind",
    "A product of the kind “{kind}” came in as a simple one.",
    "Ein Produkt der Art „{kind}“ kam als einfaches herein.",
);
pub(crate) const WOO_NO_PRICE: Message = Message::new(
    "woo_no_price",
    "There is no price: it cannot be bought until it has one.",
    "Es gibt keinen Preis: Es kann erst gekauft werden, wenn es einen hat.",
);
pub(crate) const WOO_SALE_OVER: Message = Message::new(
    "woo_sale_over",
    "The reduction is over or not on yet; the regular price counts.",
    "Die Reduzierung ist vorbei oder hat noch nicht begonnen; es gilt der reguläre Preis.",
);
pub(crate) const WOO_SALE_ENDS: Message = Message::new(
    "woo_sale_ends",
    "The reduced price came in without its end. Plan the price after it by hand.",
    "Der reduzierte Preis kam ohne sein Ende herein. Planen Sie den Preis danach von Hand.",
);
pub(crate) const WOO_SHARED_STOCK: Message = Message::new(
    "woo_shared_stock",
    "The stock is counted for all variations together; this variant came in uncounted.",
    "Der Bestand wird für alle Varianten gemeinsam gezählt; diese Variante kam ungezählt herein.",
);
pub(crate) const WOO_HIDDEN: Message = Message::new(
    "woo_hidden",
    "A product hidden from the catalogue came in as a draft.",
    "Ein im Katalog verborgenes Produkt kam als Entwurf herein.",
);
pub(crate) const WOO_BARE: Message = Message::new(
    "woo_bare",
    "A variable product without variations came in as a draft.",
    "Ein variables Produkt ohne Variationen kam als Entwurf herein.",
);
pub(crate) const WOO_TAX_CLASS: Message = Message::new(
    "woo_tax_class",
    "The tax class “{class}” is not known here; the product takes the standard one.",
    "Die Steuerklasse „{class}“ ist hier nicht bekannt; das Produkt nimmt die normale.",
);
pub(crate) const WOO_CATEGORIES: Message = Message::new(
    "woo_categories",
    "A product stands in one category; this one in {category}.",
    "Ein Produkt steht in einer Kategorie; dieses in {category}.",
);
pub(crate) const WOO_ORPHAN: Message = Message::new(
    "woo_orphan",
    "The variation’s product {parent} is not in the file.",
    "Das Produkt {parent} der Variation ist nicht in der Datei.",
);
pub(crate) const PRODUCT_TWICE: Message = Message::new(
    "product_twice",
    "The product stands in the file twice; the first time on line {line}.",
    "Das Produkt steht zweimal in der Datei; zuerst in Zeile {line}.",
);
