//! What shoppers can choose, and what follows from it.

use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Timestamp};

use super::store;
use crate::{Gateways, manual};

/// A way to pay.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct GatewayChoice {
    /// The gateway's name.
    pub id: String,
    /// Its methods.
    pub methods: Vec<String>,
    /// What there is to know of its methods, in the merchant's words; those without any are left out.
    pub notes: Vec<MethodChoice>,
}

/// What there is to know of a method.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = PaymentMethodNote)]
pub struct MethodChoice {
    /// The method.
    pub method: String,
    /// The merchant's words.
    pub text: String,
}

/// The ways to pay for what goes to `country`; those by hand come last.
///
/// # Errors
/// What the database says.
pub async fn offered(
    conn: &impl ConnectionTrait,
    gateways: &Gateways,
    country: &str,
) -> Result<Vec<GatewayChoice>, DbErr> {
    let mut offered: Vec<GatewayChoice> = Vec::new();
    let goes = |countries: &[String]| countries.is_empty() || countries.iter().any(|known| known == country);
    for method in store::all(conn, gateways).await? {
        if !method.is_active || !goes(&method.countries) {
            continue;
        }
        if offered.last().is_none_or(|last| last.id != method.gateway) {
            offered.push(GatewayChoice { id: method.gateway, methods: Vec::new(), notes: Vec::new() });
        }
        let Some(gateway) = offered.last_mut() else { continue };
        if !method.instructions.is_empty() {
            gateway.notes.push(MethodChoice { method: method.method.clone(), text: method.instructions });
        }
        gateway.methods.push(method.method);
    }
    Ok(offered)
}

/// Until when an order waits for its money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms {
    /// It is paid at once, or soon given up.
    AtOnce,
    /// By a transfer that is there by then.
    Until(Timestamp),
    /// Whoever delivers it takes the money.
    OnDelivery,
}

/// The terms of a payment by this `method` that begins at `now`.
///
/// # Errors
/// What the database says.
pub async fn terms(
    conn: &impl ConnectionTrait,
    gateway: &str,
    method: &str,
    now: Timestamp,
) -> Result<Terms, DbErr> {
    if gateway != manual::NAME {
        return Ok(Terms::AtOnce);
    }
    let days = store::one(conn, gateway, method).await?.days_to_pay;
    let day = |days: i64| std::time::Duration::from_secs(u64::try_from(days).unwrap_or(1) * 24 * 3_600);
    Ok(days.map_or(Terms::OnDelivery, |days| Terms::Until(now.plus(day(days)))))
}
