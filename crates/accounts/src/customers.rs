//! Customers: accounts of people who do not work for the shop, as staff look at them.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, Value};
use serde::Serialize;
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_http::PageQuery;

use crate::AccessChanged;
use crate::store::{NewAccount, insert};

/// Counting stops here; what is beyond is told as an estimate.
const COUNTED: i64 = 10_000;

/// Somebody with an account who does not work for the shop.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
pub struct Customer {
    /// The account's id.
    pub id: Id,
    /// Its address.
    pub email: String,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Whether they may sign in.
    pub is_active: bool,
    /// When they registered.
    pub created_at: Timestamp,
}

/// Which customers are wanted.
#[derive(Clone, Debug, Default)]
pub struct CustomerFilter {
    /// Part of an address or a name.
    pub search: Option<String>,
    /// Only those who may sign in, or may not.
    pub is_active: Option<bool>,
    /// Registered at this moment or later.
    pub from: Option<Timestamp>,
    /// Registered before this moment.
    pub until: Option<Timestamp>,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CustomerOrdering {
    /// Those who registered last first.
    #[default]
    Newest,
    /// Those who registered first first.
    Oldest,
    /// By address.
    Email,
}

impl CustomerOrdering {
    fn sql(self) -> &'static str {
        match self {
            Self::Newest => "created_at DESC, id DESC",
            Self::Oldest => "created_at, id",
            Self::Email => "email",
        }
    }
}

/// A page of customers.
#[derive(Clone, Debug)]
pub struct CustomerPage {
    /// How many there are in all, up to 10,000.
    pub count: i64,
    /// Whether there are more than were counted.
    pub count_is_estimate: bool,
    /// The page.
    pub customers: Vec<Customer>,
}

impl CustomerFilter {
    fn sql(&self) -> (String, Vec<Value>) {
        let mut wheres = vec!["is_staff = FALSE".to_owned()];
        let mut values: Vec<Value> = Vec::new();
        let mut add = |condition: &str, value: Option<Value>| {
            if let Some(value) = value {
                values.push(value);
                wheres.push(condition.replace('?', &format!("${}", values.len())));
            }
        };
        let words = self.search.as_ref().map(|text| sql::containing(&text.trim().to_lowercase()).into());
        add("lower(email || ' ' || first_name || ' ' || last_name) LIKE ? ESCAPE '\\'", words);
        add("is_active = ?", self.is_active.map(Into::into));
        add("created_at >= ?", self.from.map(Into::into));
        add("created_at < ?", self.until.map(Into::into));
        (format!("FROM account WHERE {}", wheres.join(" AND ")), values)
    }
}

const COLUMNS: &str = "id, email, first_name, last_name, is_active, created_at";

/// A page of the customers that `filter` lets through.
///
/// # Errors
/// What the database says.
pub async fn page(
    conn: &impl ConnectionTrait,
    filter: &CustomerFilter,
    ordering: CustomerOrdering,
    page: PageQuery,
) -> Result<CustomerPage, DbErr> {
    let (from, mut values) = filter.sql();
    let text = format!("SELECT COUNT(*) FROM (SELECT 1 AS one {from} LIMIT {}) AS counted", COUNTED + 1);
    let count = sql::scalar::<i64>(conn, &text, values.clone()).await?.unwrap_or(0);
    let n = values.len();
    values.extend([page.page_size.into(), page.offset().into()]);
    let order = ordering.sql();
    let text = format!("SELECT {COLUMNS} {from} ORDER BY {order} LIMIT ${} OFFSET ${}", n + 1, n + 2);
    let customers = sql::all(conn, &text, values).await?;
    Ok(CustomerPage { count: count.min(COUNTED), count_is_estimate: count > COUNTED, customers })
}

/// Up to `limit` customers that `filter` lets through, newest first, after the one at `after`.
///
/// # Errors
/// What the database says.
pub async fn after(
    conn: &impl ConnectionTrait,
    filter: &CustomerFilter,
    after: Option<(Timestamp, Id)>,
    limit: i64,
) -> Result<Vec<Customer>, DbErr> {
    let (mut from, mut values) = filter.sql();
    if let Some((at, id)) = after {
        let n = values.len();
        from.push_str(&format!(" AND (created_at, id) < (${}, ${})", n + 1, n + 2));
        values.extend([at.into(), id.into()]);
    }
    values.push(limit.into());
    let order = CustomerOrdering::Newest.sql();
    let text = format!("SELECT {COLUMNS} {from} ORDER BY {order} LIMIT ${}", values.len());
    sql::all(conn, &text, values).await
}

/// The customer `id`.
///
/// # Errors
/// What the database says.
pub async fn by_id(conn: &impl ConnectionTrait, id: Id) -> Result<Option<Customer>, DbErr> {
    let text = "SELECT id, email, first_name, last_name, is_active, created_at FROM account
        WHERE id = $1 AND is_staff = FALSE";
    sql::one(conn, text, [id.into()]).await
}

/// The id of the customer with this address, which is in lower case.
///
/// # Errors
/// What the database says.
pub async fn id_by_email(conn: &impl ConnectionTrait, email: &str) -> Result<Option<Id>, DbErr> {
    sql::scalar(conn, "SELECT id FROM account WHERE email = $1 AND is_staff = FALSE", [email.into()]).await
}

/// Lets the customer `id` sign in, or no longer; `false` when there is none.
///
/// # Errors
/// What the database says.
pub async fn set_active(tx: &Tx, id: Id, is_active: bool) -> Result<bool, DbErr> {
    let text = "UPDATE account SET is_active = $2, updated_at = $3 WHERE id = $1 AND is_staff = FALSE";
    let known = sql::exec(tx, text, [id.into(), is_active.into(), tx.now().into()]).await? > 0;
    if known {
        tx.emit(&AccessChanged { subject_id: id });
    }
    Ok(known)
}

/// A customer who comes from elsewhere.
#[derive(Clone, Debug)]
pub struct NewCustomer {
    /// Their address, in lower case.
    pub email: String,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
}

/// Makes an account that no password opens until one is set; a known address breaks `account_email_key`.
///
/// # Errors
/// What the database says.
pub async fn create(tx: &Tx, new: NewCustomer) -> Result<Id, DbErr> {
    let NewCustomer { email, first_name, last_name } = new;
    // What no hash looks like, no password fits.
    let password_hash = "!".to_owned();
    insert(tx, NewAccount { email, password_hash, first_name, last_name, is_staff: false, locale: None })
        .await
}

#[derive(FromQueryResult)]
struct EmailOf {
    id: Id,
    email: String,
}

/// The addresses of the accounts with these `ids`.
///
/// # Errors
/// What the database says.
pub async fn emails(conn: &impl ConnectionTrait, ids: &[Id]) -> Result<HashMap<Id, String>, DbErr> {
    let rows: Vec<EmailOf> =
        sql::by_keys(conn, "SELECT id, email FROM account WHERE id IN ({keys})", &[], ids.iter().copied())
            .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.email)).collect())
}
