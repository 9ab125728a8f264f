//! The rows of banners.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, Value, sql};

use super::BannerTexts;
use crate::locale::{Translations, Wanted, by_owner};
use crate::picture;

/// Where a banner stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Placement {
    /// A line above everything.
    Strip,
    /// The top of the home page.
    Hero,
    /// Across the home page, between the goods.
    Band,
}

impl Placement {
    /// Every placement.
    pub const ALL: [Self; 3] = [Self::Strip, Self::Hero, Self::Band];

    /// As stored and shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Strip => "strip",
            Self::Hero => "hero",
            Self::Band => "band",
        }
    }
}

/// A banner as one reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Banner {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub placement: Placement,
    /// Its place among those of its placement, from 0.
    pub position: i64,
    /// Whether it is shown at all.
    pub active: bool,
    /// From when on it is shown.
    pub starts_at: Option<Timestamp>,
    /// From when on it is shown no more.
    pub ends_at: Option<Timestamp>,
    /// The key of its picture.
    pub image: Option<String>,
    /// The address of its picture.
    pub image_url: Option<String>,
    /// Where it leads: a path of the shop, or an `https` address.
    pub link: Option<String>,
    /// The language of what follows.
    pub locale: String,
    /// What stands large; may be empty.
    pub heading: String,
    /// What stands below it, or alone in a strip; may be empty.
    pub text: String,
    /// What the link is called; may be empty.
    pub action_label: String,
    /// Its texts in all languages. For staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<std::collections::BTreeMap<String, BannerTexts>>)]
    pub translations: Option<Translations<BannerTexts>>,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub version: i64,
}

/// What the merchant says of a banner.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub(super) placement: Placement,
    pub(super) position: i64,
    pub(super) active: bool,
    pub(super) starts_at: Option<Timestamp>,
    pub(super) ends_at: Option<Timestamp>,
    pub(super) image: Option<String>,
    pub(super) link: Option<String>,
    pub(super) texts: Translations<BannerTexts>,
}

/// A banner in one language.
#[derive(FromQueryResult)]
struct Row {
    id: Id,
    placement: String,
    position: i64,
    active: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    image: Option<String>,
    link: Option<String>,
    version: i64,
}

#[derive(FromQueryResult, souk_db::Row)]
#[row(table = "banner_translation")]
struct TextRow {
    banner_id: Id,
    locale: String,
    heading: String,
    text: String,
    action_label: String,
}

const COLUMNS: &str = "id, placement, position, active, starts_at, ends_at, image, link, version";

/// A banner with its id and version.
pub(super) struct Held {
    pub(super) id: Id,
    pub(super) version: i64,
    pub(super) facts: Facts,
}

/// `rows` with their texts, asked for at once.
async fn with_texts(conn: &impl ConnectionTrait, rows: Vec<Row>) -> Result<Vec<Held>, DbErr> {
    const TEXTS: &str = "SELECT banner_id, locale, heading, text, action_label FROM banner_translation
        WHERE banner_id IN ({keys})";
    let texts: Vec<TextRow> = sql::by_keys(conn, TEXTS, &[], rows.iter().map(|row| row.id)).await?;
    let mut texts = by_owner(texts.into_iter().map(|row| {
        let TextRow { banner_id, locale, heading, text, action_label } = row;
        (banner_id, locale, BannerTexts { heading, text, action_label })
    }));
    let held = |row: Row| {
        let placement = Placement::ALL.into_iter().find(|p| p.as_str() == row.placement)?;
        let facts = Facts {
            placement,
            position: row.position,
            active: row.active,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            image: row.image,
            link: row.link,
            texts: texts.remove(&row.id).unwrap_or_default(),
        };
        Some(Held { id: row.id, version: row.version, facts })
    };
    Ok(rows.into_iter().filter_map(held).collect())
}

impl Held {
    /// As the reader of `wanted` sees it, with all its texts; none when it has none.
    pub(super) fn shown(&self, wanted: Wanted<'_>) -> Option<Banner> {
        let facts = self.facts.clone();
        let (locale, BannerTexts { heading, text, action_label }) = wanted.best(facts.texts.clone())?;
        Some(Banner {
            id: self.id,
            placement: facts.placement,
            position: facts.position,
            active: facts.active,
            starts_at: facts.starts_at,
            ends_at: facts.ends_at,
            image_url: facts.image.as_deref().map(picture::address),
            image: facts.image,
            link: facts.link,
            locale,
            heading,
            text,
            action_label,
            translations: Some(facts.texts),
            version: self.version,
        })
    }
}

/// What is asked for: banners of a placement, those that are shown at a moment.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Filter {
    pub(super) placement: Option<Placement>,
    pub(super) live_at: Option<Timestamp>,
}

impl Filter {
    /// What follows `WHERE`, and its values, which are `$1`, `$2`, ….
    fn condition(self) -> (String, Vec<Value>) {
        let (mut parts, mut values): (Vec<String>, Vec<Value>) = (vec!["TRUE".to_owned()], Vec::new());
        if let Some(placement) = self.placement {
            values.push(placement.as_str().into());
            parts.push(format!("placement = ${}", values.len()));
        }
        if let Some(at) = self.live_at {
            values.push(at.into());
            let n = values.len();
            parts.push(format!(
                "active = TRUE AND (starts_at IS NULL OR starts_at <= ${n}) AND (ends_at IS NULL OR ends_at > ${n})"
            ));
        }
        (parts.join(" AND "), values)
    }
}

/// A part of the banners, in the merchant's order.
pub(super) async fn page(
    conn: &impl ConnectionTrait,
    filter: Filter,
    wanted: Wanted<'_>,
    offset: i64,
    limit: i64,
) -> Result<Vec<Banner>, DbErr> {
    let (condition, mut values) = filter.condition();
    let n = values.len();
    values.extend([limit.into(), offset.into()]);
    let text = format!(
        "SELECT {COLUMNS} FROM banner WHERE {condition}
        ORDER BY CASE placement WHEN 'strip' THEN 0 WHEN 'hero' THEN 1 ELSE 2 END, position, id LIMIT ${} OFFSET ${}",
        n + 1,
        n + 2
    );
    let rows = sql::all(conn, &text, values).await?;
    Ok(with_texts(conn, rows).await?.iter().filter_map(|held| held.shown(wanted)).collect())
}

/// How many banners there are.
pub(super) async fn count(conn: &impl ConnectionTrait, filter: Filter) -> Result<i64, DbErr> {
    let (condition, values) = filter.condition();
    let text = format!("SELECT COUNT(*) FROM banner WHERE {condition}");
    Ok(sql::scalar(conn, &text, values).await?.unwrap_or(0))
}

/// The banners of `placement` that are shown at `now`, in the merchant's order and the nearest language to `locale`; of all
/// placements when none is named.
///
/// # Errors
/// What the database says.
pub async fn banners(
    conn: &impl ConnectionTrait,
    placement: Option<Placement>,
    locale: &str,
    default_locale: &str,
    now: Timestamp,
) -> Result<Vec<Banner>, DbErr> {
    let filter = Filter { placement, live_at: Some(now) };
    let found = page(conn, filter, Wanted { locale, default: default_locale }, 0, 100).await?;
    Ok(found.into_iter().map(Banner::for_visitors).collect())
}

impl Banner {
    /// What everybody may see of it.
    pub(super) fn for_visitors(self) -> Self {
        Self { translations: None, ..self }
    }
}

/// When the next banner begins or ends after `now`: what shows banners may be kept until then.
///
/// # Errors
/// What the database says.
pub async fn next_change(conn: &impl ConnectionTrait, now: Timestamp) -> Result<Option<Timestamp>, DbErr> {
    const TEXT: &str = "SELECT MIN(at) FROM (
        SELECT starts_at AS at FROM banner WHERE active = TRUE AND starts_at > $1
        UNION ALL SELECT ends_at AS at FROM banner WHERE active = TRUE AND ends_at > $1) change";
    let at: Option<Option<i64>> = sql::scalar(conn, TEXT, [now.into()]).await?;
    Ok(at.flatten().map(Timestamp))
}

/// The banner with this id, shown or not, with all its texts.
///
/// # Errors
/// What the database says.
pub async fn find_banner(
    conn: &impl ConnectionTrait,
    id: Id,
    locale: &str,
    default_locale: &str,
) -> Result<Option<Banner>, DbErr> {
    let wanted = Wanted { locale, default: default_locale };
    Ok(held(conn, id, "").await?.and_then(|held| held.shown(wanted)))
}

/// The banner as it is, held until the commit.
pub(super) async fn locked(tx: &Tx, id: Id) -> Result<Option<Held>, DbErr> {
    held(tx, id, tx.for_update()).await
}

async fn held(conn: &impl ConnectionTrait, id: Id, lock: &str) -> Result<Option<Held>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM banner WHERE id = $1 {lock}");
    let rows = sql::all(conn, &text, [id.into()]).await?;
    Ok(with_texts(conn, rows).await?.pop())
}

#[derive(souk_db::Row)]
#[row(table = "banner")]
struct BannerRow<'a> {
    id: Id,
    placement: &'static str,
    position: i64,
    active: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    image: Option<&'a str>,
    link: Option<&'a str>,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Writes a banner, made or changed, with all its texts.
pub(super) async fn write(tx: &Tx, held: &Held) -> Result<(), DbErr> {
    const KNOWN: &str = "ON CONFLICT (id) DO UPDATE SET placement = excluded.placement, position = excluded.position,
        active = excluded.active, starts_at = excluded.starts_at, ends_at = excluded.ends_at, image = excluded.image,
        link = excluded.link, version = excluded.version, updated_at = excluded.updated_at";
    let facts = &held.facts;
    let banner = BannerRow {
        id: held.id,
        placement: facts.placement.as_str(),
        position: facts.position,
        active: facts.active,
        starts_at: facts.starts_at,
        ends_at: facts.ends_at,
        image: facts.image.as_deref(),
        link: facts.link.as_deref(),
        version: held.version,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    sql::insert(tx, [banner], KNOWN).await?;
    sql::exec(tx, "DELETE FROM banner_translation WHERE banner_id = $1", [held.id.into()]).await?;
    let texts = facts.texts.iter().map(|(locale, texts)| TextRow {
        banner_id: held.id,
        locale: locale.clone(),
        heading: texts.heading.clone(),
        text: texts.text.clone(),
        action_label: texts.action_label.clone(),
    });
    sql::insert(tx, texts, "").await?;
    Ok(())
}

/// Takes a banner away with its texts.
pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    sql::exec(tx, "DELETE FROM banner_translation WHERE banner_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM banner WHERE id = $1", [id.into()]).await
}
