//! `/account/security/`: password, address and sessions.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_accounts::{Caller, IdentityView, Principal, ProviderView, SessionView, UserView};
use souk_db::Id;
use souk_http::Problem;

use super::sign_in::in_query;
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SecurityPage {
    /// Whose account it is.
    me: UserView,
    /// Whether the address was proved.
    email_verified: bool,
    /// Where they are signed in, latest first.
    sessions: Vec<SessionView>,
    /// Accounts elsewhere by which they sign in.
    identities: Vec<IdentityView>,
    /// Where more of them may be.
    providers: Vec<ProviderView>,
    /// What was just done.
    done: Option<SecurityDone>,
    /// What was typed before, never a password.
    values: BTreeMap<String, String>,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
}

/// What was just done.
#[derive(Clone, Copy, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SecurityDone {
    /// The password is another.
    Password,
    /// A link went to the new address.
    Email,
    /// A link went to the address.
    Verification,
    /// Sessions were ended.
    Sessions,
    /// An account elsewhere was linked.
    Linked,
    /// An account elsewhere was taken away.
    Unlinked,
}

impl SecurityDone {
    const ALL: [(&'static str, Self); 6] = [
        ("password", Self::Password),
        ("email", Self::Email),
        ("verification", Self::Verification),
        ("sessions", Self::Sessions),
        ("linked", Self::Linked),
        ("unlinked", Self::Unlinked),
    ];

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, done)| done)
    }
}

const PATH: &str = "/account/security/";

async fn page(
    visitor: &Visitor,
    person: &Principal,
    done: Option<SecurityDone>,
    wrong: Option<(&Fields, &Problem)>,
) -> Result<Response, Problem> {
    let (mut values, mut errors) = (BTreeMap::new(), BTreeMap::new());
    if let Some((fields, problem)) = wrong {
        (values, errors) = (fields.values(), visitor.errors(problem));
    }
    let account = souk_accounts::account_by_id(visitor.db.read(), person.account_id).await?;
    let account = account.ok_or_else(Problem::not_found)?;
    let data = SecurityPage {
        me: UserView::from(&account),
        email_verified: account.email_verified_at.is_some(),
        sessions: souk_accounts::sessions_of(visitor, person).await?,
        identities: souk_accounts::identities_of(visitor, person).await?,
        providers: souk_accounts::providers(visitor),
        done,
        values,
        errors,
    };
    let page = Page::new(PATH, PageData::Security(Box::new(data)));
    page.telling(wrong.map(|(_, problem)| problem)).personal(visitor).await
}

/// `GET /account/security/`
pub(crate) async fn show(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let Some(person) = &visitor.person.0 else {
        return see_other("/account/sign-in/?next=/account/security/");
    };
    let done = in_query(&uri, "done").and_then(|name| SecurityDone::named(&name));
    or_page(&visitor, page(&visitor, person, done, None).await).await
}

/// `GET` on the addresses of its forms.
pub(crate) async fn back() -> Response {
    see_other(PATH)
}

/// Where a form that did `what` leads to, or the page with what is wrong.
async fn answer(visitor: &Visitor, fields: &Fields, what: &str, result: Result<(), Problem>) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    match result {
        Ok(()) => see_other(&format!("{PATH}?done={what}")),
        Err(problem) => or_page(visitor, page(visitor, person, None, Some((fields, &problem))).await).await,
    }
}

/// `POST /account/security/password/`
pub(crate) async fn password(visitor: Visitor, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let typed = |name: &str| fields.0.get(name).cloned().unwrap_or_default();
    let (current, new) = (typed("current_password"), typed("new_password"));
    let changed = souk_accounts::change_password(&visitor, person, &current, &new).await;
    answer(&visitor, &fields, "password", changed).await
}

/// `POST /account/security/email/`
pub(crate) async fn email(visitor: Visitor, caller: Caller, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let password = fields.0.get("password").cloned().unwrap_or_default();
    let wanted = (fields.get("email"), password.as_str());
    let asked = souk_accounts::change_email(&visitor, person.account_id, &caller, wanted).await;
    answer(&visitor, &fields, "email", asked).await
}

/// `POST /account/security/verification/`
pub(crate) async fn verification(visitor: Visitor, caller: Caller, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let mailed = souk_accounts::mail_verification(&visitor, person.account_id, &caller).await;
    answer(&visitor, &fields, "verification", mailed).await
}

/// `POST /account/security/unlink/`
pub(crate) async fn unlink(visitor: Visitor, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let unlinked = match Id::parse_str(fields.get("id")) {
        Ok(id) => souk_accounts::unlink(&visitor, person, id).await,
        Err(_) => Err(Problem::not_found()),
    };
    answer(&visitor, &fields, "unlinked", unlinked).await
}

/// `POST /account/security/sessions/`: ends the one that is named, or all others.
pub(crate) async fn sessions(visitor: Visitor, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let ended = match Id::parse_str(fields.get("id")) {
        Ok(id) => souk_accounts::end_session(&visitor, person, id).await,
        Err(_) => souk_accounts::end_other_sessions(&visitor, person).await,
    };
    answer(&visitor, &fields, "sessions", ended).await
}
