//! What the shop asks of a gateway.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use http::HeaderMap;
use souk_db::Id;
use souk_http::Problem;
use souk_money::Money;
use souk_platform::{Part, Services};

use crate::GatewayEvent;
use crate::manual::Manual;
use crate::sandbox::Sandbox;

/// A payment that is to begin. `payment_id` is the idempotency key towards the gateway.
#[derive(Clone, Debug)]
pub struct StartPayment {
    /// Our id.
    pub payment_id: Id,
    /// Shown to the shopper by the bank.
    pub order_number: String,
    /// What to take.
    pub amount: Money,
    /// One of [`Gateway::methods`].
    pub method: String,
    /// Where the shopper comes back to; always the shop's own address.
    pub return_url: String,
}

/// What a gateway answered to [`Gateway::start`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// The gateway's own id of the payment.
    pub reference: String,
    /// How it went.
    pub outcome: Outcome,
}

/// How a payment stands at its gateway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The money is taken.
    Captured,
    /// The money is held.
    Authorised,
    /// The shopper must go to this address.
    RequiresAction {
        /// Path or absolute address.
        url: String,
    },
    /// No; `reason` is for the shopper.
    Declined {
        /// A short sentence.
        reason: String,
    },
    /// Not known yet: a webhook or reconciliation will tell.
    Pending,
}

/// The gateway could not be asked, or answered nonsense. Nothing is known about the money.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the gateway did not answer: {0}")]
pub struct GatewayError(pub String);

/// An adapter to one payment provider.
#[async_trait]
pub trait Gateway: Send + Sync {
    /// Its name in orders and settings: `sandbox`.
    fn name(&self) -> &'static str;

    /// The methods that a shopper can choose.
    fn methods(&self) -> &'static [&'static str];

    /// Begins a payment. Called outside any transaction; calling twice with one `payment_id` has one effect.
    async fn start(&self, payment: &StartPayment) -> Result<Started, GatewayError>;

    /// How the payment `reference` stands now.
    async fn fetch(&self, reference: &str) -> Result<Outcome, GatewayError>;

    /// Pays `amount` of the captured payment `reference` back. `key` makes a repeated call have one effect.
    async fn refund(&self, reference: &str, amount: Money, key: &str) -> Result<(), GatewayError>;

    /// The reference that a payment would have, if it can be told without asking: lets reconciliation find a payment whose
    /// answer was lost.
    fn reference_of(&self, payment_id: Id, method: &str) -> String;

    /// What the gateway tells by itself, if it is genuine; a gateway that tells nothing answers 404.
    ///
    /// # Errors
    /// The problem that the sender is told: 401 for a wrong signature, 400 for what cannot be read.
    fn read_event(&self, _headers: &HeaderMap, _body: &[u8]) -> Result<GatewayEvent, Problem> {
        Err(Problem::not_found())
    }
}

/// The gateways of this shop, by name.
#[derive(Clone, Default)]
pub struct Gateways(Arc<BTreeMap<&'static str, Arc<dyn Gateway>>>);

impl Part for Gateways {
    /// Where none were provided: what is paid by hand, which is offered once the merchant says so, and the sandbox, if the shop may
    /// have it. While none is offered the shop shows its goods and takes no orders.
    fn open(services: &Services) -> Self {
        let mut list: Vec<Arc<dyn Gateway>> = vec![Arc::new(Manual)];
        if services.settings.has_sandbox {
            list.push(Arc::new(Sandbox::new(services.db.clone(), services.settings.secret.clone())));
        }
        Self::new(list)
    }
}

impl Gateways {
    /// Those of the shop with these `services`.
    #[must_use]
    pub fn of(services: &Services) -> Self {
        services.part()
    }

    /// The gateways `list`.
    #[must_use]
    pub fn new(list: Vec<Arc<dyn Gateway>>) -> Self {
        Self(Arc::new(list.into_iter().map(|g| (g.name(), g)).collect()))
    }

    /// The gateway called `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Arc<dyn Gateway>> {
        self.0.get(name)
    }

    /// All, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<dyn Gateway>> {
        self.0.values()
    }
}
