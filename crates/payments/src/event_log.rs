//! What gateways told by themselves, each event once.

use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};

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

#[derive(Row)]
#[row(table = "payment_event")]
struct EventRow<'a> {
    gateway: &'static str,
    event_id: &'a str,
    kind: &'a str,
    version: i64,
    payment_id: Option<Id>,
    applied: bool,
    received_at: Timestamp,
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
    let row = EventRow {
        gateway: event.gateway,
        event_id: &event.id,
        kind: &event.kind,
        version: event.version,
        payment_id,
        applied,
        received_at: tx.now(),
    };
    let kept = sql::insert(tx, [row], "ON CONFLICT (gateway, event_id) DO NOTHING").await?;
    Ok(kept > 0)
}
