//! `/account/preferences/`: name, the language of mails, and the currency.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_accounts::{MeInput, Principal, UserView, change_me};
use souk_http::Problem;
use souk_platform::Channels;

use super::sign_in::in_query;
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::localization;
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct PreferencesPage {
    /// Whose account it is.
    me: UserView,
    /// In which language they are written to.
    locale: String,
    /// The channel in whose currency they shop.
    channel: String,
    /// Whether that was just stored.
    done: bool,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
}

const PATH: &str = "/account/preferences/";

async fn page(
    visitor: &Visitor,
    person: &Principal,
    done: bool,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let account = souk_accounts::account_by_id(visitor.db.read(), person.account_id).await?;
    let account = account.ok_or_else(Problem::not_found)?;
    let errors = problem.map(|problem| visitor.errors(problem)).unwrap_or_default();
    let me = UserView::from(&account);
    let locale = account.locale.unwrap_or_else(|| visitor.locale().to_owned());
    let channel = visitor.market.channel.slug.clone();
    let data = PreferencesPage { me, locale, channel, done, errors };
    Page::new(PATH, PageData::Preferences(data)).telling(problem).personal(visitor).await
}

/// `GET /account/preferences/`
pub(crate) async fn show(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let Some(person) = &visitor.person.0 else {
        return see_other("/account/sign-in/?next=/account/preferences/");
    };
    let done = in_query(&uri, "done").is_some();
    or_page(&visitor, page(&visitor, person, done, None).await).await
}

/// `POST /account/preferences/`
pub(crate) async fn change(visitor: Visitor, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return see_other(PATH) };
    or_page(&visitor, store(&visitor, person, &fields).await).await
}

async fn store(visitor: &Visitor, person: &Principal, fields: &Fields) -> Result<Response, Problem> {
    let wanted = visitor.part::<Channels>().by_slug(fields.get("channel")).await?;
    let typed = |name: &str| Some(fields.get(name).to_owned());
    let input = MeInput {
        first_name: typed("first_name"),
        last_name: typed("last_name"),
        locale: typed("locale").filter(|tag| !tag.is_empty()),
        currency: wanted.as_ref().map(|channel| channel.currency.code().to_owned()),
    };
    if let Err(problem) = change_me(visitor, person.account_id, input).await {
        return page(visitor, person, false, Some(&problem)).await;
    }
    let mut response = see_other("/account/preferences/?done=1");
    if let Some(channel) = wanted {
        localization::shop_in(visitor, &visitor.cart_key, &channel, &mut response).await?;
    }
    Ok(response)
}
