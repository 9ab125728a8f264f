//! What each section shows.

use std::collections::HashSet;

use souk_collections::Collection;
use souk_content::{HomeSection, Placement, SectionSettings, ShelfSource};
use souk_db::Id;
use souk_http::Problem;
use souk_listing::{Filter, Ordering};

use super::super::card::{Card, active, shelf};
use super::{Part, PartSource};
use crate::frame::Frame;
use crate::page::{BannerFacts, Department, departments};
use crate::visit::Visit;

/// Products beside the words of a hero.
const HERO: usize = 3;
/// Products of the newest that are read at least: a product that stands on a shelf already is left out.
const NEWEST: usize = 16;
/// Products of a flash sale.
const LOTS: usize = 8;

/// Gathers what the sections show. What several need is read once.
pub(super) struct Loader<'a> {
    visit: &'a Visit,
    frame: &'a Frame,
    categories: &'a [Department],
    sections: &'a [HomeSection],
    newest: Vec<Card>,
    collections: Option<Vec<Collection>>,
    /// What stands on the shelves above.
    above: HashSet<Id>,
}

/// A shelf that is there.
struct Shelf {
    source: PartSource,
    title: String,
    all: Option<String>,
    products: Vec<Card>,
}

impl<'a> Loader<'a> {
    pub(super) fn new(
        visit: &'a Visit,
        frame: &'a Frame,
        categories: &'a [Department],
        sections: &'a [HomeSection],
    ) -> Self {
        let (newest, collections, above) = (Vec::new(), None, HashSet::new());
        Self { visit, frame, categories, sections, newest, collections, above }
    }

    /// The sections that have something to show. One that names what is gone has nothing.
    pub(super) async fn load(mut self) -> Result<Vec<Part>, Problem> {
        let mut parts = Vec::with_capacity(self.sections.len());
        for section in self.sections {
            parts.extend(self.part(section).await?);
        }
        Ok(parts)
    }

    async fn part(&mut self, section: &HomeSection) -> Result<Option<Part>, Problem> {
        let (id, title) = (section.id, section.title.clone());
        Ok(match &section.settings {
            SectionSettings::Hero { banner } => self.hero(id, *banner).await?,
            SectionSettings::Band { banner } => {
                let banners: Vec<BannerFacts> = self.banners(*banner, Placement::Band);
                (!banners.is_empty()).then_some(Part::Band { id, banners })
            }
            SectionSettings::Text {} => Some(Part::Text { id, title, body: section.body.clone() }),
            SectionSettings::Shelf { source, limit } => {
                let limit = usize::try_from(*limit).unwrap_or(0);
                self.shelf(*source, limit).await?.filter(|shelf| !shelf.products.is_empty()).map(|shelf| {
                    let Shelf { source, title: usual, all, products } = shelf;
                    let title = if title.is_empty() { usual } else { title };
                    Part::Shelf { id, source, title, all, products }
                })
            }
            SectionSettings::Categories { categories } => {
                let chosen = self.chosen(categories);
                let categories = with_pictures(self.visit, chosen).await?;
                let product_count = self.total().await?;
                (!categories.is_empty()).then_some(Part::Categories { id, title, categories, product_count })
            }
            SectionSettings::FlashSale {} => flash_sale(self.visit, id, title).await?,
            SectionSettings::Figures {} => {
                let sellers = souk_sellers::count(self.visit.db.read()).await?;
                Some(Part::Figures { id, title, products: self.total().await?, sellers })
            }
        })
    }

    async fn total(&self) -> Result<i64, Problem> {
        Ok(souk_listing::total(self.visit.db.read(), self.visit.market.channel.id).await?)
    }

    /// The banner that is named, as long as it is shown; those of `placement` that no section names otherwise.
    fn banners(&self, named: Option<Id>, placement: Placement) -> Vec<BannerFacts> {
        let taken = |id: Id| self.sections.iter().any(|section| section.settings.banner() == Some(id));
        let fits = |banner: &souk_content::Banner| match named {
            Some(id) => banner.id == id,
            None => banner.placement == placement && !taken(banner.id),
        };
        self.frame.banners.iter().filter(|banner| fits(banner)).map(BannerFacts::from).collect()
    }

    /// A hero whose banner is gone is left out; one that names none opens with the shop's name.
    async fn hero(&mut self, id: Id, named: Option<Id>) -> Result<Option<Part>, Problem> {
        let banner = self.banners(named, Placement::Hero).into_iter().next();
        if named.is_some() && banner.is_none() {
            return Ok(None);
        }
        let filter = Filter { featured: Some(true), ..active() };
        let mut products = shelf(self.visit, &filter, Ordering::Newest, HERO as i64).await?;
        if products.is_empty() {
            products = self.newest(NEWEST).await?.iter().take(HERO).cloned().collect();
        }
        Ok(Some(Part::Hero { id, banner, products }))
    }

    /// The newest products, `size` of them at least where there are as many.
    async fn newest(&mut self, size: usize) -> Result<&[Card], Problem> {
        if self.newest.len() < size {
            self.newest = shelf(self.visit, &active(), Ordering::Newest, size as i64).await?;
        }
        Ok(&self.newest)
    }

    /// The products of `source`; none where the category or the collection is gone or not shown.
    async fn shelf(&mut self, source: ShelfSource, limit: usize) -> Result<Option<Shelf>, Problem> {
        let size = limit as i64;
        let leads = |to: &str| Some(to.to_owned());
        let (source, title, all, products) = match source {
            ShelfSource::Newest => {
                let products = self.newest_but_those_above(limit).await?;
                (PartSource::Newest, String::new(), leads("/new/"), products)
            }
            ShelfSource::BestSellers => {
                let products = shelf(self.visit, &active(), Ordering::Popular, size).await?;
                (PartSource::BestSellers, String::new(), leads("/search/?ordering=-sold"), products)
            }
            ShelfSource::Featured => {
                let filter = Filter { featured: Some(true), ..active() };
                let products = shelf(self.visit, &filter, Ordering::Newest, size).await?;
                (PartSource::Featured, String::new(), None, products)
            }
            ShelfSource::OnSale => {
                let filter = Filter { on_sale: Some(true), ..active() };
                let products = shelf(self.visit, &filter, Ordering::Newest, size).await?;
                (PartSource::OnSale, String::new(), leads("/sale/"), products)
            }
            ShelfSource::Category(id) => {
                let Some(category) = self.categories.iter().find(|c| c.id == id) else { return Ok(None) };
                let filter = Filter { category: Some(id), ..active() };
                let products = shelf(self.visit, &filter, Ordering::Popular, size).await?;
                let all = leads(&format!("/c/{}/", category.slug));
                (PartSource::Category, category.name.clone(), all, products)
            }
            ShelfSource::Collection(id) => {
                let visit = self.visit;
                let Some(found) = self.collection(id).await? else { return Ok(None) };
                let filter = Filter::of_collection(Some(found));
                let ordering = filter.usual.unwrap_or(Ordering::Newest);
                let filter = Filter { status: active().status, ..filter };
                let products = shelf(visit, &filter, ordering, size).await?;
                let all = leads(&format!("/collections/{}/", found.slug));
                (PartSource::Collection, found.title.clone(), all, products)
            }
        };
        self.above.extend(products.iter().map(|product| product.id));
        Ok(Some(Shelf { source, title, all, products }))
    }

    /// A product stands on one shelf, so that a small shop does not show the same eight twice; unless nothing else is there.
    async fn newest_but_those_above(&mut self, limit: usize) -> Result<Vec<Card>, Problem> {
        let above = self.above.clone();
        let newest = self.newest(NEWEST.max(2 * limit)).await?;
        let mut products: Vec<Card> =
            newest.iter().filter(|product| !above.contains(&product.id)).cloned().collect();
        if products.is_empty() {
            products = newest.to_vec();
        }
        products.truncate(limit);
        Ok(products)
    }

    /// The published collection with this id.
    async fn collection(&mut self, id: Id) -> Result<Option<&Collection>, Problem> {
        if self.collections.is_none() {
            let conn = self.visit.db.read();
            let mut found = souk_collections::published_collections(conn).await?;
            if let Some(locale) = self.visit.market.translation() {
                souk_collections::translate_collections(conn, locale, &mut found).await?;
            }
            self.collections = Some(found);
        }
        Ok(self.collections.iter().flatten().find(|collection| collection.id == id))
    }

    /// The chosen categories that are shown, in the order of the choice; the largest when none is chosen.
    fn chosen(&self, chosen: &[Id]) -> Vec<Department> {
        if chosen.is_empty() {
            return departments(self.categories);
        }
        let found = |id: &Id| self.categories.iter().find(|category| category.id == *id).cloned();
        chosen.iter().filter_map(found).collect()
    }
}

/// The flash sale that ends first, of those that have something left.
async fn flash_sale(visit: &Visit, id: Id, title: String) -> Result<Option<Part>, Problem> {
    let (conn, channel, now) = (visit.db.read(), &visit.market.channel, visit.db.clock().now());
    for sale in souk_pricing::running(conn, channel, now).await? {
        let mut ids: Vec<Id> = sale.items.iter().map(|item| item.product_id).collect();
        let mut seen = HashSet::new();
        ids.retain(|id| seen.insert(*id));
        ids.truncate(LOTS);
        let docs = souk_listing::by_ids(conn, channel.id, Some("active"), &ids).await?;
        let docs = souk_listing::docs_in(conn, &visit.market, docs).await?;
        let cards = docs.iter().filter_map(|(_, doc)| Card::read(doc));
        let products: Vec<Card> = cards.filter(|card| card.sale.is_some()).collect();
        if !products.is_empty() {
            let title = if title.is_empty() { sale.title } else { title };
            return Ok(Some(Part::FlashSale { id, title, ends_at: sale.ends_at, products }));
        }
    }
    Ok(None)
}

/// Gives each category that has no picture of its own that of its best seller.
async fn with_pictures(visit: &Visit, mut categories: Vec<Department>) -> Result<Vec<Department>, Problem> {
    for category in categories.iter_mut().filter(|category| category.image.is_none()) {
        let filter = Filter { category: Some(category.id), ..active() };
        let first = shelf(visit, &filter, Ordering::Popular, 1).await?;
        category.image = first.into_iter().next().and_then(|product| product.image);
    }
    Ok(categories)
}
