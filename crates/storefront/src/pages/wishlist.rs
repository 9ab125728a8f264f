//! `/wishlist/`, and what its forms and those of hearts do without JavaScript.

use axum::extract::OriginalUri;
use axum::response::Response;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_accounts::UserView;
use souk_db::Id;
use souk_http::{List, PageQuery, Path, Problem};
use souk_wishlist::{Item, KEPT_SECONDS, WantedMails, Wishes, WishlistKey};

use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::page::{Page, PageData};
use crate::visit::Visitor;

const PATH: &str = "/wishlist/";
/// Items on a page.
const ON_A_PAGE: i64 = 48;

/// The wishlist page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct WishlistPage {
    /// The member whose list it is; none for a guest.
    me: Option<UserView>,
    /// What is on it, newest first.
    list: List<Item>,
    /// Whether the form before did nothing, since the list is full.
    is_full: bool,
}

/// `GET /wishlist/`
pub(crate) async fn show(visitor: Visitor, key: WishlistKey, OriginalUri(uri): OriginalUri) -> Response {
    or_page(&visitor, page(&visitor, &key, &uri).await).await
}

/// `GET` on the address of one of the forms.
pub(crate) async fn back() -> Response {
    see_other(PATH)
}

async fn page(visitor: &Visitor, key: &WishlistKey, uri: &http::Uri) -> Result<Response, Problem> {
    let query = |name: &str| {
        let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        pairs.into_owned().find(|(key, _)| key == name).map(|(_, value)| value)
    };
    let number = query("page").and_then(|text| text.parse().ok());
    let page = PageQuery::new(number, Some(ON_A_PAGE))?;
    let Wishes { count, items } = souk_wishlist::view(visitor, &visitor.market, key, page).await?;
    let me = match key.account_id {
        Some(id) => souk_accounts::account_by_id(visitor.db.read(), id).await?,
        None => None,
    };
    let data = WishlistPage {
        me: me.as_ref().map(UserView::from),
        list: List::new(uri, page, count, items),
        is_full: query("refused").is_some(),
    };
    Page::new(PATH, PageData::Wishlist(Box::new(data))).personal(visitor).await
}

/// `POST /wishlist/add/`: the product `product_id`.
pub(crate) async fn add(visitor: Visitor, key: WishlistKey, fields: Fields) -> Response {
    let added = async {
        let product = Id::parse_str(fields.get("product_id")).map_err(|_| Problem::not_found())?;
        let mails = WantedMails::default();
        souk_wishlist::add(&visitor, &visitor.market, &key, (product, None), mails).await
    };
    match added.await {
        Ok(item) => with_token(&visitor, see_other(PATH), item.token.as_deref()),
        Err(problem) if problem.code() == "wishlist_full" => see_other("/wishlist/?refused=full"),
        Err(problem) => or_page(&visitor, Err(problem)).await,
    }
}

/// A guest's first wish makes a list, whose token the browser keeps.
pub(super) fn with_token(visitor: &Visitor, mut response: Response, token: Option<&str>) -> Response {
    if let Some(token) = token {
        let cookie = visitor.cookies.set("wishlist", token, KEPT_SECONDS);
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// `POST /wishlist/items/{id}/remove/`
pub(crate) async fn remove(visitor: Visitor, key: WishlistKey, Path(id): Path<Id>) -> Response {
    let removed = souk_wishlist::remove(&visitor, &key, id).await;
    or_page(&visitor, removed.map(|()| see_other(PATH))).await
}

/// `POST /wishlist/items/{id}/mails/`: which mails are wanted, by the boxes `price` and `stock`.
pub(crate) async fn mails(
    visitor: Visitor,
    key: WishlistKey,
    Path(id): Path<Id>,
    fields: Fields,
) -> Response {
    let is_marked = |name: &str| Some(!fields.get(name).is_empty());
    let wanted = WantedMails { price: is_marked("price"), stock: is_marked("stock") };
    let changed = souk_wishlist::change_mails(&visitor, &key, id, wanted).await;
    or_page(&visitor, changed.map(|()| see_other(PATH))).await
}
