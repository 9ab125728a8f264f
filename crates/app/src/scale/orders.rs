//! `souk populate --orders M`: a year of M past orders with their customers, as [`Year`] plans it. Their lines are products of the
//! shop. Stock is left alone, since it was counted after them: only what still waits to be sent is held.

use std::sync::Arc;
use std::time::Duration;

use futures::future::try_join_all;
use souk_accounts::{NewCustomer, create_customer, customer_by_email};
use souk_db::{Clock, Db, DbErr, Filling, Id, Timestamp, Tx};
use souk_inventory::{ReserveError, Want};
use souk_orders::{Actor, NewOrder, Status};
use souk_payments::{NewPayment, Outcome};

use super::basket::{Buyer, Stall};
use super::goods::Draw;
use super::people::People;
use super::plan::{Day, Errand, Year};
use crate::{App, StartError};

/// Writes under way at once: SQLite's writer takes them into one commit.
const AT_ONCE: usize = 32;
/// How long before their first order customers register.
const BEFORE: i64 = 4 * 60 * 1_000_000;
/// Units that are left for shoppers where goods are held for past orders.
const LEFT: i64 = 3;

/// What a shop sells in the year behind it.
#[derive(Clone, Debug)]
pub(crate) struct Trade {
    /// How many orders.
    pub(crate) orders: usize,
    /// How many people have an account in the end.
    pub(crate) customers: usize,
    /// What the first customers are called; all others have names that are drawn.
    pub(crate) named: Vec<(String, String)>,
}

impl Trade {
    /// That of a shop with `orders` from a quarter as many customers.
    pub(crate) fn of(orders: usize) -> Self {
        Self { orders, customers: (orders / 4).max(1), named: Vec::new() }
    }
}

/// Does `trade` in the shop behind `app`, whose clock stands where the year begins and is turned to its end.
///
/// # Errors
/// What the database says.
pub(crate) async fn populate(app: &App, trade: Trade, progress: impl Fn(usize)) -> Result<usize, StartError> {
    let db = &app.services.db;
    let mut past = Past {
        db: db.clone(),
        clock: db.clock().clone(),
        year: Year::of(&trade, db.clock().now()),
        accounts: vec![None; trade.customers],
        placed: Vec::with_capacity(trade.orders),
        // They take the hour in which they are written, so no more at once than come in in some hours.
        at_once: (trade.orders / 1_000).clamp(1, AT_ONCE),
        stall: Arc::new(Stall::open(app, People::read(trade.named).map_err(StartError::Other)?).await?),
    };
    let mut filling = Filling::default();
    for day in std::mem::take(&mut past.year.days) {
        past.live(day).await.map_err(StartError::other)?;
        filling.reached(db, past.placed.len() as u64).await?;
        progress(past.placed.len());
    }
    past.take_orders(Timestamp(i64::MAX)).await.map_err(StartError::other)?;
    Ok(past.placed.len())
}

/// The year as far as it has gone.
struct Past {
    db: Db,
    clock: Clock,
    stall: Arc<Stall>,
    year: Year,
    at_once: usize,
    /// By customer, as they register.
    accounts: Vec<Option<Id>>,
    /// The ids of the year's first orders.
    placed: Vec<Id>,
}

impl Past {
    /// Turns the clock to `at`; where it is later already, it stays.
    fn reach(&self, at: i64) {
        let wait = u64::try_from(at - self.clock.now().0).unwrap_or(0);
        self.clock.advance(Duration::from_micros(wait));
    }

    /// All of a day: what comes in before staff are at the desk, what they do there, and what comes in afterwards.
    async fn live(&mut self, day: Day) -> Result<(), DbErr> {
        self.take_orders(day.desk).await?;
        self.reach(day.desk.0);
        self.register(day.onlookers).await?;
        let (stall, mut errands) = (Arc::clone(&self.stall), Vec::with_capacity(day.errands.len()));
        for (errand, n) in day.errands {
            errands.push((errand, self.placed[n], self.year.orders[n].buyer));
        }
        let work = self.db.write(move |tx| async move {
            for (errand, order, buyer) in errands {
                run(&tx, &stall, errand, order, buyer).await?;
            }
            Ok(())
        });
        work.await
    }

    /// Places all orders up to `until` that are not placed yet.
    async fn take_orders(&mut self, until: Timestamp) -> Result<(), DbErr> {
        let last = self.year.orders.partition_point(|order| order.at <= until);
        while self.placed.len() < last {
            let first = self.placed.len();
            let orders = first..(first + self.at_once).min(last);
            let buyers: Vec<usize> = orders.clone().map(|n| self.year.orders[n].buyer).collect();
            self.reach(self.year.orders[first].at.0 - BEFORE);
            self.register(buyers).await?;
            let mut writes = Vec::with_capacity(orders.len());
            for n in orders {
                let planned = &self.year.orders[n];
                self.reach(planned.at.0);
                let (stall, id) = (Arc::clone(&self.stall), self.clock.new_id());
                let account = self.accounts.get(planned.buyer).copied().flatten();
                let (buyer, fate) = (planned.buyer, (planned.is_declined, planned.is_waiting));
                self.placed.push(id);
                writes.push(self.db.write(move |tx| async move {
                    let mut draw = Draw::new(u64::try_from(n).unwrap_or(0) + 1_000);
                    let buyer = Buyer { person: stall.people.one(buyer), account };
                    place(&tx, stall.order(&tx, id, buyer, &mut draw)?, fate).await
                }));
            }
            try_join_all(writes).await?;
        }
        Ok(())
    }

    /// Makes accounts of those of `people` who are customers and have none yet.
    async fn register(&mut self, mut people: Vec<usize>) -> Result<(), DbErr> {
        people.sort_unstable();
        people.dedup();
        people.retain(|n| self.accounts.get(*n).is_some_and(Option::is_none));
        if people.is_empty() {
            return Ok(());
        }
        let stall = Arc::clone(&self.stall);
        let made = self.db.write(move |tx| async move {
            let mut made = Vec::with_capacity(people.len());
            for n in people {
                made.push((n, account(&tx, &stall, n).await?));
            }
            Ok::<_, DbErr>(made)
        });
        for (n, account) in made.await? {
            self.accounts[n] = Some(account);
        }
        Ok(())
    }
}

/// The account of person `n`, which is made with their address where there is none.
async fn account(tx: &Tx, stall: &Stall, n: usize) -> Result<Id, DbErr> {
    let person = stall.people.one(n);
    if let Some(known) = customer_by_email(tx, &person.email).await? {
        return Ok(known);
    }
    let (first_name, last_name) = (person.address.first_name.clone(), person.address.last_name.clone());
    let id = create_customer(tx, NewCustomer { email: person.email, first_name, last_name }).await?;
    souk_profile::addresses::insert(tx, id, person.address, true).await?;
    Ok(id)
}

/// Places `order` and has it paid, or declined and given up; what waits to be sent is held.
async fn place(tx: &Tx, order: NewOrder, (is_declined, is_waiting): (bool, bool)) -> Result<(), DbErr> {
    let (id, total) = (order.id, order.total);
    let lines = order.seller_orders.iter().flat_map(|part| &part.lines);
    let wants: Vec<Want> =
        lines.map(|line| Want { variant_id: line.variant_id, quantity: line.quantity }).collect();
    souk_orders::place(tx, order).await?;
    let payment = NewPayment {
        order_id: id,
        gateway: "sandbox".to_owned(),
        method: "approve".to_owned(),
        amount: total,
        return_url: String::new(),
    };
    let payment = souk_payments::create(tx, payment).await?;
    if is_declined {
        let declined =
            Outcome::Declined { reason: "The bank declined this payment. Nothing was taken.".to_owned() };
        souk_payments::record(tx, payment.id, &declined, None).await?;
        souk_orders::transition(tx, id, Status::Cancelled, &Actor::Shop, "Not paid in time.").await?;
        return Ok(());
    }
    if is_waiting {
        hold(tx, id, &wants).await?;
    }
    souk_payments::record(tx, payment.id, &Outcome::Captured, Some(&format!("past-{id}"))).await?;
    let Some(facts) = souk_orders::facts_for_update(tx, id).await? else { return Ok(()) };
    souk_orders::refresh_paid(tx, &facts, &Actor::Gateway, "").await?;
    Ok(())
}

/// Holds `wants` for the order `id`, if enough is left for shoppers then.
async fn hold(tx: &Tx, id: Id, wants: &[Want]) -> Result<(), DbErr> {
    let variants: Vec<Id> = wants.iter().map(|want| want.variant_id).collect();
    let there = souk_inventory::available(tx, &variants).await?;
    let is_enough = |want: &Want| {
        let counted = there.get(&want.variant_id).copied().flatten();
        counted.is_none_or(|units| units - want.quantity.get() >= LEFT)
    };
    if !wants.iter().all(is_enough) {
        return Ok(());
    }
    let held = souk_inventory::reserve(tx, id, wants, Timestamp(i64::MAX)).await;
    held.map_err(|error| match error {
        ReserveError::Db(error) => error,
        ReserveError::OutOfStock(_) => DbErr::Custom("what was there is gone".to_owned()),
    })?;
    souk_inventory::keep(tx, id).await
}

/// Does what staff do with the order `id`, which the person `buyer` placed.
async fn run(tx: &Tx, stall: &Stall, errand: Errand, id: Id, buyer: usize) -> Result<(), DbErr> {
    let to = match errand {
        Errand::Send => {
            let carrier = &stall.people.country(buyer).carrier;
            let number = format!("3232{:010}", id.as_u128() % 10_000_000_000);
            let sent = souk_orders::fulfil(tx, id, &[], carrier, &number, &Actor::Shop).await;
            return sent.map(|_| ()).map_err(|error| DbErr::Custom(format!("{error:?}")));
        }
        Errand::Deliver => (Status::Delivered, ""),
        Errand::CallOff => (Status::Cancelled, "The shopper no longer wants it."),
        Errand::PayBack => (Status::Refunded, "It came back and was paid back."),
    };
    souk_orders::transition(tx, id, to.0, &Actor::Shop, to.1).await?;
    if errand == Errand::Deliver {
        return Ok(());
    }
    for payment in souk_payments::of_orders(tx, &[id]).await?.remove(&id).unwrap_or_default() {
        souk_payments::record_refund(tx, payment.id, payment.captured_amount).await?;
    }
    let Some(facts) = souk_orders::facts_for_update(tx, id).await? else { return Ok(()) };
    souk_orders::refresh_paid(tx, &facts, &Actor::Shop, "Paid back.").await?;
    Ok(())
}
