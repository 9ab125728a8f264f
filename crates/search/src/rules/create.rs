//! `POST /api/search/rules/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::{Id, Tx};
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Invalid, Json, Problem, ProblemBody, Said, cacheable};
use souk_platform::Services;
use utoipa::openapi::Object;
use utoipa::openapi::schema::{Array, ArrayBuilder, Type};

use super::store::{self, Kind, SearchRule};
use super::{LONGEST_TERM, RulesChanged, cut};
use crate::messages;

/// Terms of a rule at most.
const MOST_TERMS: usize = 50;
/// Letters of a term at most.
const LONGEST: usize = 100;
/// Rules of a shop at most: each node holds them in memory.
const MOST_RULES: i64 = 5_000;

fn terms() -> Array {
    let term = Object::builder().schema_type(Type::String).min_length(Some(1)).max_length(Some(LONGEST));
    let text = "Terms that mean the same, two at least and of four words at most, such as `ssd` and `solid state drive`; or words that are passed over.";
    ArrayBuilder::new()
        .items(term)
        .min_items(Some(1))
        .max_items(Some(MOST_TERMS))
        .description(Some(text))
        .build()
}

/// A new rule.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SearchRuleInput)]
pub struct RuleInput {
    /// What it does.
    pub kind: Kind,
    /// Terms that mean the same, two at least and of four words at most, such as `ssd` and `solid state drive`; or words that are
    /// passed over.
    #[schema(schema_with = terms)]
    pub terms: Vec<String>,
}

/// Teaches the search terms that mean the same, or words to pass over. At work on every node within a second.
#[utoipa::path(post, path = "/api/search/rules/", tag = "search", security(("bearer" = ["products.edit"])), request_body = RuleInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the same rule")),
    responses((status = 201, body = SearchRule), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    key: Key,
    Json(input): Json<RuleInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_search_rule", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, id).await,
            None => {}
        }
    }
    let id = services
        .db
        .write(move |tx| async move {
            let id = create_rule(&tx, input).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, id).await
}

async fn made(services: &Services, id: Id) -> Result<Response, Problem> {
    let rule = store::by_id(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private((StatusCode::CREATED, Json(rule)).into_response()))
}

/// Makes a rule; answers its id.
///
/// # Errors
/// 422 naming the terms that are wrong.
pub async fn create_rule(tx: &Tx, input: RuleInput) -> Result<Id, Problem> {
    let RuleInput { kind, terms } = input;
    let language = crate::setting::language(tx).await?.unwrap_or_default();
    let mut invalid = Invalid::new();
    invalid.check(
        terms.len() <= MOST_TERMS,
        "terms",
        souk_catalog::messages::TOO_MANY.with("most", MOST_TERMS),
    );
    let mut kept: Vec<String> = Vec::with_capacity(terms.len());
    for (n, term) in terms.iter().enumerate() {
        let field = format!("terms[{n}]");
        let text = invalid.text(&field, term, LONGEST);
        let words = cut(&text, language).len();
        let said: Said = match kind {
            Kind::Ignored => (&messages::ONE_WORD).into(),
            Kind::Synonyms => messages::WORDS_OF_TERM.with("most", LONGEST_TERM),
        };
        let most = if kind == Kind::Ignored { 1 } else { LONGEST_TERM };
        invalid.check((1..=most).contains(&words), &field, said);
        if !kept.iter().any(|known| cut(known, language) == cut(&text, language)) {
            kept.push(text);
        }
    }
    let least = if kind == Kind::Synonyms { 2 } else { 1 };
    invalid.check(kept.len() >= least, "terms", messages::TOO_FEW_TERMS.with("least", least));
    invalid.check(
        store::count(tx).await? < MOST_RULES,
        "terms",
        messages::TOO_MANY_RULES.with("most", MOST_RULES),
    );
    invalid.done()?;
    let id = tx.new_id();
    store::insert(tx, id, kind, &kept).await?;
    tx.emit(&RulesChanged { rule_id: id });
    Ok(id)
}
