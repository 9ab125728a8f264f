//! What gateways told by themselves, each event once.

use souk_db::{DbErr, Id, Tx, sql};

/// Something that a gateway tells by itself, its signature checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatewayEvent {
    /// The gateway's name.
    pub gateway: &'static str,
    /// The gateway's own id of the event: the same however often it is sent.
    pub id: String,
    /// What it is about, as the gateway calls it.
    pub kind: String,
    /// The version of its shape.
    pub version: i64,
    /// The payment that it is about, where it names one.
    pub payment_id: Option<Id>,
    /// Whether the adapter knows this kind in this version: its payment is to be asked about.
    pub is_known: bool,
}

/// Keeps `event` in the transaction that acts on it, for `payment_id` if it names one of ours; `applied` says whether it is acted
/// on. `false` when it was kept before: then there is nothing to do.
///
/// # Errors
/// What the database says.
pub async fn record_event(
    tx: &Tx,
    event: &GatewayEvent,
    payment_id: Option<Id>,
    applied: bool,
) -> Result<bool, DbErr> {
    let kept = sql::exec(
        tx,
        "INSERT INTO payment_event (gateway, event_id, kind, version, payment_id, applied, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (gateway, event_id) DO NOTHING",
        [
            event.gateway.into(),
            event.id.clone().into(),
            event.kind.clone().into(),
            event.version.into(),
            payment_id.into(),
            applied.into(),
            tx.now().into(),
        ],
    )
    .await?;
    Ok(kept > 0)
}
