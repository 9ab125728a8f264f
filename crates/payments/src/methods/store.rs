//! The rows of ways to pay.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, QueryResult};
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Timestamp, Tx, sql};

use crate::{Gateways, manual};

/// Where a bank transfer goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BankAccount {
    /// Whose account it is.
    pub holder: String,
    /// The IBAN, without spaces; where there are none, the number as banks there know it.
    pub number: String,
    /// The bank's BIC; empty where transfers need none.
    pub bic: String,
    /// The bank's name.
    pub bank: String,
}

/// A way to pay as staff see it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct PaymentMethod {
    /// The gateway's name.
    pub(super) gateway: String,
    /// One of its methods.
    pub(super) method: String,
    /// Whether shoppers can choose it.
    pub(super) is_active: bool,
    /// To where it is offered, as ISO 3166-1 alpha-2; everywhere when empty.
    pub(super) countries: Vec<String>,
    /// What shoppers are told of it, in the merchant's words; empty where the shop's own are enough.
    pub(super) instructions: String,
    /// Where the money goes; of bank transfers alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) account: Option<BankAccount>,
    /// For how many days goods are kept for a transfer; of bank transfers alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) days_to_pay: Option<i64>,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub(super) version: i64,
}

/// Days for which goods are kept for a transfer, unless the merchant says otherwise: two weekends and a bank holiday fit in.
const DAYS_TO_PAY: i64 = 10;

impl PaymentMethod {
    /// As the gateway offers it. What needs nobody's account is offered at once; what is done by hand is not, before the merchant
    /// says so.
    pub(super) fn new(gateway: &str, method: &str) -> Self {
        let is_transfer = gateway == manual::NAME && method == manual::BANK_TRANSFER;
        Self {
            gateway: gateway.to_owned(),
            method: method.to_owned(),
            is_active: gateway != manual::NAME,
            countries: Vec::new(),
            instructions: String::new(),
            account: is_transfer.then(BankAccount::default),
            days_to_pay: is_transfer.then_some(DAYS_TO_PAY),
            version: 0,
        }
    }
}

impl FromQueryResult for PaymentMethod {
    fn from_query_result(row: &QueryResult, pre: &str) -> Result<Self, DbErr> {
        let (gateway, method): (String, String) = (row.try_get(pre, "gateway")?, row.try_get(pre, "method")?);
        let countries: String = row.try_get(pre, "countries")?;
        let fresh = Self::new(&gateway, &method);
        let account = match fresh.account {
            Some(_) => Some(BankAccount {
                holder: row.try_get(pre, "account_holder")?,
                number: row.try_get(pre, "account_number")?,
                bic: row.try_get(pre, "bic")?,
                bank: row.try_get(pre, "bank")?,
            }),
            None => None,
        };
        Ok(Self {
            is_active: row.try_get(pre, "is_active")?,
            countries: serde_json::from_str(&countries).map_err(|e| DbErr::Type(e.to_string()))?,
            instructions: row.try_get(pre, "instructions")?,
            days_to_pay: fresh.days_to_pay.map(|_| row.try_get(pre, "days_to_pay")).transpose()?,
            version: row.try_get(pre, "version")?,
            account,
            gateway,
            method,
        })
    }
}

const COLUMNS: &str = "gateway, method, is_active, countries, instructions, account_holder, account_number, bic, bank, days_to_pay, version";

/// All methods of `gateways`: by the names of the gateways, those by hand last, as shoppers see them.
pub(super) async fn all(
    conn: &impl ConnectionTrait,
    gateways: &Gateways,
) -> Result<Vec<PaymentMethod>, DbErr> {
    let rows: Vec<PaymentMethod> =
        sql::all(conn, &format!("SELECT {COLUMNS} FROM payment_method"), []).await?;
    let mut known: HashMap<(String, String), PaymentMethod> =
        rows.into_iter().map(|row| ((row.gateway.clone(), row.method.clone()), row)).collect();
    let by_hand = |is_manual: bool| gateways.iter().filter(move |g| (g.name() == manual::NAME) == is_manual);
    let methods = by_hand(false)
        .chain(by_hand(true))
        .flat_map(|gateway| gateway.methods().iter().map(|method| (gateway.name(), *method)));
    let methods = methods.map(|(gateway, method)| {
        let saved = known.remove(&(gateway.to_owned(), method.to_owned()));
        saved.unwrap_or_else(|| PaymentMethod::new(gateway, method))
    });
    Ok(methods.collect())
}

/// One method as it is kept, or as its gateway offers it.
pub(super) async fn one(
    conn: &impl ConnectionTrait,
    gateway: &str,
    method: &str,
) -> Result<PaymentMethod, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM payment_method WHERE gateway = $1 AND method = $2");
    let row = sql::one(conn, &text, [gateway.into(), method.into()]).await?;
    Ok(row.unwrap_or_else(|| PaymentMethod::new(gateway, method)))
}

#[derive(souk_db::Row)]
#[row(table = "payment_method")]
struct NewMethod {
    gateway: String,
    method: String,
    is_active: bool,
    countries: String,
    instructions: String,
    account_holder: String,
    account_number: String,
    bic: String,
    bank: String,
    days_to_pay: i64,
    version: i64,
    updated_at: Timestamp,
}

/// Keeps `method`.
pub(super) async fn save(tx: &Tx, method: PaymentMethod) -> Result<u64, DbErr> {
    let account = method.account.unwrap_or_default();
    let row = NewMethod {
        gateway: method.gateway,
        method: method.method,
        is_active: method.is_active,
        countries: serde_json::to_string(&method.countries).map_err(|e| DbErr::Custom(e.to_string()))?,
        instructions: method.instructions,
        account_holder: account.holder,
        account_number: account.number,
        bic: account.bic,
        bank: account.bank,
        days_to_pay: method.days_to_pay.unwrap_or(DAYS_TO_PAY),
        version: method.version,
        updated_at: tx.now(),
    };
    let over = "ON CONFLICT (gateway, method) DO UPDATE SET is_active = excluded.is_active, countries = excluded.countries,
        instructions = excluded.instructions, account_holder = excluded.account_holder,
        account_number = excluded.account_number, bic = excluded.bic, bank = excluded.bank,
        days_to_pay = excluded.days_to_pay, version = excluded.version, updated_at = excluded.updated_at";
    sql::insert(tx, [row], over).await
}

/// What the shopper of a payment by this method is told: where the money goes, and the merchant's words.
pub(crate) async fn told(
    conn: &impl ConnectionTrait,
    gateway: &str,
    method: &str,
) -> Result<(Option<BankAccount>, Option<String>), DbErr> {
    let PaymentMethod { account, instructions, .. } = one(conn, gateway, method).await?;
    Ok((account, Some(instructions).filter(|text| !text.is_empty())))
}
