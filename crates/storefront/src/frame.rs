//! The merchant's words around every page: who the shop is, its notices and menus.

use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::RwLock;
use serde::Serialize;
use souk_content::{Banner, Menu, MenuItem, Placement, Profile, Target};
use souk_db::{DbErr, Id, Timestamp};
use souk_platform::{Part, Services};

use crate::visit::Visit;

/// What of the content stands around every page, in one language.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// Who the shop is.
    pub(crate) profile: Profile,
    /// What is shown now, wherever it stands.
    pub(crate) banners: Vec<Banner>,
    /// Its menus.
    pub(crate) menus: Menus,
    /// When a banner's window opens or ends next: the frame is another one then.
    pub(crate) changes_at: Option<Timestamp>,
}

/// The menus of a page.
#[derive(Clone, Debug, Default, Serialize, utoipa::ToSchema)]
pub(crate) struct Menus {
    /// Of the header, beside the departments.
    main: Vec<MenuLink>,
    /// Of the footer.
    footer: Vec<MenuLink>,
    /// What helps customers, in the footer too.
    help: Vec<MenuLink>,
}

/// An entry of a menu.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct MenuLink {
    /// What it is called.
    label: String,
    /// Where it leads: a path of the shop, or an `https` address.
    url: String,
    /// What stands below it.
    #[schema(no_recursion)]
    items: Vec<MenuLink>,
}

/// The frames of this process, each read once and again after the content, a category, a brand or a collection changed.
#[derive(Clone)]
pub(crate) struct Frames(Arc<RwLock<Memory>>);

#[derive(Default)]
struct Memory {
    /// By language, and the one that stands in.
    known: HashMap<(String, String), Arc<Frame>>,
    /// Grows with every change: what was read before it is not remembered.
    epoch: u64,
}

impl Part for Frames {
    fn open(services: &Services) -> Self {
        let memory: Arc<RwLock<Memory>> = Arc::default();
        let kept = Arc::clone(&memory);
        services.bus.listen(move |message| {
            let concerned = |tag: &str| {
                matches!(tag, "*" | souk_content::TAG | "categories" | "brands" | souk_collections::TAG)
            };
            let dropped = message.strip_prefix("drop ").is_some_and(|tags| tags.split(',').any(concerned));
            if dropped || message == "reset" {
                let mut memory = kept.write();
                *memory = Memory { known: HashMap::new(), epoch: memory.epoch + 1 };
            }
        });
        Self(memory)
    }
}

impl Frames {
    /// The frame of the pages of `visit`.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn of(visit: &Visit) -> Result<Arc<Frame>, DbErr> {
        let frames: Self = visit.part();
        let now = visit.db.clock().now();
        let default = visit.market.channel.locale.clone();
        let key = (visit.locale().to_owned(), default);
        let epoch = {
            let memory = frames.0.read();
            match memory.known.get(&key) {
                Some(frame) if frame.changes_at.is_none_or(|at| now < at) => return Ok(Arc::clone(frame)),
                _ => memory.epoch,
            }
        };
        let frame = Arc::new(read(visit, &key.0, &key.1, now).await?);
        let mut memory = frames.0.write();
        if memory.epoch == epoch {
            memory.known.insert(key, Arc::clone(&frame));
        }
        Ok(frame)
    }
}

impl Frame {
    /// The banners that stand at `placement`, in order.
    pub(crate) fn banners_at(&self, placement: Placement) -> impl Iterator<Item = &Banner> {
        self.banners.iter().filter(move |banner| banner.placement == placement)
    }

    /// The frame as it would be with `banner`, whether it is shown yet or not: in the place of the one with its id, and before
    /// others of its placement.
    pub(crate) fn with(&self, banner: Banner) -> Self {
        let mut frame = self.clone();
        frame.banners.retain(|other| other.id != banner.id);
        frame.banners.insert(0, banner);
        frame
    }
}

async fn read(visit: &Visit, locale: &str, default: &str, now: Timestamp) -> Result<Frame, DbErr> {
    let conn = visit.db.read();
    let menu = async |handle| souk_content::menu(conn, handle, locale, default).await;
    let (main, footer, help) = (menu("main").await?, menu("footer").await?, menu("help").await?);
    let categories = souk_catalog::shown_categories(conn).await?;
    let mut paths: HashMap<Id, String> =
        categories.into_iter().map(|c| (c.id, format!("/c/{}/", c.slug))).collect();
    let mut ids = Vec::new();
    for menu in [&main, &footer, &help].into_iter().flatten() {
        shelves(&menu.items, &mut ids);
    }
    let brands = souk_catalog::brand_slugs(conn, &ids).await?;
    paths.extend(brands.into_iter().map(|(id, slug)| (id, format!("/b/{slug}/"))));
    let collections = souk_collections::published_slugs(conn, &ids).await?;
    paths.extend(collections.into_iter().map(|(id, slug)| (id, format!("/collections/{slug}/"))));
    let links = |menu: Option<Menu>| menu.map(|menu| links(menu.items, &paths)).unwrap_or_default();
    Ok(Frame {
        profile: souk_content::profile(conn, &visit.settings).await?,
        banners: souk_content::banners(conn, None, locale, default, now).await?,
        menus: Menus { main: links(main), footer: links(footer), help: links(help) },
        changes_at: souk_content::next_change(conn, now).await?,
    })
}

/// Adds the collections and brands that `items` lead to.
fn shelves(items: &[MenuItem], ids: &mut Vec<Id>) {
    for item in items {
        if let Target::Collection(id) | Target::Brand(id) = item.target {
            ids.push(id);
        }
        shelves(&item.items, ids);
    }
}

/// The entries that lead somewhere; a category that is gone or hidden is left out, and so is a collection that nobody may see.
fn links(items: Vec<MenuItem>, paths: &HashMap<Id, String>) -> Vec<MenuLink> {
    let link = |item: MenuItem| {
        let url = match item.target {
            Target::Category(id) | Target::Collection(id) | Target::Brand(id) => paths.get(&id)?.clone(),
            Target::Page(_) => format!("/pages/{}/", item.page_slug?),
            Target::Url(url) => url,
        };
        Some(MenuLink { label: item.label, url, items: links(item.items, paths) })
    };
    items.into_iter().filter_map(link).collect()
}

/// The country that is taken for a shopper's until they say: the profile's, where the channel delivers there, or the first that it
/// does deliver to.
///
/// # Errors
/// What the database says.
pub(crate) async fn home_country(visit: &Visit) -> Result<String, DbErr> {
    let frame = Frames::of(visit).await?;
    let (home, delivered) = (&frame.profile.default_country, &visit.market.channel.countries);
    if delivered.is_empty() || delivered.contains(home) {
        return Ok(home.clone());
    }
    Ok(delivered.first().cloned().unwrap_or_default())
}
