//! `PATCH /api/variants/`

use std::collections::HashMap;

use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use souk_accounts::{Permission, Staff, rights};
use souk_catalog::VariantFigures;
use souk_db::{Id, Tx};
use souk_http::{Invalid, Json, Problem, ProblemBody};
use souk_inventory::{HOUSE_LOCATION, MoveError, Movement};
use souk_money::Money;
use souk_platform::{Market, Services};

use super::list::{VariantList, of_variants};
use crate::input::{MOST_UNITS, VariantInput, given, present, price_before, set_figures};
use crate::messages;

/// Variants that one request changes, at most.
pub(crate) const MOST: usize = 1_000;

fn price_or_none() -> utoipa::openapi::Object {
    let text = "What it costs; null takes the price back, and it is not sold in the channel any more.";
    souk_http::schema::or_null(souk_pricing::money_schema(text))
}

fn stock_change() -> utoipa::openapi::Object {
    let text = "Units that come, negative for those that are gone: a count or an accident. Not the number that is there afterwards.";
    souk_http::schema::whole(&(-MOST_UNITS..=MOST_UNITS), text)
}

/// What changes of one variant; what is left out stays.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantChange {
    /// Which variant.
    id: Id,
    /// The version that was read; whatever it is now where absent.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = i64, minimum = 1)]
    version: Option<i64>,
    /// What it costs; null takes the price back, and it is not sold in the channel any more.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = price_or_none)]
    price: Option<Option<Money>>,
    /// The price before, when it is reduced; null when it is not.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = price_before)]
    compare_at_price: Option<Option<Money>>,
    /// EAN, UPC or ISBN.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, max_length = 255)]
    barcode: Option<Option<String>>,
    /// Grams.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<i64>, minimum = 0)]
    weight_grams: Option<Option<i64>>,
    /// Whether it is on sale.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = bool)]
    active: Option<bool>,
    /// Units that come to the shop's own location or leave it; asks for the right `stock.edit` as well.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = stock_change)]
    stock_change: Option<i64>,
}

/// Changes of many variants.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantChanges {
    /// Each variant once, of whatever products.
    #[schema(min_items = 1, max_items = 1000)]
    variants: Vec<VariantChange>,
    /// Why units come or leave, for the ledger.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    reason: Option<String>,
}

/// Changes many variants of many products in one write: all of them or none. Answers them as they are now, in the order that was
/// sent; whoever sends back what was there before has undone it.
#[utoipa::path(patch, path = "/api/variants/", tag = "products", security(("bearer" = ["products.edit"])), request_body = VariantChanges,
    responses((status = 200, body = VariantList), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "`stale_version` or `out_of_stock`, with a path such as `variants[3].version` for each variant", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    Json(input): Json<VariantChanges>,
) -> Result<Response, Problem> {
    if input.variants.iter().any(|v| v.stock_change.is_some()) && !staff.may(Permission::EditStock) {
        return Err(Problem::forbidden());
    }
    let channel = std::sync::Arc::clone(&market.channel);
    let ids: Vec<Id> = input.variants.iter().map(|v| v.id).collect();
    services
        .db
        .write(move |tx| async move {
            let mut invalid = Invalid::new();
            invalid.check(!input.variants.is_empty(), "variants", &souk_http::messages::REQUIRED);
            invalid.check(
                input.variants.len() <= MOST,
                "variants",
                souk_catalog::messages::TOO_MANY.with("most", MOST),
            );
            let reason = invalid.text("reason", input.reason.as_deref().unwrap_or("count"), 200);
            let priced: Vec<(Id, VariantInput)> = input.variants.iter().map(VariantChange::figures).collect();
            for (at, (change, (_, figures))) in input.variants.iter().zip(&priced).enumerate() {
                figures.check(&format!("variants[{at}]."), &channel, &mut invalid);
                invalid.check(
                    change.stock_change.is_none_or(|units| units.abs() <= MOST_UNITS),
                    &format!("variants[{at}].stock_change"),
                    &messages::STOCK_CHANGE_OUT_OF_RANGE,
                );
            }
            invalid.done()?;
            let rows = input.variants.iter().map(VariantChange::row).collect();
            souk_catalog::change_figures(&tx, rows).await?;
            let priced: Vec<(Id, &VariantInput)> =
                priced.iter().map(|(id, figures)| (*id, figures)).collect();
            let is_taken_back = |v: &&VariantChange| v.price == Some(None);
            let taken_back: Vec<Id> = input.variants.iter().filter(is_taken_back).map(|v| v.id).collect();
            souk_pricing::take_back(&tx, &channel, &taken_back).await?;
            set_figures(&tx, &channel, &priced, |n| format!("variants[{n}]."), staff.account_id).await?;
            move_units(&tx, &input.variants, &reason, staff.account_id).await
        })
        .await?;
    of_variants(&services, &market, &ids).await
}

impl VariantChange {
    fn figures(&self) -> (Id, VariantInput) {
        let (price, compare_at_price) = (self.price.flatten(), self.compare_at_price);
        (self.id, VariantInput { price, compare_at_price, ..VariantInput::default() })
    }

    fn row(&self) -> VariantFigures {
        VariantFigures {
            id: self.id,
            version: self.version,
            barcode: self.barcode.clone(),
            weight_grams: self.weight_grams,
            active: self.active,
        }
    }
}

/// Moves the units that come or leave; too few are told by the place of their variant.
async fn move_units(tx: &Tx, variants: &[VariantChange], reason: &str, actor: Id) -> Result<(), Problem> {
    let moved = variants.iter().filter_map(|v| Some((v.id, v.stock_change.filter(|units| *units != 0)?)));
    let movements: Vec<Movement> = moved
        .map(|(variant_id, quantity)| Movement {
            variant_id,
            location_id: HOUSE_LOCATION,
            kind: "adjust",
            quantity,
            reason: reason.to_owned(),
            reference: None,
            actor: Some(actor),
        })
        .collect();
    let places: HashMap<Id, usize> = variants.iter().enumerate().map(|(at, v)| (v.id, at)).collect();
    match souk_inventory::move_stock(tx, &movements).await {
        Ok(_) => Ok(()),
        Err(MoveError::TooFew { variant_id, on_hand, reserved, available }) => {
            let at = places.get(&variant_id).copied().unwrap_or_default();
            let said = souk_inventory::messages::TOO_FEW_LEFT.with("available", available);
            let detail = souk_inventory::messages::OUT_OF_STOCK
                .with("on_hand", on_hand)
                .with("reserved", reserved)
                .with("available", available);
            Err(Problem::conflict(detail).field(format!("variants[{at}].stock_change"), said))
        }
        Err(MoveError::Db(error)) => Err(error.into()),
    }
}
