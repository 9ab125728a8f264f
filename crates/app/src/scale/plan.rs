//! What happens in the year that a shop has behind it: who orders when, and what becomes of each order.

use souk_db::Timestamp;

use super::demand;
use super::goods::Draw;
use super::orders::Trade;

/// Microseconds of an hour, and of a day.
const HOUR: i64 = 3_600 * 1_000_000;
pub(super) const DAY: i64 = 24 * HOUR;
/// Days of the year; the last is the one on which it ends.
const DAYS: usize = 365;
/// The hour at which staff send what was ordered.
const DESK: i64 = 15;
/// Orders in a hundred that people without an account place.
const GUESTS: usize = 12;
/// Orders in a hundred that the regulars place. Every fifth customer is one.
const REGULARS: usize = 50;

/// An order that is to be placed.
pub(super) struct Planned {
    /// When.
    pub(super) at: Timestamp,
    /// By whom: a customer, or a guest where it is no customer's number.
    pub(super) buyer: usize,
    /// Whether the bank declines it, so that it is given up.
    pub(super) is_declined: bool,
    /// Whether it still waits to be sent at the end of the year.
    pub(super) is_waiting: bool,
}

/// What staff do with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errand {
    /// Hand it to the carrier.
    Send,
    /// Give it up and pay it back, since the shopper no longer wants it.
    CallOff,
    /// Note that it arrived.
    Deliver,
    /// Pay it back, since it came back.
    PayBack,
}

/// What staff do on a day.
pub(super) struct Day {
    /// When.
    pub(super) desk: Timestamp,
    /// What, and with which order.
    pub(super) errands: Vec<(Errand, usize)>,
    /// Customers who register without ordering anything in the year.
    pub(super) onlookers: Vec<usize>,
}

/// The whole year.
pub(super) struct Year {
    /// Its orders, oldest first.
    pub(super) orders: Vec<Planned>,
    /// Its days, oldest first.
    pub(super) days: Vec<Day>,
}

impl Year {
    /// The year after `begin` of a shop that does `trade`.
    pub(super) fn of(trade: &Trade, begin: Timestamp) -> Self {
        let end = begin.0 + 365 * DAY;
        let midnight = (begin.0 / DAY + 1) * DAY;
        let day = |n: i64| Day {
            desk: Timestamp((midnight + n * DAY + DESK * HOUR).min(end)),
            errands: Vec::new(),
            onlookers: Vec::new(),
        };
        let days = (0..).take(DAYS).map(day).collect();
        let mut year = Self { orders: Vec::with_capacity(trade.orders), days };
        for (n, at) in moments(midnight, end, trade.orders).into_iter().enumerate() {
            let mut draw = Draw::new(u64::try_from(n).unwrap_or(0) + 200_000);
            let day = usize::try_from((at.0 - midnight) / DAY).unwrap_or(0);
            let buyer = buyer(trade, day, &mut draw);
            let is_declined = draw.percent(3);
            let is_waiting = !is_declined && !year.settle(n, day, &mut draw);
            year.orders.push(Planned { at, buyer, is_declined, is_waiting });
        }
        year.register(trade);
        year
    }

    /// Plans what becomes of the paid order `n`, placed on `day`; answers whether staff come to it before the year ends.
    fn settle(&mut self, n: usize, day: usize, draw: &mut Draw) -> bool {
        let mut sent = day + 1 + draw.below(3);
        while self.days.get(sent).is_some_and(|day| !demand::is_working(day.desk)) {
            sent += 1;
        }
        if draw.percent(2) {
            return self.note(sent, Errand::CallOff, n);
        }
        let arrived = sent + 1 + draw.below(3);
        self.note(arrived, Errand::Deliver, n);
        if draw.percent(3) {
            self.note(arrived + 5 + draw.below(12), Errand::PayBack, n);
        }
        self.note(sent, Errand::Send, n)
    }

    /// Notes what is to be done with the order `n` on `day`, unless that is after the year.
    fn note(&mut self, day: usize, errand: Errand, n: usize) -> bool {
        match self.days.get_mut(day) {
            Some(day) => {
                day.errands.push((errand, n));
                true
            }
            None => false,
        }
    }

    /// Plans when those register who order nothing.
    fn register(&mut self, trade: &Trade) {
        let mut is_buyer = vec![false; trade.customers];
        for order in self.orders.iter().filter(|order| order.buyer < trade.customers) {
            is_buyer[order.buyer] = true;
        }
        for customer in (0..trade.customers).filter(|customer| !is_buyer[*customer]) {
            let day = (0..DAYS).find(|day| joined(trade, *day) > customer).unwrap_or(DAYS - 1);
            // Those of the beginning come one by one, too.
            let day = if day == 0 { customer * 60 / trade.customers } else { day };
            self.days[day].onlookers.push(customer);
        }
    }
}

/// How many customers have found the shop by `day`: two in five at the beginning, the rest through the year.
fn joined(trade: &Trade, day: usize) -> usize {
    let first = trade.customers * 2 / 5;
    (first + (trade.customers - first) * day / (DAYS - 1)).max(1)
}

/// Who orders on `day`.
fn buyer(trade: &Trade, day: usize, draw: &mut Draw) -> usize {
    let joined = joined(trade, day);
    match draw.below(100) {
        lot if lot < GUESTS => trade.customers + draw.below(trade.orders / 10),
        lot if lot < GUESTS + REGULARS => 5 * draw.below(joined.div_ceil(5)),
        _ => {
            let customer = draw.below(joined);
            if customer.is_multiple_of(5) { (customer + 1 + draw.below(4)).min(joined - 1) } else { customer }
        }
    }
}

/// When each of `count` orders is placed between `midnight` and `end`: in the daytime and most of them in the evening, more on
/// busy days.
fn moments(midnight: i64, end: i64, count: usize) -> Vec<Timestamp> {
    let mut draw = Draw::new(7);
    let mut sum = 0;
    let day = |n: i64| midnight + n * DAY;
    let adding = (0..).take(DAYS).map(|n| {
        sum += demand::busy(Timestamp(day(n)));
        sum
    });
    let sums: Vec<usize> = adding.collect();
    let mut all: Vec<Timestamp> = Vec::with_capacity(count);
    for _ in 0..count {
        let drawn = draw.below(sums.last().copied().unwrap_or(0));
        let n = i64::try_from(sums.partition_point(|sum| *sum <= drawn)).unwrap_or(0);
        let second = draw.below(16 * 3_600).max(draw.below(16 * 3_600));
        let at = day(n) + 5 * HOUR + i64::try_from(second).unwrap_or(0) * 1_000_000;
        // What the last day has not reached yet was ordered on that day of the week before.
        all.push(Timestamp(if at < end { at } else { at - 7 * DAY }));
    }
    all.sort_unstable();
    all
}
