//! What must hold over all content, looked at on a live database.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, sql};

#[derive(FromQueryResult)]
struct Finding {
    subject: String,
}

/// Each rule and the query that finds what breaks it.
const RULES: &[(&str, &str)] = &[
    (
        "an item of the menu stands below one that is not in it",
        "SELECT m.handle AS subject FROM menu_item i JOIN menu m ON m.id = i.menu_id
         WHERE i.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM menu_item p WHERE p.id = i.parent_id
           AND p.menu_id = i.menu_id) LIMIT 100",
    ),
    (
        "an item of the menu has no label",
        "SELECT m.handle AS subject FROM menu_item i JOIN menu m ON m.id = i.menu_id
         WHERE NOT EXISTS (SELECT 1 FROM menu_item_translation t WHERE t.menu_item_id = i.id) LIMIT 100",
    ),
    (
        "the page has no text",
        "SELECT p.slug AS subject FROM page p
         WHERE NOT EXISTS (SELECT 1 FROM page_translation t WHERE t.page_id = p.id) LIMIT 100",
    ),
    (
        "the banner has no text",
        "SELECT CAST(b.id AS text) AS subject FROM banner b
         WHERE NOT EXISTS (SELECT 1 FROM banner_translation t WHERE t.banner_id = b.id) LIMIT 100",
    ),
    (
        "the section of the home page has no text",
        "SELECT CAST(s.id AS text) AS subject FROM home_section s WHERE s.kind = 'text'
         AND NOT EXISTS (SELECT 1 FROM home_section_translation t WHERE t.section_id = s.id) LIMIT 100",
    ),
    (
        "two sections of the home page have one place",
        "SELECT CAST(MIN(s.position) AS text) AS subject FROM home_section s GROUP BY s.position HAVING COUNT(*) > 1 LIMIT 100",
    ),
    (
        "the redirect leads to another one",
        "SELECT r.from_path AS subject FROM redirect r JOIN redirect n ON n.from_path = r.target_path LIMIT 100",
    ),
];

/// Content that breaks an invariant, for `souk audit`; empty when all is well.
///
/// # Errors
/// What the database says.
pub(crate) async fn audit(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let mut findings = Vec::new();
    for (rule, query) in RULES {
        for row in sql::all::<Finding>(conn, query, []).await? {
            findings.push(format!("content {}: {rule}", row.subject));
        }
    }
    Ok(findings)
}
