//! Mails about orders.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use souk_db::{DbErr, Id, Tx};
use souk_jobs::{Job, JobError, JobHandle, Priority, Queue};
use souk_mail::{MailError, Outgoing, Templates};
use souk_orders::{OrderTokens, OrderView};
use souk_platform::Services;

use super::words::Words;

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// The order is paid.
    Confirmation,
    /// A parcel is on its way.
    Shipped,
    /// The order was given up.
    Cancelled,
}

/// Tells a shopper what became of an order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OrderMail {
    order_id: Id,
    kind: MailKind,
    /// Tells several parcels of one order apart.
    parcel: i64,
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
        let mut templates = Templates::default();
        templates.add("order.txt", include_str!("../../templates/order.txt"))?;
        templates.add("order.html", include_str!("../../templates/order.html"))?;
        Ok(Self { services: services.clone(), templates: Arc::new(templates) })
    }
}

impl OrderMail {
    /// Enqueues the mail in the transaction that made it true; the same news is told once.
    ///
    /// # Errors
    /// What the database says.
    pub async fn enqueue(tx: &Tx, queue: &Queue, order_id: Id, kind: MailKind) -> Result<(), DbErr> {
        let parcel = match kind {
            MailKind::Shipped => souk_orders::parcels(tx, order_id).await?,
            _ => 0,
        };
        let mail = Self { order_id, kind, parcel };
        queue.enqueue_unique(tx, &mail, &mail.id()).await.map(|_| ())
    }

    /// The job's unique key and the mail's `Message-ID`: the same for the same news.
    fn id(&self) -> String {
        let kind = match self.kind {
            MailKind::Confirmation => "confirmation".to_owned(),
            MailKind::Shipped => format!("shipped-{}", self.parcel),
            MailKind::Cancelled => "cancelled".to_owned(),
        };
        format!("order-{kind}-{}", self.order_id)
    }
}

impl Job for OrderMail {
    const NAME: &'static str = "checkout.order_mail";
    const PRIORITY: Priority = Priority::High;
    type Context = MailContext;

    async fn run(&self, context: &MailContext, _handle: &JobHandle) -> Result<(), JobError> {
        let MailContext { services, templates } = context;
        let order = souk_orders::view(services.db.read(), self.order_id).await?;
        let order = order.ok_or_else(|| JobError::GiveUp("there is no such order".to_owned()))?;
        let facts = souk_orders::facts(services.db.read(), self.order_id).await?;
        let words = Words::of(facts.as_ref().map_or("en", |facts| facts.locale.as_str()));
        let headline = words.headline(self.kind);
        let (id, public_url) = (order.id, &services.settings.public_url);
        let link = format!("{public_url}/orders/{id}/?token={}", OrderTokens::of(services).token(id));
        let values = json!({
            "shop": &*services.settings.shop_name, "locale": words.locale(), "words": words, "headline": headline,
            "total_name": words.total_name(self.kind), "link": link, "order": values(&order, words),
        });
        let render = |name| templates.render(name, &values);
        let mail = Outgoing {
            to: order.email.clone(),
            subject: format!("{headline} ({})", order.number),
            text: render("order.txt").map_err(|e| JobError::GiveUp(e.to_string()))?,
            html: render("order.html").map_err(|e| JobError::GiveUp(e.to_string()))?,
            id: self.id(),
        };
        services.mailer.send(mail).await.map_err(|e| match e {
            MailError::Later(_) => JobError::Retry(e.to_string()),
            MailError::Unsendable(_) => JobError::GiveUp(e.to_string()),
        })
    }
}

fn values(order: &OrderView, words: &Words) -> Value {
    let lines: Vec<Value> = order
        .lines
        .iter()
        .map(|l| {
            let chosen: Vec<&str> = l.options.as_object().into_iter().flatten().filter_map(|(_, v)| v.as_str()).collect();
            json!({"quantity": l.quantity, "title": l.title, "chosen": chosen.join(", "), "total": words.money(l.total)})
        })
        .collect();
    let a = &order.shipping_address;
    let name = format!("{} {}", a.first_name, a.last_name);
    let town = format!("{} {}", a.postal_code, a.city);
    let parts = [
        name.as_str(),
        a.company.as_str(),
        a.line1.as_str(),
        a.line2.as_str(),
        town.as_str(),
        a.country.as_str(),
    ];
    let address: Vec<&str> = parts.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect();
    let parcel = order.fulfillments.last().filter(|f| !f.tracking_number.is_empty());
    json!({
        "number": order.number, "lines": lines, "rows": words.rows(&order.steps), "total": words.money(order.total),
        "address": address.join("\n"),
        "tracking": parcel.map(|f| format!("{} {}", f.carrier, f.tracking_number).trim().to_owned()),
    })
}
