//! Notes of staff on an order: written to each other, never shown to its shopper.

mod create;
mod delete;
mod list;

pub(crate) use create::{__path_create, create};
pub(crate) use delete::{__path_delete, delete};
pub(crate) use list::{__path_list, list};

use sea_orm::FromQueryResult;
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, sql};

/// A note on an order.
#[derive(Clone, Debug, Serialize, FromQueryResult, Row, utoipa::ToSchema)]
#[row(table = "order_note")]
#[schema(as = OrderNote)]
pub(crate) struct Note {
    /// Its id.
    pub(crate) id: Id,
    /// On which order.
    pub(crate) order_id: Id,
    /// Whose it is.
    pub(crate) author_id: Id,
    /// The author's name as it was, or the address where they gave none.
    pub(crate) author: String,
    /// What it says.
    pub(crate) text: String,
    /// When it was written.
    pub(crate) created_at: Timestamp,
}

/// The notes on an order, newest first.
async fn of_order(conn: &impl ConnectionTrait, order: Id) -> Result<Vec<Note>, DbErr> {
    let text = "SELECT id, order_id, author_id, author, text, created_at FROM order_note WHERE order_id = $1 ORDER BY id DESC";
    sql::all(conn, text, [order.into()]).await
}

async fn find(conn: &impl ConnectionTrait, order: Id, id: Id) -> Result<Option<Note>, DbErr> {
    let text = "SELECT id, order_id, author_id, author, text, created_at FROM order_note WHERE order_id = $1 AND id = $2";
    sql::one(conn, text, [order.into(), id.into()]).await
}
