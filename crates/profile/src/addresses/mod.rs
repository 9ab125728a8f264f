//! Addresses that members have written down.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
pub(crate) mod replace;
mod store;

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, Timestamp};
use souk_http::{Invalid, Problem};
use souk_orders::Address;
use souk_platform::Services;

pub use store::{insert, of_account};

/// Addresses of one account, at most.
const MOST: i64 = 50;

/// An address as its owner sees it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct SavedAddress {
    /// Its id.
    pub id: Id,
    /// The address itself.
    #[serde(flatten)]
    pub address: Address,
    /// Whether it is the one that forms begin with.
    pub is_default: bool,
    /// When it was written down.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// An address to be written down.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedAddressInput {
    /// Given name.
    #[schema(min_length = 1, max_length = 100)]
    pub first_name: String,
    /// Family name.
    #[schema(max_length = 100)]
    pub last_name: String,
    /// Company, if any.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub company: String,
    /// Street and number.
    #[schema(min_length = 1, max_length = 200)]
    pub line1: String,
    /// Box, floor, building.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub line2: String,
    /// Town.
    #[schema(min_length = 1, max_length = 100)]
    pub city: String,
    /// State or province, where the country has them.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub region: String,
    /// Postcode.
    #[schema(max_length = 24)]
    pub postal_code: String,
    /// Two letters, such as `BE`.
    #[schema(min_length = 2, max_length = 2, pattern = "^[A-Za-z]{2}$")]
    pub country: String,
    /// For the courier only.
    #[serde(default)]
    #[schema(max_length = 40)]
    pub phone: String,
    /// Whether forms begin with it; the first address of an account always is the default.
    #[serde(default)]
    pub is_default: bool,
}

impl SavedAddressInput {
    /// The address, as its country writes it.
    fn checked(&self) -> Result<Address, Problem> {
        let mut invalid = Invalid::new();
        let given = self.clone();
        let address = Address {
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
        };
        let address = address.checked("", &mut invalid);
        invalid.done()?;
        Ok(address)
    }
}

/// Writes down an address of `account`.
///
/// # Errors
/// 422 naming the fields that will not do, or that there are too many.
pub async fn save(
    services: &Services,
    account: Id,
    input: &SavedAddressInput,
) -> Result<SavedAddress, Problem> {
    let (address, is_default) = (input.checked()?, input.is_default);
    services
        .db
        .write(move |tx| async move {
            let count = store::count(&tx, account).await?;
            if count >= MOST {
                return Err(Problem::invalid(
                    "address",
                    crate::messages::TOO_MANY_ADDRESSES.with("most", MOST),
                ));
            }
            Ok(store::insert(&tx, account, address, is_default || count == 0).await?)
        })
        .await
}

/// Changes the address `id` of `account`.
///
/// # Errors
/// 404; 422 naming the fields that will not do.
pub async fn replace(
    services: &Services,
    account: Id,
    id: Id,
    input: &SavedAddressInput,
) -> Result<SavedAddress, Problem> {
    let (address, is_default) = (input.checked()?, input.is_default);
    let replaced = services
        .db
        .write(move |tx| async move { store::replace(&tx, (account, id), address, is_default).await });
    replaced.await.map_err(|e: DbErr| Problem::from(e))?.ok_or_else(Problem::not_found)
}

/// Takes the address `id` of `account` away; where it was the default, the latest other one is.
///
/// # Errors
/// 404.
pub async fn delete(services: &Services, account: Id, id: Id) -> Result<(), Problem> {
    let deleted = services.db.write(move |tx| async move { store::delete(&tx, account, id).await });
    match deleted.await.map_err(|e: DbErr| Problem::from(e))? {
        true => Ok(()),
        false => Err(Problem::not_found()),
    }
}
