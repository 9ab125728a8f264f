//! What a shopper sends to place an order.

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id};
use souk_http::{Invalid, Problem, is_own_path};
use souk_orders::Address;
use souk_totals::{Method, SellerMethod};

use crate::{gateways, messages};

use souk_platform::{Channel, Services};

/// Lines that an order has at most, as its cart has.
pub(crate) const MOST_LINES: usize = 200;

/// The body of `POST /api/orders/orders/`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceOrder {
    /// Where mails go.
    #[schema(format = "email", max_length = 254)]
    pub email: String,
    /// Where it goes.
    pub shipping_address: Address,
    /// Who pays, if someone else.
    #[serde(default)]
    pub billing_address: Option<Address>,
    /// How it goes: the id of a shipping method.
    pub shipping_method_id: Id,
    /// How each seller's part goes; sellers not named here take `shipping_method_id`. Where any is named, each seller sends a
    /// parcel, priced by the worth of that seller's goods.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub shipping_methods: Vec<SellerMethod>,
    /// How it is paid.
    pub payment: PaymentChoice,
    /// What the shopper wants to say, at most 1,000 characters.
    #[serde(default)]
    #[schema(max_length = 1000)]
    pub note: String,
    /// The number under which whoever buys pays VAT, with the letters of its country; checked for its form.
    #[serde(default)]
    #[schema(max_length = 40)]
    pub vat_number: String,
    /// The total that the shopper saw, in minor units: another one is answered with 409 `price_changed`.
    #[serde(default)]
    #[schema(minimum = 0)]
    pub accept_total: Option<i64>,
}

/// How a cart is sent: in one way, unless some of its sellers were given ways of their own.
pub(crate) fn sending(named: &[SellerMethod], method: Option<Id>) -> Method<'_> {
    match method {
        _ if !named.is_empty() => Method::PerSeller { named, others: method },
        Some(id) => Method::Chosen(id),
        None => Method::Cheapest,
    }
}

/// Notes a list of more sellers than a cart can have.
pub(crate) fn check_sellers(named: &[SellerMethod], invalid: &mut Invalid) {
    invalid.check(named.len() <= MOST_LINES, "shipping_methods", &messages::TOO_MANY_SELLERS);
}

/// How an order is paid.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentChoice {
    /// The gateway's name: `sandbox`.
    pub gateway: String,
    /// One of its methods; its first when absent.
    #[serde(default)]
    pub method: Option<String>,
    /// Where the shopper comes back to; must be an address of the shop. The order's page when absent.
    #[serde(default)]
    pub return_url: Option<String>,
}

/// A payment choice that was found to be possible.
#[derive(Clone, Debug)]
pub(crate) struct Chosen {
    pub(crate) gateway: String,
    pub(crate) method: String,
    pub(crate) return_url: Option<String>,
}

impl PaymentChoice {
    /// Holds the choice against the ways to pay for what goes to `country`; what is wrong is noted under `payment.…`.
    pub(crate) async fn checked(
        &self,
        services: &Services,
        country: &str,
        invalid: &mut Invalid,
    ) -> Result<Chosen, DbErr> {
        let offered = gateways(services, country).await?;
        let gateway = offered.iter().find(|offered| offered.id == self.gateway);
        invalid.check(gateway.is_some(), "payment.gateway", &messages::NO_SUCH_GATEWAY);
        let methods = gateway.map_or(&[][..], |g| g.methods.as_slice());
        let method = self.method.clone().or_else(|| methods.first().cloned()).unwrap_or_default();
        invalid.check(
            gateway.is_none() || methods.contains(&method),
            "payment.method",
            &messages::NO_SUCH_METHOD,
        );
        if let Some(url) = &self.return_url {
            let own = url.strip_prefix(services.settings.public_url.as_ref()).unwrap_or(url);
            invalid.check(is_own_path(own), "payment.return_url", &messages::NOT_OUR_ADDRESS);
        }
        Ok(Chosen { gateway: self.gateway.clone(), method, return_url: self.return_url.clone() })
    }
}

/// An order's input after its checks.
pub(crate) struct Checked {
    pub(crate) email: String,
    pub(crate) shipping_address: Address,
    pub(crate) billing_address: Address,
    pub(crate) chosen: Chosen,
    pub(crate) note: String,
    pub(crate) vat_number: String,
}

impl PlaceOrder {
    /// The input, trimmed, or one 422 that names every field that is wrong.
    pub(crate) async fn checked(&self, services: &Services, channel: &Channel) -> Result<Checked, Problem> {
        let mut invalid = Invalid::new();
        let email = invalid.email("email", &self.email);
        let shipping_address = self.shipping_address.checked("shipping_address", &mut invalid);
        let countries = &channel.countries;
        invalid.check(
            countries.is_empty() || countries.contains(&shipping_address.country),
            "shipping_address.country",
            &messages::NOT_SERVED,
        );
        let billing_address = match &self.billing_address {
            Some(address) => address.checked("billing_address", &mut invalid),
            None => shipping_address.clone(),
        };
        let chosen = self.payment.checked(services, &shipping_address.country, &mut invalid).await?;
        check_sellers(&self.shipping_methods, &mut invalid);
        let can_be = self.accept_total.is_none_or(|total| total >= 0);
        invalid.check(can_be, "accept_total", &messages::TOTAL_NEGATIVE);
        let note = invalid.lines("note", &self.note, 1_000);
        let vat_number = invalid.optional_text("vat_number", &self.vat_number, 40);
        let vat_number = souk_orders::vat_number("vat_number", &vat_number, &mut invalid);
        invalid.done()?;
        Ok(Checked { email, shipping_address, billing_address, chosen, note, vat_number })
    }
}
