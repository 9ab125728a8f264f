//! What a part of the file means for the shop as it is. A dry run stops here.

use std::collections::{HashMap, HashSet};

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::Message;
use souk_money::Currency;

use super::chunk::Chunk;
use super::own_sheet::ProductSheet;
use super::parse::Parsed;
use super::report::{Finding, Fresh, Kind, Outcome, Report};
use super::{Ports, diff};
use crate::categories;
use crate::category::{TreeState, tree_state};
use crate::messages;
use crate::product::short_digest;
use crate::slug::slug_of;

/// What was given out so far in this run; it outlives the parts, since a dry run writes nothing.
#[derive(Default)]
pub(super) struct Given {
    /// SKU to the handle that has it.
    skus: HashMap<String, String>,
    /// Paths of names that were made, in small letters.
    categories: HashSet<Vec<String>>,
    /// The categories, as long as their tree stands as it did when they were read.
    paths: Option<(TreeState, Paths)>,
    /// Lines that are written down with the part at hand.
    pub(super) fresh: Vec<Fresh>,
    /// Lines that were.
    pub(super) lines: u64,
}

impl Given {
    /// Every category by its path of names.
    async fn paths(&mut self, conn: &impl ConnectionTrait) -> Result<Paths, DbErr> {
        let now = tree_state(conn).await?;
        if let Some((_, known)) = self.paths.as_ref().filter(|(then, _)| now.as_ref() == Some(then)) {
            return Ok(known.clone());
        }
        let paths = paths(conn).await?;
        self.paths = now.map(|now| (now, paths.clone()));
        Ok(paths)
    }
}

/// What is to be done with a product.
pub(super) enum Fate {
    /// It is made.
    Make,
    /// This one is changed.
    Change(Id),
}

/// A product with its final SKUs, in step with its variants.
pub(super) struct Planned {
    pub(super) parsed: Parsed,
    pub(super) fate: Fate,
    pub(super) skus: Vec<String>,
}

/// What planning has at hand beside the database.
pub(super) struct Ground<'a> {
    pub(super) ports: &'a Ports,
    pub(super) currency: Currency,
    /// Whether it is recorded what becomes of each product.
    pub(super) records: bool,
}

/// Categories by the path of their names in small letters.
pub(super) type Paths = HashMap<Vec<String>, Id>;

#[derive(FromQueryResult)]
struct Known {
    id: Id,
    source_handle: String,
    source_hash: String,
    archived: bool,
}

#[derive(FromQueryResult)]
struct Live {
    id: Id,
    slug: String,
}

#[derive(FromQueryResult)]
struct Held {
    sku: String,
    product_id: Id,
}

/// Decides about each product of `chunk`, notes what there is to tell in `report`, and leaves out what needs no write.
pub(super) async fn plan(
    conn: &impl ConnectionTrait,
    chunk: Chunk,
    given: &mut Given,
    report: &mut Report,
    ground: &Ground<'_>,
) -> Result<(Vec<Planned>, Paths), DbErr> {
    let mut findings = chunk.findings;
    report.refused += chunk.refused;
    let (wanted, outcomes) = sort_out(conn, chunk.products, &mut findings, report, ground).await?;
    let skus: Vec<String> = wanted.iter().flat_map(|(_, p)| p.extras.iter().map(|e| e.sku.clone())).collect();
    const HELD: &str = "SELECT sku, product_id FROM variant WHERE sku IN ({keys}) AND archived_at IS NULL";
    let held: HashMap<String, Id> = sql::by_keys::<Held>(conn, HELD, &[], skus.iter().map(String::as_str))
        .await?
        .into_iter()
        .map(|h| (h.sku, h.product_id))
        .collect();
    let paths = if wanted.is_empty() { Paths::new() } else { given.paths(conn).await? };
    let mut planned = Vec::with_capacity(wanted.len());
    for (fate, parsed) in wanted {
        let skus = skus_of(&fate, &parsed, &held, given, &mut findings);
        let lower = lower_path(&parsed.category);
        for end in 1..=lower.len() {
            if !paths.contains_key(&lower[..end]) && given.categories.insert(lower[..end].to_vec()) {
                report.categories_created += 1;
            }
        }
        report.images += parsed.new.media.len() as u64;
        match fate {
            Fate::Make => report.created += 1,
            Fate::Change(_) => report.updated += 1,
        }
        planned.push(Planned { parsed, fate, skus });
    }
    findings.sort_by_key(|f| f.line);
    for mut finding in findings {
        if let Some(own) = chunk.columns.as_ref().and_then(|c| c.named(&finding.field)) {
            finding.field = own.to_owned();
        }
        given.fresh.push(Fresh::Finding(finding.clone()));
        report.note(finding);
    }
    if ground.records {
        given.fresh.extend(outcomes.into_iter().map(Fresh::Outcome));
    }
    given.fresh.sort_by_key(Fresh::line);
    report.unreadable |= chunk.unreadable;
    Ok((planned, paths))
}

/// What becomes of each product: those that need a write, and what there is to write down of all.
async fn sort_out(
    conn: &impl ConnectionTrait,
    products: Vec<Parsed>,
    findings: &mut Vec<Finding>,
    report: &mut Report,
    ground: &Ground<'_>,
) -> Result<(Vec<(Fate, Parsed)>, Vec<Outcome>), DbErr> {
    let known = known(conn, &products).await?;
    let live = live(conn, &products).await?;
    let changing = known.values().filter(|k| !k.archived).map(|k| k.id).filter(|_| ground.records);
    let current = current(ground, live.values().copied().chain(changing).collect()).await?;
    let (mut wanted, mut outcomes) = (Vec::new(), Vec::new());
    for mut parsed in products {
        report.variants += parsed.extras.len() as u64;
        let mut outcome = Outcome::of(&parsed, Kind::Unchanged);
        if parsed.own.is_some() {
            let old = live.get(&slug_of(&parsed.slug, "product"));
            if let Some(now) = old.and_then(|id| current.get(id))
                && !diff::complete(&mut parsed, now, ground.currency)
            {
                report.refused += 1;
                report.variants -= parsed.extras.len() as u64;
                findings.push(found(&parsed, "option1_value", &messages::OPTIONS_NOT_NAMED, true));
                continue;
            }
            bring_uploads(ground, &mut parsed, findings).await;
        }
        let old = match &parsed.own {
            Some(_) => live.get(&slug_of(&parsed.slug, "product")).copied(),
            None => known.get(&parsed.handle).map(|old| old.id),
        };
        if let Some(now) = old.and_then(|id| current.get(&id)) {
            outcome.fields = diff::changes(now, &parsed.sheet(ground.currency), parsed.layout);
        }
        let is_same = parsed.own.is_some() && outcome.fields.is_empty();
        match (old, known.get(&parsed.handle).filter(|_| parsed.own.is_none())) {
            (Some(id), None) if is_same && current.contains_key(&id) => report.unchanged += 1,
            (_, Some(old)) if old.source_hash == parsed.hash => {
                outcome.fields.clear();
                report.unchanged += 1;
            }
            (_, Some(old)) if old.archived => {
                report.unchanged += 1;
                findings.push(found(&parsed, "Handle", &messages::PRODUCT_ARCHIVED, false));
            }
            (Some(id), _) => {
                outcome.kind = Kind::Updated;
                wanted.push((Fate::Change(id), parsed));
            }
            (None, _) => {
                outcome.kind = Kind::Created;
                outcome.fields.clear();
                wanted.push((Fate::Make, parsed));
            }
        }
        outcomes.push(outcome);
    }
    Ok((wanted, outcomes))
}

/// The products that files of others made, by the name that they have there.
async fn known(conn: &impl ConnectionTrait, products: &[Parsed]) -> Result<HashMap<String, Known>, DbErr> {
    const KNOWN: &str = "SELECT id, source_handle, source_hash, archived_at IS NOT NULL AS archived
        FROM product WHERE source_handle IN ({keys})";
    let handles: Vec<&str> = products.iter().map(|p| p.handle.as_str()).collect();
    let rows: Vec<Known> = sql::by_keys(conn, KNOWN, &[], handles).await?;
    Ok(rows.into_iter().map(|k| (k.source_handle.clone(), k)).collect())
}

/// The live products that files of ours name by their slugs.
async fn live(conn: &impl ConnectionTrait, products: &[Parsed]) -> Result<HashMap<String, Id>, DbErr> {
    const LIVE: &str = "SELECT id, slug FROM product WHERE slug IN ({keys}) AND archived_at IS NULL";
    let own = products.iter().filter(|p| p.own.is_some());
    let slugs: Vec<String> = own.map(|p| slug_of(&p.slug, "product")).collect();
    let rows: Vec<Live> = sql::by_keys(conn, LIVE, &[], slugs.iter().map(String::as_str)).await?;
    Ok(rows.into_iter().map(|row| (row.slug, row.id)).collect())
}

/// The products as they are, where somebody can tell.
async fn current(ground: &Ground<'_>, ids: Vec<Id>) -> Result<HashMap<Id, ProductSheet>, DbErr> {
    match &ground.ports.current {
        Some(current) if !ids.is_empty() => current(ids).await,
        _ => Ok(HashMap::new()),
    }
}

/// Pictures that were uploaded to another shop are fetched from their addresses there.
async fn bring_uploads(ground: &Ground<'_>, parsed: &mut Parsed, findings: &mut Vec<Finding>) {
    let (Some(uploads), Some(spoken)) = (&ground.ports.uploads, &parsed.own) else { return };
    let mut moved: HashMap<String, Option<String>> = HashMap::new();
    for media in &parsed.new.media {
        let Some(hash) = media.source.strip_prefix("upload:") else { continue };
        if !uploads(hash.to_owned()).await {
            moved.insert(media.source.clone(), spoken.urls.get(&media.source).cloned());
        }
    }
    if moved.is_empty() {
        return;
    }
    if moved.values().any(Option::is_none) {
        findings.push(found(parsed, "image_source", &messages::PICTURE_NOT_HERE, false));
    }
    let source = |old: &String| moved.get(old).map_or_else(|| Some(old.clone()), Clone::clone);
    parsed.new.media.retain_mut(|media| match source(&media.source) {
        Some(new) => {
            media.source = new;
            true
        }
        None => false,
    });
    for variant in &mut parsed.new.variants {
        variant.image = variant.image.as_ref().and_then(source);
    }
}

fn found(parsed: &Parsed, field: &str, said: &'static Message, refused: bool) -> Finding {
    let (line, handle) = (parsed.line, parsed.told.clone());
    Finding { line, handle, field: field.to_owned(), said: said.into(), refused }
}

/// The product's SKUs. One that another product has gets this product's mark behind it, and is told: a file whose numbers are
/// not unique still comes in whole, and the same way each time.
fn skus_of(
    fate: &Fate,
    parsed: &Parsed,
    held: &HashMap<String, Id>,
    given: &mut Given,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let me = match fate {
        Fate::Make => None,
        Fate::Change(id) => Some(*id),
    };
    let mut out = Vec::with_capacity(parsed.extras.len());
    for extra in &parsed.extras {
        let others = held.get(&extra.sku).is_some_and(|holder| Some(*holder) != me)
            || given.skus.get(&extra.sku).is_some_and(|handle| *handle != parsed.handle);
        if !others {
            given.skus.insert(extra.sku.clone(), parsed.handle.clone());
            out.push(extra.sku.clone());
            continue;
        }
        let cut: String = extra.sku.chars().take(240).collect();
        let own = format!("{cut}-{}", short_digest(&format!("{}\u{1f}{}", parsed.handle, extra.sku)));
        findings.push(Finding {
            line: extra.line,
            handle: parsed.told.clone(),
            field: "Variant SKU".to_owned(),
            said: messages::SKU_ELSEWHERE.with("made", own.as_str()),
            refused: false,
        });
        out.push(own);
    }
    out
}

/// A path of names as they are compared.
pub(super) fn lower_path(names: &[String]) -> Vec<String> {
    names.iter().map(|n| n.to_lowercase()).collect()
}

async fn paths(conn: &impl ConnectionTrait) -> Result<Paths, DbErr> {
    let all = categories(conn).await?;
    let by_id: HashMap<Id, &crate::Category> = all.iter().map(|c| (c.id, c)).collect();
    let mut out = Paths::with_capacity(all.len());
    for one in &all {
        let mut names = vec![one.name.to_lowercase()];
        let mut at = one.parent_id.and_then(|id| by_id.get(&id));
        while let Some(parent) = at {
            names.push(parent.name.to_lowercase());
            at = parent.parent_id.and_then(|id| by_id.get(&id));
        }
        names.reverse();
        out.entry(names).or_insert(one.id);
    }
    Ok(out)
}
