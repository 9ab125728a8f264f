//! `/wishlist/notify/`: somebody is told when a sold-out variant is back. `/wishlist/unsubscribe/`: nobody is told any more.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_db::Id;
use souk_http::Problem;
use souk_http::client::ClientAddr;
use souk_wishlist::WishlistKey;

use crate::errors::or_page;
use crate::forms::Fields;
use crate::page::{Page, PageData};
use crate::visit::Visitor;

const PATH: &str = "/wishlist/notify/";

/// The page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct StockNoticePage {
    /// What is waited for.
    variant_id: Id,
    /// The name of its product.
    title: String,
    /// The address of its product: `/p/{slug}/`.
    slug: String,
    /// What was typed.
    email: String,
    /// Whether it is noted.
    is_noted: bool,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
}

/// The data of the page that ends mails.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct UnsubscribePage {
    /// The token of the mail's link.
    token: String,
    /// Whether the mails are ended.
    is_done: bool,
}

fn parameter(uri: &http::Uri, name: &str) -> String {
    let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    pairs.into_owned().find(|(key, _)| key == name).map(|(_, value)| value).unwrap_or_default()
}

/// `GET /wishlist/notify/?variant_id=…`
pub(crate) async fn show(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let email = match &visitor.person.0 {
        Some(person) => souk_accounts::account_by_id(visitor.db.read(), person.account_id).await,
        None => Ok(None),
    };
    let shown = match email {
        Ok(account) => {
            let email = account.map(|account| account.email).unwrap_or_default();
            page(&visitor, &parameter(&uri, "variant_id"), email, Ok(false)).await
        }
        Err(error) => Err(error.into()),
    };
    or_page(&visitor, shown).await
}

/// `POST /wishlist/notify/`: `email` waits for `variant_id`.
pub(crate) async fn ask(visitor: Visitor, key: WishlistKey, client: ClientAddr, fields: Fields) -> Response {
    let (variant, email) = (fields.get("variant_id"), fields.get("email").to_owned());
    let noted = async {
        let id = Id::parse_str(variant).map_err(|_| Problem::not_found())?;
        souk_wishlist::wait(&visitor, &visitor.market, client, &key, id, Some(&email)).await
    };
    let shown = match noted.await {
        Ok(()) => page(&visitor, variant, email.clone(), Ok(true)).await,
        Err(problem) if problem.status() == http::StatusCode::NOT_FOUND => Err(problem),
        Err(problem) => page(&visitor, variant, email.clone(), Err(problem)).await,
    };
    or_page(&visitor, shown).await
}

async fn page(
    visitor: &Visitor,
    variant: &str,
    email: String,
    noted: Result<bool, Problem>,
) -> Result<Response, Problem> {
    let id = Id::parse_str(variant).map_err(|_| Problem::not_found())?;
    let conn = visitor.db.read();
    let mut facts = souk_catalog::variants_by_ids(conn, &[id]).await?;
    if let Some(locale) = visitor.market.translation() {
        souk_catalog::translate_variants(conn, locale, &mut facts).await?;
    }
    let facts = facts.get(&id).filter(|facts| facts.active).ok_or_else(Problem::not_found)?;
    let problem = noted.as_ref().err();
    let data = StockNoticePage {
        variant_id: id,
        title: facts.product_title.clone(),
        slug: facts.product_slug.clone(),
        email,
        is_noted: matches!(noted, Ok(true)),
        errors: problem.map(|problem| visitor.errors(problem)).unwrap_or_default(),
    };
    Page::new(PATH, PageData::StockNotice(data)).telling(problem).personal(visitor).await
}

/// `GET /wishlist/unsubscribe/?token=…`: asks first, for programs look at the links of mails.
pub(crate) async fn show_unsubscribe(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    or_page(&visitor, unsubscribe_page(&visitor, parameter(&uri, "token"), false).await).await
}

/// `POST /wishlist/unsubscribe/?token=…`: from the page, or from a mail program's own button (RFC 8058).
pub(crate) async fn unsubscribe(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let token = parameter(&uri, "token");
    let done = match souk_wishlist::unsubscribe(&visitor, &token).await {
        Ok(()) => unsubscribe_page(&visitor, token, true).await,
        Err(problem) => Err(problem),
    };
    or_page(&visitor, done).await
}

async fn unsubscribe_page(visitor: &Visitor, token: String, is_done: bool) -> Result<Response, Problem> {
    if !souk_wishlist::is_unsubscribe_token(visitor, &token) {
        return Err(Problem::not_found());
    }
    let data = UnsubscribePage { token, is_done };
    Page::new("/wishlist/unsubscribe/", PageData::Unsubscribe(data)).personal(visitor).await
}
