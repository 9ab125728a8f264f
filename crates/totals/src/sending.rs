//! How goods are sent: all in one way, or each seller's parcel in its own.

use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_money::{Money, MoneyError, allocate};
use souk_shipping::{Load, Methods, ShippingQuote};

use crate::CalculationError;
use crate::sum::{Sent, Sums};

/// How something is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method<'a> {
    /// In the cheapest way there is of sending it, so that the full cost is known before anything was chosen.
    Cheapest,
    /// All of it in this one, priced by the worth of all of it.
    Chosen(Id),
    /// A parcel for each seller, priced by the worth of that seller's goods.
    PerSeller {
        /// The sellers whose way was chosen; at least one.
        named: &'a [SellerMethod],
        /// The way of all others; the cheapest for each of them when none is given.
        others: Option<Id>,
    },
}

/// The method for one seller's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SellerMethod {
    /// The seller; one whose goods are in the cart, named once.
    pub seller_id: Id,
    /// A shipping method.
    pub method_id: Id,
}

/// The ways in which one seller's part of the goods could be sent by itself.
#[derive(Clone, Debug)]
pub struct SellerWays {
    /// Who sends it.
    pub seller_id: Id,
    /// The ways, cheapest first, then those to pick it up, each at what that seller's goods cost in it.
    pub methods: Vec<ShippingQuote>,
}

/// The ways of each of `shares`; none where all is of one seller, whose ways are those for everything.
pub(crate) fn of_each_seller(ways: &Methods, shares: &[Share]) -> Vec<SellerWays> {
    let of = |share: &Share| {
        let mut methods = ways.quotes(share.load);
        methods.sort_by_key(ShippingQuote::rank);
        SellerWays { seller_id: share.seller_id, methods }
    };
    if shares.len() < 2 { Vec::new() } else { shares.iter().map(of).collect() }
}

/// What one seller sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Who sends it.
    pub seller_id: Id,
    /// In which way.
    pub method: ShippingQuote,
    /// What sending it costs: its own price, or its share of the one price for everything.
    pub price: Money,
    /// The tax on that, within or on top.
    pub tax: Money,
}

/// One seller's part of the goods, and its worth.
pub(crate) struct Share {
    pub(crate) seller_id: Id,
    pub(crate) worth: Money,
    /// The places of its lines.
    pub(crate) lines: Vec<usize>,
    /// The same with its weight and number, for what sending costs.
    pub(crate) load: Load,
}

/// The ways that were chosen.
pub(crate) enum Sending {
    /// Nothing is sent, or there is no way to.
    Nothing,
    /// All in one.
    Together(ShippingQuote),
    /// One for each share, in step with them.
    Apart(Vec<ShippingQuote>),
}

/// Finds the ways that `method` asks for. `quotes` are those for everything, cheapest first.
pub(crate) fn choose(
    method: Method<'_>,
    ways: &Methods,
    quotes: &[ShippingQuote],
    shares: &[Share],
) -> Result<Sending, CalculationError> {
    let by_id = |id: Id| quotes.iter().find(|q| q.id == id).cloned().ok_or(CalculationError::UnknownMethod);
    let (named, others) = match method {
        Method::Cheapest => {
            let cheapest = quotes.first().filter(|_| !shares.is_empty()).cloned();
            return Ok(cheapest.map_or(Sending::Nothing, Sending::Together));
        }
        Method::Chosen(id) => return by_id(id).map(Sending::Together),
        Method::PerSeller { named, others } => (named, others),
    };
    if let Some(id) = others {
        by_id(id)?;
    }
    for (at, one) in named.iter().enumerate() {
        if !quotes.iter().any(|q| q.id == one.method_id) {
            return Err(CalculationError::UnknownMethodOfSeller(at));
        }
    }
    let mut chosen = Vec::with_capacity(shares.len());
    for share in shares {
        let own = named.iter().find(|n| n.seller_id == share.seller_id).map(|n| n.method_id);
        let parcel = ways.quotes(share.load).into_iter();
        let way = match own.or(others) {
            Some(id) => parcel.filter(|q| q.id == id).min_by_key(|q| q.price.amount),
            None => parcel.min_by_key(ShippingQuote::rank),
        };
        chosen.push(way.ok_or(CalculationError::UnknownMethod)?);
    }
    Ok(Sending::Apart(chosen))
}

impl Sending {
    /// What is paid for it, each amount taxed by itself, and of which lines it is asked.
    pub(crate) fn sent(&self, shares: &[Share]) -> Vec<Sent> {
        let of = |share: &Share, way: &ShippingQuote| Sent { price: way.price, lines: share.lines.clone() };
        match self {
            Self::Nothing => Vec::new(),
            Self::Together(way) => {
                let lines = shares.iter().flat_map(|share| share.lines.iter().copied()).collect();
                vec![Sent { price: way.price, lines }]
            }
            Self::Apart(ways) => shares.iter().zip(ways).map(|(share, way)| of(share, way)).collect(),
        }
    }

    /// What each way is called and costs, all parcels that go in it together, in the order of `quotes`.
    pub(crate) fn by_way(&self, quotes: &[ShippingQuote]) -> Result<Vec<(&str, Money)>, MoneyError> {
        let ways = match self {
            Self::Nothing => &[][..],
            Self::Together(way) => std::slice::from_ref(way),
            Self::Apart(ways) => ways,
        };
        let mut sums: Vec<(&ShippingQuote, Money)> = Vec::new();
        for way in ways {
            match sums.iter_mut().find(|(known, _)| known.id == way.id) {
                Some((_, sum)) => *sum = sum.plus(way.price)?,
                None => sums.push((way, way.price)),
            }
        }
        sums.sort_by_key(|(way, _)| quotes.iter().position(|q| q.id == way.id));
        Ok(sums.into_iter().map(|(way, sum)| (way.name.as_str(), sum)).collect())
    }

    /// What each seller sends, to the cent: the one price for everything and its tax are split in proportion to the goods.
    pub(crate) fn parcels(&self, shares: &[Share], sums: &Sums) -> Result<Vec<Parcel>, MoneyError> {
        let (ways, prices, taxes) = match self {
            Self::Together(way) if !shares.is_empty() => {
                let weights: Vec<i64> = shares.iter().map(|s| s.worth.amount).collect();
                let price = allocate(sums.shipping_total, &weights)?;
                (vec![way.clone(); shares.len()], price, allocate(sums.shipping_tax, &weights)?)
            }
            Self::Nothing | Self::Together(_) => return Ok(Vec::new()),
            Self::Apart(ways) => {
                let prices = ways.iter().map(|way| way.price).collect();
                (ways.clone(), prices, sums.shipping_taxes.clone())
            }
        };
        let parts = shares.iter().zip(ways).zip(prices.into_iter().zip(taxes));
        let parcel = |((share, method), (price, tax)): ((&Share, ShippingQuote), (Money, Money))| Parcel {
            seller_id: share.seller_id,
            method,
            price,
            tax,
        };
        Ok(parts.map(parcel).collect())
    }
}
