//! `POST /api/variants/{id}/stock-notices/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_accounts::{account_by_id, customer_by_email};
use souk_cluster::Quota;
use souk_db::{Id, Tx};
use souk_http::client::ClientAddr;
use souk_http::{Invalid, Json, Path, Problem, ProblemBody};
use souk_platform::{Channel, Market, Services};

use crate::store::{self, NoticeRow};
use crate::{WishlistKey, listed};

/// Notices asked for by one client an hour.
const OF_CLIENT: Quota = Quota::per_hour(30);
/// Notices asked for with one address an hour.
const OF_EMAIL: Quota = Quota::per_hour(20);
/// Notices of one address that wait at once; more are not kept.
const MOST_WAITING: i64 = 100;

/// To whom it is told.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StockNoticeInput {
    /// The address that one mail goes to; a member's own when absent.
    #[schema(min_length = 3, max_length = 254)]
    email: Option<String>,
}

/// Tells an address once when a sold-out variant can be bought again. The answer is the same whether the address is known, waits already
/// or has nothing to wait for.
#[utoipa::path(post, path = "/api/variants/{id}/stock-notices/", tag = "wishlist", request_body = StockNoticeInput,
    params(("id" = Id, Path, description = "The variant")),
    responses((status = 202), (status = 404, description = "there is no such variant", body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    market: Market,
    client: ClientAddr,
    key: WishlistKey,
    Path(variant): Path<Id>,
    Json(input): Json<StockNoticeInput>,
) -> Result<StatusCode, Problem> {
    wait(&services, &market, client, &key, variant, input.email.as_deref()).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Notes that `email`, or the member of `key` where it is none, waits for `variant`.
///
/// # Errors
/// 404 for an unknown variant, 422 naming the field, 429.
pub async fn wait(
    services: &Services,
    market: &Market,
    client: ClientAddr,
    key: &WishlistKey,
    variant: Id,
    email: Option<&str>,
) -> Result<(), Problem> {
    let conn = services.db.read();
    let facts = souk_catalog::variants_by_ids(conn, &[variant]).await?;
    let product = facts.get(&variant).filter(|f| f.active).ok_or_else(Problem::not_found)?.product_id;
    let member = match key.account_id {
        Some(id) => account_by_id(conn, id).await?,
        None => None,
    };
    let own = member.as_ref().map(|account| account.email.as_str());
    let mut invalid = Invalid::new();
    let email = invalid.email("email", email.or(own).unwrap_or_default());
    invalid.done()?;
    for (bucket, quota) in [
        (format!("stock-notice:{}", client.bucket()), OF_CLIENT),
        (format!("stock-notice-email:{email}"), OF_EMAIL),
    ] {
        let decision = services.limiter.check(&bucket, quota).await;
        if !decision.allowed {
            return Err(Problem::too_many(decision.reset_after));
        }
    }
    let account = match member.filter(|account| account.email == email) {
        Some(account) => Some(account.id),
        None => proved(services, &email).await?,
    };
    let (channel, locale) = (std::sync::Arc::clone(&market.channel), market.locale.clone());
    services
        .db
        .write(move |tx| async move {
            let notice = NoticeRow {
                id: tx.new_id(),
                email,
                locale,
                account_id: account,
                product_id: product,
                variant_id: variant,
                channel_id: channel.id,
                created_at: tx.now(),
                sent_at: None,
            };
            note(&tx, &channel, notice).await
        })
        .await
}

/// The account that has proved `email`, so that the notice is among what its owner is given and what is erased with them.
async fn proved(services: &Services, email: &str) -> Result<Option<Id>, Problem> {
    let conn = services.db.read();
    let Some(id) = customer_by_email(conn, email).await? else { return Ok(None) };
    let account = account_by_id(conn, id).await?;
    Ok(account.filter(|account| account.email_verified_at.is_some()).map(|account| account.id))
}

/// Writes `notice` where there is something to wait for.
async fn note(tx: &Tx, channel: &Channel, notice: NoticeRow) -> Result<(), Problem> {
    let product = listed::product(tx, channel.id, notice.product_id).await?;
    let offer = product.and_then(|product| listed::offer(&product, Some(notice.variant_id)));
    let offer = offer.ok_or_else(Problem::not_found)?;
    if offer.in_stock || store::waiting(tx, &notice.email).await? >= MOST_WAITING {
        return Ok(());
    }
    store::insert_notice(tx, notice).await.map_err(Problem::from)
}
