//! `POST /api/wishlist/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::SET_COOKIE;
use serde::Deserialize;
use souk_db::{Id, Tx};
use souk_http::{Json, Problem, ProblemBody, cacheable, secret};
use souk_platform::{Channel, Market, Services};

use super::mails::{self, WantedMails};
use super::view::{Item, shown};
use crate::store::{self, ItemRow};
use crate::{KEPT_SECONDS, MOST_ITEMS, WishlistKey, listed, messages};

/// What is wished for.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WishInput {
    /// What.
    product_id: Id,
    /// Which variant of it; any when absent.
    variant_id: Option<Id>,
    /// Whether a member is mailed when its price falls; as it was when absent, and not at first.
    wants_mail_price: Option<bool>,
    /// Whether a member is mailed when it is back in stock; as it was when absent, and not at first.
    wants_mail_stock: Option<bool>,
}

/// Puts a product on the wishlist. One that is on it already stays, with the mails that are wanted now.
#[utoipa::path(post, path = "/api/wishlist/", tag = "wishlist", request_body = WishInput,
    params(("X-Wishlist-Token" = Option<String>, Header, description = "A guest's wishlist")),
    responses((status = 201, body = Item), (status = 409, description = "the wishlist is full", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    market: Market,
    key: WishlistKey,
    Json(input): Json<WishInput>,
) -> Result<Response, Problem> {
    let wanted = WantedMails { price: input.wants_mail_price, stock: input.wants_mail_stock };
    let item = add(&services, &market, &key, (input.product_id, input.variant_id), wanted).await?;
    let cookie = item.token.as_deref().filter(|_| key.from_browser);
    let cookie = cookie.map(|token| services.cookies.set("wishlist", token, KEPT_SECONDS));
    let mut response = cacheable::private((StatusCode::CREATED, Json(item)).into_response());
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Puts a product, or a variant of it, on the wishlist that `key` opens. The item of a guest who had no list names the token that
/// opens it from now on.
///
/// # Errors
/// 409 `wishlist_full`; 422 naming the field.
pub async fn add(
    services: &Services,
    market: &Market,
    key: &WishlistKey,
    (product, variant): (Id, Option<Id>),
    wanted: WantedMails,
) -> Result<Item, Problem> {
    let (market, key) = (market.clone(), key.clone());
    let token = key.account_id.is_none().then(secret::token);
    services
        .db
        .write(move |tx| async move {
            let (key, token) = holder(&tx, key, token).await?;
            if let Some(id) = store::wished_before(&tx, &key, product, variant).await? {
                mails::set(&tx, &key, id, wanted).await?;
                return item(&tx, &market, &key, id, token).await;
            }
            let new = wish(&tx, &market.channel, product, variant).await?;
            if store::count(&tx, &key).await? >= MOST_ITEMS {
                return Err(Problem::conflict(messages::WISHLIST_FULL.with("most", MOST_ITEMS)));
            }
            let new = ItemRow {
                account_id: key.account_id,
                token_digest: key.token_digest.clone().filter(|_| key.account_id.is_none()),
                wants_mail_price: wanted.price == Some(true),
                wants_mail_stock: wanted.stock == Some(true),
                ..new
            };
            // Two requests for one product race here; the index lets one in and the other finds it.
            store::insert(&tx, [new]).await?;
            let id = store::wished_before(&tx, &key, product, variant).await?;
            let id = id.ok_or_else(|| Problem::internal("a wish was neither made nor found"))?;
            item(&tx, &market, &key, id, token).await
        })
        .await
}

/// The key with a new guest's `token`, and that token where it is the one that counts: a token that somebody thought up could be
/// guessed, so it holds a list only if it held one before.
async fn holder(
    tx: &Tx,
    key: WishlistKey,
    token: Option<String>,
) -> Result<(WishlistKey, Option<String>), Problem> {
    let Some(token) = token else { return Ok((key, None)) };
    if store::count(tx, &key).await? > 0 {
        return Ok((key, None));
    }
    Ok((WishlistKey::guest(secret::digest(&token)), Some(token)))
}

/// A wish for what `channel` sells, before it has a holder.
async fn wish(tx: &Tx, channel: &Channel, product: Id, variant: Option<Id>) -> Result<ItemRow, Problem> {
    let found = listed::product(tx, channel.id, product).await?;
    let found = found.ok_or_else(|| Problem::invalid("product_id", &messages::NO_SUCH_PRODUCT))?;
    let offer = listed::offer(&found, variant);
    let offer = offer.ok_or_else(|| Problem::invalid("variant_id", &messages::NO_SUCH_VARIANT))?;
    Ok(ItemRow {
        id: tx.new_id(),
        account_id: None,
        token_digest: None,
        product_id: product,
        variant_id: variant,
        channel_id: channel.id,
        price_amount: offer.price.map(|p| p.amount),
        currency: channel.currency.code().to_owned(),
        wants_mail_price: false,
        wants_mail_stock: false,
        told_price_amount: None,
        told_price_at: None,
        sold_out_since: (!offer.in_stock).then(|| tx.now()),
        created_at: tx.now(),
    })
}

async fn item(
    tx: &Tx,
    market: &Market,
    key: &WishlistKey,
    id: Id,
    token: Option<String>,
) -> Result<Item, Problem> {
    let row = store::item(tx, key, id).await?.ok_or_else(Problem::not_found)?;
    let item = shown(tx, market, vec![row]).await?.pop();
    let item = item.ok_or_else(|| Problem::internal("a wish is not shown"))?;
    Ok(Item { token, ..item })
}
