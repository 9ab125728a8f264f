//! The rows of the home page.

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};

use super::{SectionSettings, SectionTexts};
use crate::locale::{Translations, Wanted};

/// The only row of the home page.
pub(super) const HOME: Id = Id::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0004);

/// A section of the home page as one reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct HomeSection {
    /// Its id.
    pub id: Id,
    /// Its place, from 0.
    pub position: i64,
    /// What it shows.
    pub settings: SectionSettings,
    /// Whether it is shown at all.
    pub active: bool,
    /// From when on it is shown.
    pub starts_at: Option<Timestamp>,
    /// From when on it is shown no more.
    pub ends_at: Option<Timestamp>,
    /// What stands above it; what is usual for its kind when empty.
    pub title: String,
    /// HTML of a section of the kind `text`.
    pub body: String,
    /// Its texts in all languages. For staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<std::collections::BTreeMap<String, SectionTexts>>)]
    pub translations: Option<Translations<SectionTexts>>,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub version: i64,
}

impl HomeSection {
    /// What everybody may see of it.
    pub(super) fn for_visitors(self) -> Self {
        Self { translations: None, ..self }
    }
}

/// The home page at one moment.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// What is shown then, in order.
    pub sections: Vec<HomeSection>,
    /// When a section's window opens or ends next.
    pub changes_at: Option<Timestamp>,
}

/// What the merchant says of a section.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub(super) settings: SectionSettings,
    pub(super) active: bool,
    pub(super) starts_at: Option<Timestamp>,
    pub(super) ends_at: Option<Timestamp>,
    pub(super) texts: Translations<SectionTexts>,
}

impl Facts {
    /// Whether it is shown at `at`.
    fn is_live(&self, at: Timestamp) -> bool {
        self.active && self.starts_at.is_none_or(|from| from <= at) && self.ends_at.is_none_or(|to| to > at)
    }
}

/// A section with its id, place and version.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) id: Id,
    pub(super) position: i64,
    pub(super) version: i64,
    pub(super) facts: Facts,
}

impl Held {
    /// As the reader of `wanted` sees it, with all its texts.
    pub(super) fn shown(&self, wanted: Wanted<'_>) -> HomeSection {
        let facts = self.facts.clone();
        let (_, SectionTexts { title, body }) = wanted.best(facts.texts.clone()).unwrap_or_default();
        HomeSection {
            id: self.id,
            position: self.position,
            settings: facts.settings,
            active: facts.active,
            starts_at: facts.starts_at,
            ends_at: facts.ends_at,
            title,
            body,
            translations: Some(facts.texts),
            version: self.version,
        }
    }
}

/// A section in one language; without a language when it has no texts.
#[derive(FromQueryResult)]
struct Row {
    id: Id,
    settings: String,
    position: i64,
    active: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    version: i64,
    locale: Option<String>,
    title: Option<String>,
    body: Option<String>,
}

/// All sections in their order, by one statement.
pub(super) async fn all(conn: &impl ConnectionTrait) -> Result<Vec<Held>, DbErr> {
    const TEXT: &str = "SELECT s.id, s.settings, s.position, s.active, s.starts_at, s.ends_at, s.version, t.locale, t.title, t.body
        FROM home_section s LEFT JOIN home_section_translation t ON t.section_id = s.id ORDER BY s.position, s.id";
    let mut all: Vec<Held> = Vec::new();
    for row in sql::all::<Row>(conn, TEXT, []).await? {
        let text = row.locale.zip(row.title.zip(row.body));
        let text = text.map(|(locale, (title, body))| (locale, SectionTexts { title, body }));
        if let Some(last) = all.last_mut().filter(|last| last.id == row.id) {
            last.facts.texts.extend(text);
            continue;
        }
        let settings = serde_json::from_str(&row.settings)
            .map_err(|e| DbErr::Custom(format!("a section's settings cannot be read: {e}")))?;
        let facts = Facts {
            settings,
            active: row.active,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            texts: text.into_iter().collect(),
        };
        all.push(Held { id: row.id, position: row.position, version: row.version, facts });
    }
    Ok(all)
}

/// The home page at `at`, of `all` its sections.
pub(super) fn home_of(all: &[Held], wanted: Wanted<'_>, at: Timestamp) -> Home {
    let active = || all.iter().filter(|held| held.facts.active);
    let moments = active().flat_map(|held| [held.facts.starts_at, held.facts.ends_at]).flatten();
    Home {
        changes_at: moments.filter(|moment| *moment > at).min(),
        sections: active()
            .filter(|held| held.facts.is_live(at))
            .map(|held| held.shown(wanted).for_visitors())
            .collect(),
    }
}

/// The home page as it is at `now`, in the nearest language to `locale`. A section that names a category, a collection or a
/// banner has its id; whoever shows it leaves out what is gone.
///
/// # Errors
/// What the database says.
pub async fn home(
    conn: &impl ConnectionTrait,
    locale: &str,
    default_locale: &str,
    now: Timestamp,
) -> Result<Home, DbErr> {
    Ok(home_of(&all(conn).await?, Wanted { locale, default: default_locale }, now))
}

/// The version of the home page as a whole.
pub(super) async fn version(conn: &impl ConnectionTrait) -> Result<i64, DbErr> {
    Ok(sql::scalar(conn, "SELECT version FROM home_page WHERE id = $1", [HOME.into()]).await?.unwrap_or(0))
}

/// The version of the home page, which nobody else writes until the commit.
pub(super) async fn lock(tx: &Tx) -> Result<i64, DbErr> {
    let text = format!("SELECT version FROM home_page WHERE id = $1 {}", tx.for_update());
    Ok(sql::scalar(tx, &text, [HOME.into()]).await?.unwrap_or(0))
}

/// Raises the version of the home page.
pub(super) async fn touch(tx: &Tx) -> Result<u64, DbErr> {
    const TEXT: &str = "UPDATE home_page SET version = version + 1, updated_at = $2 WHERE id = $1";
    sql::exec(tx, TEXT, [HOME.into(), tx.now().into()]).await
}

#[derive(souk_db::Row)]
#[row(table = "home_page")]
struct HomeRow {
    id: Id,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Makes the row of the home page; says whether it was missing.
pub(super) async fn begin(tx: &Tx) -> Result<bool, DbErr> {
    let row = HomeRow { id: HOME, version: 1, created_at: tx.now(), updated_at: tx.now() };
    Ok(sql::insert(tx, [row], "ON CONFLICT (id) DO NOTHING").await? > 0)
}

#[derive(souk_db::Row)]
#[row(table = "home_section")]
struct SectionRow {
    id: Id,
    kind: &'static str,
    settings: String,
    position: i64,
    active: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(souk_db::Row)]
#[row(table = "home_section_translation")]
struct TextRow<'a> {
    section_id: Id,
    locale: &'a str,
    title: &'a str,
    body: &'a str,
}

/// Writes a section, made or changed, with all its texts.
pub(super) async fn write(tx: &Tx, held: &Held) -> Result<(), DbErr> {
    const KNOWN: &str = "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, settings = excluded.settings,
        position = excluded.position, active = excluded.active, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        version = excluded.version, updated_at = excluded.updated_at";
    let facts = &held.facts;
    let row = SectionRow {
        id: held.id,
        kind: facts.settings.kind(),
        settings: serde_json::to_string(&facts.settings).map_err(|e| DbErr::Custom(e.to_string()))?,
        position: held.position,
        active: facts.active,
        starts_at: facts.starts_at,
        ends_at: facts.ends_at,
        version: held.version,
        created_at: tx.now(),
        updated_at: tx.now(),
    };
    sql::insert(tx, [row], KNOWN).await?;
    sql::exec(tx, "DELETE FROM home_section_translation WHERE section_id = $1", [held.id.into()]).await?;
    let texts = facts.texts.iter().map(|(locale, texts)| TextRow {
        section_id: held.id,
        locale,
        title: &texts.title,
        body: &texts.body,
    });
    sql::insert(tx, texts, "").await?;
    Ok(())
}

/// Puts a section at `position`.
pub(super) async fn place(tx: &Tx, id: Id, position: i64) -> Result<u64, DbErr> {
    sql::exec(tx, "UPDATE home_section SET position = $2 WHERE id = $1", [id.into(), position.into()]).await
}

/// Takes a section away with its texts.
pub(super) async fn delete(tx: &Tx, id: Id) -> Result<u64, DbErr> {
    sql::exec(tx, "DELETE FROM home_section_translation WHERE section_id = $1", [id.into()]).await?;
    sql::exec(tx, "DELETE FROM home_section WHERE id = $1", [id.into()]).await
}
