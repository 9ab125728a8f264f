//! `GET` and `PATCH /accounts/me/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, sql};
use souk_http::{Invalid, Json, Language, Problem, ProblemBody, cacheable};

use crate::store::account_by_id;
use crate::{Permission, Principal, UserView, messages};
use souk_platform::{Channels, Services};

/// The signed-in person, with what they may do.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Me {
    #[serde(flatten)]
    user: UserView,
    /// Whether their address was proved by a mailed link.
    email_verified: bool,
    /// Whether they work for the shop, but have to sign in in two steps before they may.
    mfa_enrolment_required: bool,
    /// In which language they are written to: `en` or `de`; none where that is not known.
    locale: Option<String>,
    /// In which currency they shop: an ISO 4217 code; none where they chose none.
    currency: Option<String>,
    /// What they may do as staff; nothing where they do not work for the shop.
    permissions: Vec<Permission>,
}

/// The signed-in person.
#[utoipa::path(get, path = "/accounts/me/", tag = "accounts",
    responses((status = 200, body = Me), (status = 401, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    principal: Principal,
) -> Result<Response, Problem> {
    let account =
        account_by_id(services.db.read(), principal.account_id).await?.ok_or_else(Problem::not_found)?;
    let email_verified = account.email_verified_at.is_some();
    let me = Me {
        user: UserView::from(&account),
        email_verified,
        locale: account.locale,
        currency: account.currency,
        mfa_enrolment_required: principal.must_enrol(),
        permissions: principal.permissions().iter().collect(),
    };
    Ok(cacheable::private(Json(me).into_response()))
}

/// What may be changed of oneself.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeInput {
    /// Given name.
    #[schema(max_length = 100)]
    pub first_name: Option<String>,
    /// Family name.
    #[schema(max_length = 100)]
    pub last_name: Option<String>,
    /// In which language they are written to: `en`, `de` or `ar`.
    #[schema(max_length = 35)]
    pub locale: Option<String>,
    /// In which currency they shop: one that the shop sells in, as ISO 4217.
    #[schema(max_length = 3)]
    pub currency: Option<String>,
}

/// Changes the signed-in person's name, the language of mails to them, and the currency in which they shop.
#[utoipa::path(patch, path = "/accounts/me/", tag = "accounts", request_body = MeInput,
    responses((status = 200, body = Me), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    principal: Principal,
    Json(input): Json<MeInput>,
) -> Result<Response, Problem> {
    change_me(&services, principal.account_id, input).await?;
    show(State(services), principal).await
}

/// Changes what `input` names of `account`.
///
/// # Errors
/// 422 naming what will not do.
pub async fn change_me(services: &Services, account: Id, input: MeInput) -> Result<(), Problem> {
    let mut invalid = Invalid::new();
    let first = input.first_name.map(|n| invalid.optional_text("first_name", &n, 100));
    let last = input.last_name.map(|n| invalid.optional_text("last_name", &n, 100));
    let locale = input.locale.map(|tag| tag.trim().to_lowercase());
    let is_known = |tag: &String| Language::of_locale(tag).tag() == tag;
    invalid.check(locale.as_ref().is_none_or(is_known), "locale", &messages::LOCALE_UNKNOWN);
    let channels = services.part::<Channels>().all().await?;
    let sold_in: Vec<&str> = channels.iter().map(|channel| channel.currency.code()).collect();
    let currency = input.currency.map(|code| code.trim().to_uppercase());
    let is_sold_in = |code: &String| sold_in.contains(&code.as_str());
    let unknown = messages::CURRENCY_UNKNOWN.with("currencies", sold_in.join(", "));
    invalid.check(currency.as_ref().is_none_or(is_sold_in), "currency", unknown);
    invalid.done()?;
    let changed = services.db.write(move |tx| async move {
        let (text, values) = sql::named(
            "UPDATE account SET first_name = COALESCE(:first_name, first_name),
               last_name = COALESCE(:last_name, last_name), locale = COALESCE(:locale, locale),
               currency = COALESCE(:currency, currency), updated_at = :now
             WHERE id = :id",
            [
                ("first_name", first.into()),
                ("last_name", last.into()),
                ("locale", locale.into()),
                ("currency", currency.into()),
                ("now", tx.now().into()),
                ("id", account.into()),
            ],
        )?;
        sql::exec(&tx, &text, values).await
    });
    changed.await.map(drop).map_err(|e: DbErr| e.into())
}
