//! `/account/addresses/`: the address book.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_accounts::{Principal, UserView};
use souk_db::Id;
use souk_http::Problem;
use souk_profile::addresses::{self, SavedAddress, SavedAddressInput};

use super::checkout::address_values;
use super::sign_in::in_query;
use crate::countries::{self, Country};
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::frame::home_country;
use crate::page::{Page, PageData};
use crate::visit::Visitor;

/// The page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct AddressesPage {
    /// Whose account it is.
    me: UserView,
    /// Their addresses: the default first, then the latest.
    addresses: Vec<SavedAddress>,
    /// The one that the form changes; null where it writes down another.
    editing: Option<Id>,
    /// Countries to choose from.
    countries: Vec<Country>,
    /// What the form begins with.
    values: BTreeMap<String, String>,
    /// What is wrong, by field.
    errors: BTreeMap<String, Vec<String>>,
}

const PATH: &str = "/account/addresses/";

async fn page(
    visitor: &Visitor,
    person: &Principal,
    editing: Option<Id>,
    wrong: Option<(&Fields, &Problem)>,
) -> Result<Response, Problem> {
    let conn = visitor.db.read();
    let account = souk_accounts::account_by_id(conn, person.account_id).await?;
    let account = account.ok_or_else(Problem::not_found)?;
    let addresses = addresses::of_account(conn, person.account_id).await?;
    let mut errors = BTreeMap::new();
    let mut values = match (wrong, editing) {
        (Some((fields, _)), _) => fields.values(),
        (None, Some(id)) => {
            let found = addresses.iter().find(|saved| saved.id == id).ok_or_else(Problem::not_found)?;
            address_values(&found.address)
        }
        (None, None) => BTreeMap::new(),
    };
    if let Some((_, problem)) = wrong {
        errors = visitor.errors(problem);
    }
    if values.get("country").is_none_or(String::is_empty) {
        values.insert("country".to_owned(), home_country(visitor).await?);
    }
    let countries = countries::named(&visitor.market.channel.countries);
    let data = AddressesPage { me: UserView::from(&account), addresses, editing, countries, values, errors };
    let page = Page::new(PATH, PageData::Addresses(Box::new(data)));
    page.telling(wrong.map(|(_, problem)| problem)).personal(visitor).await
}

/// `GET /account/addresses/`, with `?edit=` the form of one of them.
pub(crate) async fn show(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let Some(person) = &visitor.person.0 else {
        return see_other("/account/sign-in/?next=/account/addresses/");
    };
    let editing = in_query(&uri, "edit").and_then(|id| Id::parse_str(&id).ok());
    or_page(&visitor, page(&visitor, person, editing, None).await).await
}

/// `GET` on the address of the form that takes one away.
pub(crate) async fn back() -> Response {
    see_other(PATH)
}

/// `POST /account/addresses/`: writes one down, or changes the one that is named.
pub(crate) async fn save(visitor: Visitor, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let field = |name: &str| fields.get(name).to_owned();
    let input = SavedAddressInput {
        first_name: field("first_name"),
        last_name: field("last_name"),
        company: field("company"),
        line1: field("line1"),
        line2: field("line2"),
        city: field("city"),
        region: field("region"),
        postal_code: field("postal_code"),
        country: field("country"),
        phone: field("phone"),
        is_default: fields.get("is_default") == "on",
    };
    let editing = Id::parse_str(fields.get("id")).ok();
    let saved = match editing {
        Some(id) => addresses::replace(&visitor, person.account_id, id, &input).await,
        None => addresses::save(&visitor, person.account_id, &input).await,
    };
    match saved {
        Ok(_) => back().await,
        Err(problem) => {
            or_page(&visitor, page(&visitor, person, editing, Some((&fields, &problem))).await).await
        }
    }
}

/// `POST /account/addresses/remove/`
pub(crate) async fn remove(visitor: Visitor, fields: Fields) -> Response {
    let Some(person) = &visitor.person.0 else { return back().await };
    let Ok(id) = Id::parse_str(fields.get("id")) else { return back().await };
    match addresses::delete(&visitor, person.account_id, id).await {
        Err(problem) if problem.status().is_server_error() => or_page(&visitor, Err(problem)).await,
        // What is gone already need not be taken away.
        _ => back().await,
    }
}
