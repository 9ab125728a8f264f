//! What there is to say of pages, menus, banners, redirects and the shop's profile.

use souk_http::Message;

pub(crate) const TOO_MANY_ITEMS: Message =
    Message::new("too_many_items", "At most 100 items.", "Höchstens 100 Einträge.");
pub(crate) const MENU_TOO_DEEP: Message =
    Message::new("menu_too_deep", "Menus go 3 levels deep.", "Menüs haben höchstens 3 Ebenen.");
pub(crate) const NO_SUCH_PAGE: Message =
    Message::new("no_such_page", "There is no such page.", "Diese Seite gibt es nicht.");
pub(crate) const NO_PATH: Message = Message::new(
    "no_path",
    "A path of the shop such as /old/, without a query.",
    "Ein Pfad des Shops wie /old/, ohne Abfrageteil.",
);
pub(crate) const RESERVED_PATH: Message =
    Message::new("reserved_path", "This address is the shop's own.", "Diese Adresse gehört dem Shop selbst.");
pub(crate) const NO_REDIRECT_STATUS: Message =
    Message::new("no_redirect_status", "One of 301, 302, 308.", "Möglich sind 301, 302, 308.");
pub(crate) const LEADS_BACK: Message = Message::new(
    "redirect_leads_back",
    "This leads back to where it began.",
    "Das führt dorthin zurück, wo es anfing.",
);
pub(crate) const FROM_PATH_TAKEN: Message = Message::new(
    "from_path_taken",
    "Another redirect has this path.",
    "Eine andere Weiterleitung hat diesen Pfad.",
);
pub(crate) const TAKEN_BY_REDIRECT: Message =
    Message::new("taken_by_redirect", "Another redirect has it.", "Eine andere Weiterleitung hat ihn.");
pub(crate) const NO_SUCH_PICTURE: Message =
    Message::new("no_such_picture", "There is no such picture.", "Dieses Bild gibt es nicht.");
pub(crate) const NO_LOCALE: Message = Message::new(
    "no_locale",
    "A language is written like de or de-AT.",
    "Eine Sprache schreibt sich wie de oder de-AT.",
);
pub(crate) const NO_TEXTS: Message = Message::new(
    "no_language",
    "A text in one language at least is wanted.",
    "Bitte geben Sie den Text in mindestens einer Sprache an.",
);
pub(crate) const TOO_MANY_LANGUAGES: Message =
    Message::new("too_many_languages", "At most 50 languages.", "Höchstens 50 Sprachen.");
pub(crate) const ENDS_TOO_EARLY: Message =
    Message::new("ends_too_early", "It ends after it starts.", "Das Ende liegt nach dem Anfang.");
pub(crate) const NO_WORDS: Message = Message::new(
    "no_heading_or_text",
    "A heading or a text is wanted.",
    "Bitte geben Sie eine Überschrift oder einen Text an.",
);
pub(crate) const NO_PLACEHOLDER: Message = Message::new(
    "no_such_placeholder",
    "This mail has nothing to put in for {name} in braces.",
    "Für {name} in geschweiften Klammern gibt es in dieser Mail nichts einzusetzen.",
);
pub(crate) const NO_SLUG: Message = Message::new(
    "no_slug",
    "Small letters, digits and single hyphens; at most 120 characters.",
    "Kleinbuchstaben, Ziffern und einzelne Bindestriche; höchstens 120 Zeichen.",
);
pub(crate) const SLUG_TAKEN: Message =
    Message::new("slug_taken", "Another page has this slug.", "Eine andere Seite hat diesen Slug.");
pub(crate) const TAKEN_BY_PAGE: Message =
    Message::new("taken_by_page", "Another page has it.", "Eine andere Seite hat ihn.");
pub(crate) const PAGE_IN_USE: Message = Message::new(
    "page_in_use",
    "A menu links to this page; take it out there first.",
    "Ein Menü verweist auf diese Seite; nehmen Sie sie dort zuerst heraus.",
);
pub(crate) const NO_LINK: Message = Message::new(
    "no_link",
    "A path of the shop such as /search/, or an address that begins with https://.",
    "Ein Pfad des Shops wie /search/ oder eine Adresse, die mit https:// beginnt.",
);
pub(crate) const TOO_MANY_SECTIONS: Message = Message::new(
    "too_many_sections",
    "A home page has at most 30 sections.",
    "Eine Startseite hat höchstens 30 Abschnitte.",
);
pub(crate) const NOT_ALL_SECTIONS: Message =
    Message::new("not_all_sections", "Name each section once.", "Bitte nennen Sie jeden Abschnitt einmal.");
pub(crate) const NO_SHELF_LENGTH: Message =
    Message::new("no_shelf_length", "A shelf shows 4 to 12 products.", "Ein Regal zeigt 4 bis 12 Produkte.");
pub(crate) const TOO_MANY_CATEGORIES: Message =
    Message::new("too_many_categories", "At most 12 categories.", "Höchstens 12 Kategorien.");
pub(crate) const CATEGORY_TWICE: Message =
    Message::new("category_twice", "A category is named twice.", "Eine Kategorie ist zweimal genannt.");
pub(crate) const BANNER_SPEAKS: Message = Message::new(
    "banner_has_the_texts",
    "The texts are those of the banner.",
    "Die Texte sind die des Banners.",
);
pub(crate) const NO_BODY_HERE: Message = Message::new(
    "no_body_here",
    "Only a section of the kind text has one.",
    "Nur ein Abschnitt der Art Text hat einen.",
);
