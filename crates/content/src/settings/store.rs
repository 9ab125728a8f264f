//! The row of the profile.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, Tx, sql};
use souk_platform::{Services, Settings};

use crate::picture;

/// The profile's only row.
pub(crate) const PROFILE: Id = Id::from_u128(0x0193_5000_0000_7000_8000_0000_0000_0003);

const COLUMNS: &str =
    "name, tagline, contact_email, contact_phone, default_country, company, line1, line2, postal_code, city,
    country, vat_number, logo, version";

/// Who sells, as it stands on invoices. What is empty is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct InvoiceAddress {
    /// The company, or the merchant's name.
    #[schema(max_length = 120)]
    pub company: String,
    /// Street and number.
    #[schema(max_length = 120)]
    pub line1: String,
    /// More of the address.
    #[schema(max_length = 120)]
    pub line2: String,
    /// Postcode.
    #[schema(max_length = 20)]
    pub postal_code: String,
    /// Town.
    #[schema(max_length = 120)]
    pub city: String,
    /// Country as ISO 3166-1 alpha-2.
    #[schema(pattern = "^([A-Za-z]{2})?$")]
    pub country: String,
}

/// The shop as it presents itself. Texts that are empty are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = ShopProfile)]
pub struct Profile {
    /// The shop's name.
    pub name: String,
    /// What the shop is, in a line.
    pub tagline: String,
    /// Where customers write to.
    pub contact_email: String,
    /// Where customers call.
    pub contact_phone: String,
    /// The country that is preselected, as ISO 3166-1 alpha-2.
    pub default_country: String,
    /// The key of its picture.
    pub logo: Option<String>,
    /// The address of its picture.
    pub logo_url: Option<String>,
    /// Who sells, as it stands on invoices. For staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice_address: Option<InvoiceAddress>,
    /// The number under which the shop pays tax. For staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_number: Option<String>,
    /// Raised by each change; the `ETag` that `If-Match` is held against.
    pub version: i64,
}

impl Profile {
    /// What everybody may see of it.
    pub(crate) fn for_visitors(self) -> Self {
        Self { invoice_address: None, vat_number: None, ..self }
    }
}

#[derive(Clone, Default, FromQueryResult)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) tagline: String,
    pub(crate) contact_email: String,
    pub(crate) contact_phone: String,
    pub(crate) default_country: String,
    company: String,
    line1: String,
    line2: String,
    postal_code: String,
    city: String,
    country: String,
    pub(crate) vat_number: String,
    pub(crate) logo: Option<String>,
    pub(crate) version: i64,
}

impl Row {
    pub(crate) fn with_address(self, address: InvoiceAddress) -> Self {
        let InvoiceAddress { company, line1, line2, postal_code, city, country } = address;
        Self { company, line1, line2, postal_code, city, country, ..self }
    }
}

/// The profile as it is shown: the name that the shop was set up with stands in for an empty one.
pub(crate) fn shown(row: Row, settings: &Settings) -> Profile {
    Profile {
        name: if row.name.is_empty() { settings.shop_name.to_string() } else { row.name },
        tagline: row.tagline,
        contact_email: row.contact_email,
        contact_phone: row.contact_phone,
        default_country: row.default_country,
        logo_url: row.logo.as_deref().map(picture::address),
        logo: row.logo,
        invoice_address: Some(InvoiceAddress {
            company: row.company,
            line1: row.line1,
            line2: row.line2,
            postal_code: row.postal_code,
            city: row.city,
            country: row.country,
        }),
        vat_number: Some(row.vat_number),
        version: row.version,
    }
}

/// The shop as it presents itself, whole.
///
/// # Errors
/// What the database says.
pub async fn profile(conn: &impl ConnectionTrait, settings: &Settings) -> Result<Profile, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM shop_profile WHERE id = $1");
    let row: Option<Row> = sql::one(conn, &text, [PROFILE.into()]).await?;
    Ok(shown(row.unwrap_or_default(), settings))
}

/// The row, which nobody else writes until the commit.
pub(crate) async fn locked(tx: &Tx) -> Result<Option<Row>, DbErr> {
    let text = format!("SELECT {COLUMNS} FROM shop_profile WHERE id = $1 {}", tx.for_update());
    sql::one(tx, &text, [PROFILE.into()]).await
}

/// A profile of which nothing is known.
#[derive(souk_db::Row)]
#[row(table = "shop_profile")]
struct NewProfile {
    id: Id,
    name: &'static str,
    tagline: &'static str,
    contact_email: &'static str,
    contact_phone: &'static str,
    default_country: &'static str,
    company: &'static str,
    line1: &'static str,
    line2: &'static str,
    postal_code: &'static str,
    city: &'static str,
    country: &'static str,
    vat_number: &'static str,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Makes the profile unless it is there.
pub(crate) async fn make_profile(services: &Services) -> Result<(), DbErr> {
    services
        .db
        .write(|tx| async move {
            let profile = NewProfile {
                id: PROFILE,
                name: "",
                tagline: "",
                contact_email: "",
                contact_phone: "",
                default_country: "",
                company: "",
                line1: "",
                line2: "",
                postal_code: "",
                city: "",
                country: "",
                vat_number: "",
                created_at: tx.now(),
                updated_at: tx.now(),
            };
            sql::insert(&tx, [profile], "ON CONFLICT (id) DO NOTHING").await?;
            // Mails of a shop that is older than their foot know who they are from, too.
            match locked(&tx).await? {
                Some(row) => souk_mail::set_sender(&tx, sender(&row)).await,
                None => Ok(()),
            }
        })
        .await
}

/// What the foot of mails says of the shop.
fn sender(row: &Row) -> souk_mail::Sender {
    let town = format!("{} {}", row.postal_code, row.city);
    let parts = [&row.company, &row.line1, &row.line2, &town, &row.country];
    let parts: Vec<&str> =
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    souk_mail::Sender {
        name: row.name.clone(),
        address: parts.join(", "),
        contact: row.contact_email.clone(),
    }
}

pub(crate) async fn write(tx: &Tx, row: &Row) -> Result<u64, DbErr> {
    souk_mail::set_sender(tx, sender(row)).await?;
    let (text, values) = sql::named(
        "UPDATE shop_profile SET name = :name, tagline = :tagline, contact_email = :email, contact_phone = :phone,
           default_country = :default_country, company = :company, line1 = :line1, line2 = :line2,
           postal_code = :postal_code, city = :city, country = :country, vat_number = :vat_number, logo = :logo,
           version = :version, updated_at = :now WHERE id = :id",
        [
            ("id", PROFILE.into()),
            ("name", row.name.as_str().into()),
            ("tagline", row.tagline.as_str().into()),
            ("email", row.contact_email.as_str().into()),
            ("phone", row.contact_phone.as_str().into()),
            ("default_country", row.default_country.as_str().into()),
            ("company", row.company.as_str().into()),
            ("line1", row.line1.as_str().into()),
            ("line2", row.line2.as_str().into()),
            ("postal_code", row.postal_code.as_str().into()),
            ("city", row.city.as_str().into()),
            ("country", row.country.as_str().into()),
            ("vat_number", row.vat_number.as_str().into()),
            ("logo", row.logo.as_deref().into()),
            ("version", row.version.into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await
}

/// Makes writes of content take turns until the commit, where two at once would break a rule over many rows.
pub(crate) async fn lock(tx: &Tx) -> Result<(), DbErr> {
    locked(tx).await.map(drop)
}
