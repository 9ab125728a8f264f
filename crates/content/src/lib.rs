//! Content: the merchant's own words. The shop's profile, pages, menus, banners, the sections of the home page, and redirects of
//! addresses that moved.
//!
//! Owns `shop_profile`, `page`, `page_translation`, `menu`, `menu_item`, `menu_item_translation`, `banner`, `banner_translation`,
//! `home_page`, `home_section`, `home_section_translation`, `content_preview` and `redirect`.
//!
//! Invariants:
//! - there is one profile, from the first start;
//! - pages, items of menus and banners have a text in one language at least; readers fall back from the wanted language to one that
//!   is there;
//! - bodies of pages are sanitised on the way in; links are paths of the shop or `https` addresses;
//! - a home page has 30 sections at most, whose places are 0, 1, 2, …; a shop begins with those of [`home`], and what the merchant
//!   takes away does not come back;
//! - a preview is opened by its token alone and for an hour, and its writing leaves no trace in the audit log: it changes nothing;
//! - a menu is written as a whole and goes three levels deep;
//! - no redirect leads to another one, so none leads back;
//! - every write emits [`ContentChanged`], by which cached responses with the tag [`TAG`] are dropped.
//!
//! What mails say is kept by the crate `mail`, which all who send them read; its addresses are here.
//!
//! A category in a menu is its id: categories belong to the catalog, and whoever shows the menu resolves it.

mod audit;
mod banners;
mod events;
mod home;
mod link;
mod locale;
mod mails;
mod menus;
mod messages;
mod pages;
mod patch;
mod picture;
mod preview;
mod redirects;
mod routes;
mod settings;
mod version;

pub use banners::{
    Banner, BannerInput, BannerTexts, Placement, banners, create_banner, find_banner, next_change,
};
pub use events::{Content, ContentChanged};
pub use home::{
    Home, HomeSection, MOST_SECTIONS, SectionInput, SectionSettings, SectionTexts, ShelfSource,
    create_home_section, home,
};
pub use locale::Translations;
pub use menus::{Menu, MenuInput, MenuItem, MenuItemInput, MenuLabel, Target, menu, replace_menu};
pub use pages::{
    Page, PageInput, PageLink, PageStatus, PageTexts, create_page, find_page, page_by_slug, published_pages,
};
pub use preview::{Preview, preview};
pub use redirects::{Redirect, RedirectInput, create_redirect, redirect_for};
pub use settings::{InvoiceAddress, Profile, ProfileChange, profile, update_profile};

use souk_db::Migration;
use souk_platform::{Erased, Module, PersonalTable};

/// The tag of cached responses that show something of this slice.
pub const TAG: &str = "content";

/// What this slice brings along.
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        first_rows: Some(|services| {
            Box::pin(async move {
                settings::make_profile(services).await?;
                home::make_home(services).await
            })
        }),
        router: Some(routes::router),
        audit: Some(|db| Box::pin(audit::audit(db.read()))),
        purge: Some(|services| Box::pin(preview::purge(&services.db))),
        personal: PERSONAL,
        ..Module::named("content")
    }
}

/// What this slice knows of persons: what staff tried out.
const PERSONAL: &[PersonalTable] = &[PersonalTable {
    name: "content_preview",
    columns: &["expires_at", "created_at"],
    left_out: &["id", "account_id", "token_digest", "draft"],
    whose: "account_id = $1",
    erased: Erased::Deleted,
}];

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("content/0001_content", include_str!("migrations/0001_content.sql")),
    Migration::new("content/0002_menu_targets", include_str!("migrations/0002_menu_targets.sql")),
    Migration::new("content/0003_home_section", include_str!("migrations/0003_home_section.sql")),
];
