//! Changes of the profile.

use serde::{Deserialize, Serialize};
use souk_db::Tx;
use souk_http::schema::is_country;
use souk_http::{Invalid, Problem};
use souk_platform::Settings;

use super::store::{self, InvoiceAddress, PROFILE, Profile};
use crate::messages;
use crate::patch::{nullable, present};
use crate::{Content, ContentChanged, picture};

/// Changes of the shop's profile; what is absent stays.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileChange {
    /// The shop's name; while it is empty, the one that the shop was set up with stands in.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, max_length = 120)]
    pub name: Option<String>,
    /// What the shop is, in a line.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, max_length = 200)]
    pub tagline: Option<String>,
    /// Where customers write to; may be empty.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, max_length = 254)]
    pub contact_email: Option<String>,
    /// Where customers call; may be empty.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, max_length = 40)]
    pub contact_phone: Option<String>,
    /// The country that is preselected, as ISO 3166-1 alpha-2; may be empty.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, pattern = "^([A-Za-z]{2})?$")]
    pub default_country: Option<String>,
    /// Who sells, as it stands on invoices: the whole of it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = InvoiceAddress)]
    pub invoice_address: Option<InvoiceAddress>,
    /// The number under which the shop pays tax; may be empty.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schema(value_type = String, max_length = 40)]
    pub vat_number: Option<String>,
    /// The key of a picture; null for none.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, pattern = "^[0-9a-f]{32}/[0-9]{1,5}\\.webp$")]
    pub logo: Option<Option<String>>,
}

/// Changes what `change` names. `may_change` is given the profile as it is first.
///
/// # Errors
/// What `may_change` says; 422 naming the fields that are wrong.
pub async fn update_profile(
    tx: &Tx,
    settings: &Settings,
    change: ProfileChange,
    may_change: impl FnOnce(&Profile) -> Result<(), Problem>,
) -> Result<Profile, Problem> {
    let held = store::locked(tx).await?.ok_or_else(Problem::not_found)?;
    may_change(&store::shown(held.clone(), settings))?;
    let mut invalid = Invalid::new();
    let mut new = held;
    new.version += 1;
    for (field, text, longest, kept) in [
        ("name", change.name, 120, &mut new.name),
        ("tagline", change.tagline, 200, &mut new.tagline),
        ("contact_phone", change.contact_phone, 40, &mut new.contact_phone),
        ("vat_number", change.vat_number, 40, &mut new.vat_number),
    ] {
        if let Some(text) = text {
            *kept = invalid.optional_text(field, &text, longest);
        }
    }
    if let Some(email) = change.contact_email {
        let is_empty = email.trim().is_empty();
        new.contact_email = if is_empty { String::new() } else { invalid.email("contact_email", &email) };
    }
    if let Some(text) = change.default_country {
        new.default_country = country(&mut invalid, "default_country", &text);
    }
    if let Some(address) = change.invoice_address {
        new = new.with_address(checked(&mut invalid, address));
    }
    if let Some(logo) = change.logo {
        invalid.check(logo.as_deref().is_none_or(picture::is_key), "logo", &messages::NO_SUCH_PICTURE);
        new.logo = logo;
    }
    invalid.done()?;
    store::write(tx, &new).await?;
    tx.emit(&ContentChanged { content_id: PROFILE, what: Content::Settings });
    Ok(store::shown(new, settings))
}

fn country(invalid: &mut Invalid, field: &str, text: &str) -> String {
    let text = text.trim();
    invalid.check(text.is_empty() || is_country(text), field, &souk_http::messages::NO_COUNTRY);
    text.to_uppercase()
}

fn checked(invalid: &mut Invalid, address: InvoiceAddress) -> InvoiceAddress {
    let mut line = |field: &str, text: &str, longest| {
        invalid.optional_text(&format!("invoice_address.{field}"), text, longest)
    };
    InvoiceAddress {
        company: line("company", &address.company, 120),
        line1: line("line1", &address.line1, 120),
        line2: line("line2", &address.line2, 120),
        postal_code: line("postal_code", &address.postal_code, 20),
        city: line("city", &address.city, 120),
        country: country(invalid, "invoice_address.country", &address.country),
    }
}
