//! Mails about orders.

mod letter;
mod sample;
mod texts;
mod words;

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, Tx};
use souk_jobs::{Job, JobError, JobHandle, Priority, Queue};
use souk_mail::{Definition, MailError, MailText, Outgoing, Templates, Written};
use souk_orders::{MailOutcome, OrderTokens, OrderView, Status};
use souk_payments::{Payment, manual};
use souk_platform::Services;

use words::Words;

/// An order that is not paid at once is told of after this long: most are paid by then, and told of once.
const PATIENCE: Duration = Duration::from_secs(2 * 60);

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// The order is noted and awaits payment.
    Received,
    /// The order is noted and awaits a bank transfer.
    Transfer,
    /// The order is noted and is paid when it is delivered.
    OnDelivery,
    /// The order is paid.
    Confirmation,
    /// An order that was told of before is paid.
    Paid,
    /// A parcel is on its way.
    Shipped,
    /// Everything arrived.
    Delivered,
    /// The order was given up.
    Cancelled,
    /// Money went back.
    Refunded,
}

/// Tells a shopper what became of an order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OrderMail {
    order_id: Id,
    kind: MailKind,
    /// Tells several parcels of one order apart.
    #[serde(default)]
    parcel: i64,
    /// How many parcels had been sent before.
    #[serde(default)]
    before: Option<i64>,
    /// What went back, or goes back, in minor units.
    #[serde(default)]
    amount: Option<i64>,
    /// The payment that went back.
    #[serde(default)]
    payment: Option<Id>,
}

/// What [`OrderMail`] works with.
#[derive(Clone)]
pub struct MailContext {
    services: Services,
    templates: Arc<Templates>,
}

impl MailContext {
    /// Mails of the shop with these `services`.
    ///
    /// # Errors
    /// When a template is none.
    pub(super) fn new(services: &Services) -> Result<Self, MailError> {
        Ok(Self { services: services.clone(), templates: Arc::new(templates()?) })
    }
}

fn templates() -> Result<Templates, MailError> {
    let mut templates = Templates::default();
    templates.add("order.txt", include_str!("../../../templates/order.txt"))?;
    templates.add("order.html", include_str!("../../../templates/order.html"))?;
    Ok(templates)
}

impl OrderMail {
    /// About the order `order_id`.
    #[must_use]
    pub fn new(order_id: Id, kind: MailKind) -> Self {
        Self { order_id, kind, parcel: 0, before: None, amount: None, payment: None }
    }

    /// With the parcels after the first `before`, up to number `parcel`.
    #[must_use]
    pub fn of_parcels(self, before: i64, parcel: i64) -> Self {
        Self { parcel, before: Some(before), ..self }
    }

    /// With what goes back, in minor units.
    #[must_use]
    pub fn of_amount(self, amount: i64) -> Self {
        Self { amount: Some(amount), ..self }
    }

    /// With the payment that went back.
    #[must_use]
    pub fn of_payment(self, payment: Id) -> Self {
        Self { payment: Some(payment), ..self }
    }

    /// Enqueues the mail in the transaction that made it true; the same news is told once.
    ///
    /// # Errors
    /// What the database says.
    pub async fn enqueue(&self, tx: &Tx, queue: &Queue) -> Result<(), DbErr> {
        queue.enqueue_unique(tx, self, &self.id()).await.map(|_| ())
    }

    /// Enqueues the mail about an order that is not paid yet: where to transfer the money to, or that it is paid on delivery, at once;
    /// that it awaits its payment unless it is paid soon.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn waiting(tx: &Tx, queue: &Queue, order: &OrderView) -> Result<(), DbErr> {
        let promised = order.payments.last().filter(|payment| payment.is_promised());
        if let Some(payment) = promised {
            let kind = if payment.transfer_to.is_some() { MailKind::Transfer } else { MailKind::OnDelivery };
            return Self::new(order.id, kind).enqueue(tx, queue).await;
        }
        let mail = Self::new(order.id, MailKind::Received);
        queue.enqueue_unique_at(tx, &mail, &mail.id(), tx.now().plus(PATIENCE)).await.map(|_| ())
    }

    /// Enqueues the mail that an order is paid: the confirmation, or word of the payment where the order was told of already.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn paid(tx: &Tx, queue: &Queue, payment: &Payment) -> Result<(), DbErr> {
        let order_id = payment.order_id;
        let received = Self::new(order_id, MailKind::Received).id();
        let kind = match queue.withdraw(tx, &received).await? {
            true if payment.gateway != manual::NAME => MailKind::Confirmation,
            _ => MailKind::Paid,
        };
        Self::new(order_id, kind).enqueue(tx, queue).await
    }

    /// The job's unique key and the mail's `Message-ID`: the same for the same news.
    fn id(&self) -> String {
        let kind = match (self.kind, self.payment) {
            (MailKind::Received, _) => "received".to_owned(),
            (MailKind::Transfer, _) => "transfer".to_owned(),
            (MailKind::OnDelivery, _) => "on-delivery".to_owned(),
            (MailKind::Confirmation, _) => "confirmation".to_owned(),
            (MailKind::Paid, _) => "paid".to_owned(),
            (MailKind::Shipped, _) => format!("shipped-{}", self.parcel),
            (MailKind::Delivered, _) => "delivered".to_owned(),
            (MailKind::Cancelled, _) => "cancelled".to_owned(),
            (MailKind::Refunded, None) => "refunded".to_owned(),
            (MailKind::Refunded, Some(payment)) => format!("refunded-{payment}"),
        };
        format!("order-{kind}-{}", self.order_id)
    }

    /// Notes on the order what became of the mail.
    async fn note(
        &self,
        services: &Services,
        sent: &Result<(), MailError>,
        handle: &JobHandle,
    ) -> Result<(), DbErr> {
        let (outcome, error) = match sent {
            Ok(()) => (MailOutcome::Sent, String::new()),
            Err(MailError::Later(error)) if handle.attempt >= Self::MAX_ATTEMPTS => {
                (MailOutcome::Failed, error.clone())
            }
            Err(MailError::Later(error)) => (MailOutcome::Retrying, error.clone()),
            Err(MailError::Unsendable(error)) => (MailOutcome::Failed, error.clone()),
        };
        let (order_id, id, mail) = (self.order_id, self.id(), self.kind.name());
        let noted = services.db.write(move |tx| async move {
            souk_orders::note_mail(&tx, order_id, (&id, mail), (outcome, &error)).await
        });
        noted.await
    }

    /// The mail about `order`, which is in the language of `words`.
    async fn written(
        &self,
        context: &MailContext,
        order: &OrderView,
        words: &'static Words,
    ) -> Result<Written, JobError> {
        let MailContext { services, templates } = context;
        let (conn, settings) = (services.db.read(), &services.settings);
        let link = format!(
            "{}/orders/{}/?token={}",
            settings.public_url,
            order.id,
            OrderTokens::of(services).token(order.id)
        );
        let own = souk_mail::own_text(conn, self.kind.name(), words.locale()).await?;
        let text = own.map_or_else(|| self.kind.text(words.locale()), |own| own.text);
        let mut sender = souk_mail::sender(conn).await?;
        if sender.name.is_empty() {
            sender.name = settings.shop_name.to_string();
        }
        let letter = letter::of(self, order, words, &link, text);
        letter.compose(templates, &sender).map_err(|e| JobError::GiveUp(e.to_string()))
    }
}

impl Job for OrderMail {
    const NAME: &'static str = "checkout.order_mail";
    const PRIORITY: Priority = Priority::High;
    type Context = MailContext;

    async fn run(&self, context: &MailContext, handle: &JobHandle) -> Result<(), JobError> {
        let services = &context.services;
        let order = souk_orders::view(services.db.read(), self.order_id).await?;
        let order = order.ok_or_else(|| JobError::GiveUp("there is no such order".to_owned()))?;
        let is_of_waiting =
            matches!(self.kind, MailKind::Received | MailKind::Transfer | MailKind::OnDelivery);
        if is_of_waiting && order.status != Status::AwaitingPayment {
            return Ok(());
        }
        let facts = souk_orders::facts(services.db.read(), self.order_id).await?;
        let words = Words::of(facts.as_ref().map_or("en", |facts| facts.locale.as_str()));
        let Written { subject, text, html } = self.written(context, &order, words).await?;
        let mail = Outgoing { to: order.email, subject, text, html, id: self.id() };
        let sent = services.mailer.send(mail).await;
        self.note(services, &sent, handle).await?;
        sent.map_err(|e| match e {
            MailError::Later(_) => JobError::Retry(e.to_string()),
            MailError::Unsendable(_) => JobError::GiveUp(e.to_string()),
        })
    }
}

/// A mail about orders that a merchant may put into his own words.
macro_rules! definition {
    ($kind:ident, $placeholders:expr) => {
        Definition {
            name: MailKind::$kind.name(),
            placeholders: $placeholders,
            text: |locale| MailKind::$kind.text(locale),
            sample: |locale, text: MailText| sample::letter(MailKind::$kind, locale, text),
            templates,
        }
    };
}

/// The mails of this slice.
pub(crate) const MAILS: &[Definition] = &[
    definition!(Received, &["number", "first_name", "last_name", "total", "minutes"]),
    definition!(Transfer, &["number", "first_name", "last_name", "total", "due_date"]),
    definition!(OnDelivery, &["number", "first_name", "last_name", "total"]),
    definition!(Confirmation, &["number", "first_name", "last_name", "total"]),
    definition!(Paid, &["number", "first_name", "last_name", "total", "amount"]),
    definition!(Shipped, &["number", "first_name", "last_name", "total", "carrier", "tracking_number"]),
    definition!(Delivered, &["number", "first_name", "last_name", "total"]),
    definition!(Cancelled, &["number", "first_name", "last_name", "total"]),
    definition!(Refunded, &["number", "first_name", "last_name", "total", "amount"]),
];
