//! What the merchant says of a way to pay.

use serde::{Deserialize, Serialize};
use souk_db::Tx;
use souk_http::schema;
use souk_http::{Invalid, Problem};
use utoipa::openapi::schema::Array;

use super::store::{self, BankAccount, PaymentMethod};
use crate::{iban, messages};

/// A change of a way to pay; what is absent stays as it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentMethodChange {
    /// Whether shoppers can choose it.
    pub is_active: Option<bool>,
    /// To where it is offered, as ISO 3166-1 alpha-2; everywhere when empty.
    #[schema(schema_with = countries)]
    pub countries: Option<Vec<String>>,
    /// What shoppers are told of it, at most 1,000 characters.
    #[schema(max_length = 1000)]
    pub instructions: Option<String>,
    /// Whose account it is; of bank transfers alone, as what follows.
    #[schema(max_length = 140)]
    pub account_holder: Option<String>,
    /// The IBAN, or the number by which banks there know the account.
    #[schema(max_length = 42)]
    pub account_number: Option<String>,
    /// The bank's BIC.
    #[schema(max_length = 11)]
    pub bic: Option<String>,
    /// The bank's name.
    #[schema(max_length = 140)]
    pub bank: Option<String>,
    /// For how many days goods are kept for a transfer.
    #[schema(minimum = 1, maximum = 60)]
    pub days_to_pay: Option<i64>,
}

fn countries() -> Array {
    schema::countries("To where it is offered, as ISO 3166-1 alpha-2; everywhere when empty.")
}

impl PaymentMethodChange {
    /// `held` after this change, or one 422 that names every field that is wrong.
    pub(super) fn changed(&self, mut held: PaymentMethod) -> Result<PaymentMethod, Problem> {
        let mut invalid = Invalid::new();
        held.is_active = self.is_active.unwrap_or(held.is_active);
        if let Some(countries) = &self.countries {
            let are_codes = countries.len() <= 250 && countries.iter().all(|code| schema::is_country(code));
            invalid.check(are_codes, "countries", &souk_http::messages::NO_COUNTRY);
            held.countries = countries.iter().take(250).map(|code| code.to_uppercase()).collect();
        }
        if let Some(text) = &self.instructions {
            held.instructions = invalid.lines("instructions", text, 1_000);
        }
        match &mut held.account {
            Some(account) => self.put(account, &mut invalid),
            None => self.refuse_account(&mut invalid),
        }
        if let (Some(days), Some(held)) = (self.days_to_pay, &mut held.days_to_pay) {
            invalid.check((1..=60).contains(&days), "days_to_pay", &messages::DAYS_TO_PAY);
            *held = days;
        }
        if let (true, Some(account)) = (held.is_active, &held.account) {
            invalid.check(!account.holder.is_empty(), "account_holder", &messages::NO_ACCOUNT);
            invalid.check(!account.number.is_empty(), "account_number", &messages::NO_ACCOUNT);
        }
        invalid.done()?;
        held.version += 1;
        Ok(held)
    }

    fn put(&self, account: &mut BankAccount, invalid: &mut Invalid) {
        if let Some(holder) = &self.account_holder {
            account.holder = invalid.optional_text("account_holder", holder, 140);
        }
        if let Some(number) = &self.account_number {
            let number = iban::compact(&invalid.optional_text("account_number", number, 42));
            let is_right = !iban::looks_like_one(&number) || iban::is_right(&number);
            invalid.check(is_right, "account_number", &messages::NO_IBAN);
            account.number = number;
        }
        if let Some(bic) = &self.bic {
            let bic = iban::compact(&invalid.optional_text("bic", bic, 11));
            let can_be = matches!(bic.len(), 0 | 8 | 11) && bic.bytes().all(|b| b.is_ascii_alphanumeric());
            invalid.check(can_be, "bic", &messages::NO_BIC);
            account.bic = bic;
        }
        if let Some(bank) = &self.bank {
            account.bank = invalid.optional_text("bank", bank, 140);
        }
    }

    /// A method that needs no account takes none.
    fn refuse_account(&self, invalid: &mut Invalid) {
        for (field, is_given) in [
            ("account_holder", self.account_holder.is_some()),
            ("account_number", self.account_number.is_some()),
            ("bic", self.bic.is_some()),
            ("bank", self.bank.is_some()),
            ("days_to_pay", self.days_to_pay.is_some()),
        ] {
            invalid.check(!is_given, field, &messages::TAKES_NO_ACCOUNT);
        }
    }
}

/// Changes the method `method` of `gateway`.
///
/// # Errors
/// 422 naming the field.
pub async fn set_method(
    tx: &Tx,
    gateway: &str,
    method: &str,
    change: &PaymentMethodChange,
) -> Result<(), Problem> {
    let changed = change.changed(store::one(tx, gateway, method).await?)?;
    store::save(tx, changed).await?;
    Ok(())
}
