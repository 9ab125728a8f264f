//! The queries of saved addresses.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};
use souk_orders::Address;

use super::SavedAddress;

#[derive(Row)]
#[row(table = "saved_address")]
struct NewAddress {
    id: Id,
    account_id: Id,
    first_name: String,
    last_name: String,
    company: String,
    line1: String,
    line2: String,
    city: String,
    region: String,
    postal_code: String,
    country: String,
    phone: String,
    is_default: bool,
    created_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(FromQueryResult)]
struct Found {
    id: Id,
    #[sea_orm(nested)]
    address: Address,
    is_default: bool,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<Found> for SavedAddress {
    fn from(found: Found) -> Self {
        let Found { id, address, is_default, created_at, updated_at } = found;
        Self { id, address, is_default, created_at, updated_at }
    }
}

fn select(narrowed: &str) -> String {
    let columns = Address::COLUMNS.join(", ");
    format!(
        "SELECT id, {columns}, is_default, created_at, updated_at FROM saved_address WHERE account_id = $1{narrowed}"
    )
}

/// The addresses of `account`: the default first, then the latest.
///
/// # Errors
/// What the database says.
pub async fn of_account(conn: &impl ConnectionTrait, account: Id) -> Result<Vec<SavedAddress>, DbErr> {
    let text = select(" ORDER BY CASE WHEN is_default THEN 0 ELSE 1 END, created_at DESC, id DESC");
    Ok(sql::all::<Found>(conn, &text, [account.into()]).await?.into_iter().map(SavedAddress::from).collect())
}

pub(super) async fn count(tx: &Tx, account: Id) -> Result<i64, DbErr> {
    let text = "SELECT COUNT(*) FROM saved_address WHERE account_id = $1";
    Ok(sql::scalar::<i64>(tx, text, [account.into()]).await?.unwrap_or(0))
}

async fn make_room(tx: &Tx, account: Id, is_default: bool) -> Result<(), DbErr> {
    if is_default {
        let text = "UPDATE saved_address SET is_default = FALSE WHERE account_id = $1 AND is_default";
        sql::exec(tx, text, [account.into()]).await?;
    }
    Ok(())
}

/// Writes down an address of `account`, which has fewer than it may have; a default one takes the place of that before.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &Tx, account: Id, address: Address, is_default: bool) -> Result<SavedAddress, DbErr> {
    make_room(tx, account, is_default).await?;
    let (id, now) = (tx.new_id(), tx.now());
    let given = address.clone();
    let new = NewAddress {
        id,
        account_id: account,
        first_name: given.first_name,
        last_name: given.last_name,
        company: given.company,
        line1: given.line1,
        line2: given.line2,
        city: given.city,
        region: given.region,
        postal_code: given.postal_code,
        country: given.country,
        phone: given.phone,
        is_default,
        created_at: now,
        updated_at: now,
    };
    sql::insert(tx, [new], "").await?;
    Ok(SavedAddress { id, address, is_default, created_at: now, updated_at: now })
}

/// The default stays one though `is_default` is false: an account with addresses has one.
pub(super) async fn replace(
    tx: &Tx,
    (account, id): (Id, Id),
    address: Address,
    is_default: bool,
) -> Result<Option<SavedAddress>, DbErr> {
    let find = select(" AND id = $2");
    if sql::one::<Found>(tx, &find, [account.into(), id.into()]).await?.is_none() {
        return Ok(None);
    }
    make_room(tx, account, is_default).await?;
    let (text, values) = sql::named(
        "UPDATE saved_address SET first_name = :first_name, last_name = :last_name, company = :company, line1 = :line1,
           line2 = :line2, city = :city, region = :region, postal_code = :postal_code, country = :country, phone = :phone,
           is_default = (is_default OR :is_default), updated_at = :now WHERE account_id = :account AND id = :id",
        [
            ("account", account.into()),
            ("id", id.into()),
            ("first_name", address.first_name.into()),
            ("last_name", address.last_name.into()),
            ("company", address.company.into()),
            ("line1", address.line1.into()),
            ("line2", address.line2.into()),
            ("city", address.city.into()),
            ("region", address.region.into()),
            ("postal_code", address.postal_code.into()),
            ("country", address.country.into()),
            ("phone", address.phone.into()),
            ("is_default", is_default.into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    Ok(sql::one::<Found>(tx, &find, [account.into(), id.into()]).await?.map(SavedAddress::from))
}

pub(super) async fn delete(tx: &Tx, account: Id, id: Id) -> Result<bool, DbErr> {
    let text = "DELETE FROM saved_address WHERE account_id = $1 AND id = $2";
    if sql::exec(tx, text, [account.into(), id.into()]).await? == 0 {
        return Ok(false);
    }
    let text = "UPDATE saved_address SET is_default = TRUE WHERE id =
           (SELECT id FROM saved_address WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1)
         AND NOT EXISTS (SELECT 1 FROM saved_address WHERE account_id = $1 AND is_default)";
    sql::exec(tx, text, [account.into()]).await?;
    Ok(true)
}
