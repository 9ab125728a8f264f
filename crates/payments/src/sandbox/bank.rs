//! The page of the sandbox's bank, where the shopper confirms a challenge. Plain on purpose: it stands for another house.

use axum::Form;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderValue};
use sea_orm::FromQueryResult;
use serde::Deserialize;
use souk_db::{DbErr, Id, sql};
use souk_http::{Path, Problem};
use souk_money::{Currency, Money};

use crate::SandboxSettled;
use crate::messages;
use souk_platform::Services;

/// Where the bank asks.
pub const BANK_PATH: &str = "/payments/sandbox/{reference}/";

/// The page's own policy: its inline style, and a form that comes back here.
const CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

#[derive(FromQueryResult)]
struct Charge {
    payment_id: Id,
    state: String,
    amount: i64,
    currency: Currency,
    order_number: String,
    return_url: String,
}

/// What the shopper pressed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    decision: String,
}

async fn charge(conn: &impl souk_db::ConnectionTrait, reference: &str) -> Result<Charge, Problem> {
    sql::one::<Charge>(
        conn,
        "SELECT payment_id, state, amount, currency, order_number, return_url FROM sandbox_charge WHERE reference = $1",
        [reference.into()],
    )
    .await?
    .ok_or_else(Problem::not_found)
}

/// `GET`: asks whether to pay.
pub async fn show(
    State(services): State<Services>,
    Path(reference): Path<String>,
) -> Result<Response, Problem> {
    let charge = charge(services.db.read(), &reference).await?;
    if charge.state != "waiting" {
        return Ok(Redirect::to(&charge.return_url).into_response());
    }
    let amount = Money::new(charge.amount, charge.currency).to_plain();
    let mut response = Html(page(&charge.order_number, &amount)).into_response();
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(CSP));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `POST`: keeps the decision and sends the shopper back to the shop.
pub async fn decide(
    State(services): State<Services>,
    Path(reference): Path<String>,
    Form(form): Form<Decision>,
) -> Result<Response, Problem> {
    let confirmed = match form.decision.as_str() {
        "confirm" => true,
        "refuse" => false,
        _ => return Err(Problem::invalid("decision", &messages::NO_DECISION)),
    };
    let charge = charge(services.db.read(), &reference).await?;
    let payment_id = charge.payment_id;
    services
        .db
        .write(move |tx| async move {
            let decided = sql::exec(
                &tx,
                "UPDATE sandbox_charge SET state = $2 WHERE reference = $1 AND state = 'waiting'",
                [reference.into(), if confirmed { "confirmed" } else { "refused" }.into()],
            )
            .await?;
            if decided > 0 {
                tx.emit(&SandboxSettled { payment_id, confirmed });
            }
            Ok::<_, DbErr>(())
        })
        .await?;
    Ok(Redirect::to(&charge.return_url).into_response())
}

fn page(order_number: &str, amount: &str) -> String {
    format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Confirm your payment</title><style>
body{{font:18px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:#eef1f4;color:#14202b}}
main{{background:#fff;padding:32px;max-width:26rem;margin:16px}}h1{{font-size:22px;margin:0 0 8px}}
dl{{display:grid;grid-template-columns:auto 1fr;gap:4px 24px;margin:16px 0}}dd{{margin:0;text-align:right;font-weight:600}}
form{{display:flex;gap:12px;flex-wrap:wrap}}button{{font:inherit;padding:12px 20px;min-height:48px;border:1px solid #14202b;background:#fff;cursor:pointer}}
button.go{{background:#14202b;color:#fff}}small{{color:#4a5763}}</style></head><body><main>
<small>Sandbox bank</small><h1>Confirm this payment</h1><p>No real money moves here.</p>
<dl><dt>Order</dt><dd>{order_number}</dd><dt>Amount</dt><dd>{amount}</dd></dl>
<form method="post"><button class="go" name="decision" value="confirm">Confirm</button>
<button name="decision" value="refuse">Refuse</button></form></main></body></html>"#
    )
}
