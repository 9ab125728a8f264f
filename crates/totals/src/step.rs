//! The steps of a calculation, as receipts show them.

use serde::{Deserialize, Serialize};
use souk_money::Money;

/// What a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The lines before discounts.
    Subtotal,
    /// What is taken off them.
    Discount,
    /// Sending them.
    Shipping,
    /// A tax that the amounts before hold already; it adds nothing.
    TaxIncluded,
    /// A tax on top of the amounts before.
    Tax,
    /// What is to be paid.
    Total,
}

/// A step of a calculation. All but `tax_included` and `total` add up to the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = CalculationStep)]
pub struct Step {
    /// What it is about.
    pub kind: StepKind,
    /// What the merchant calls it: the way of sending, the tax; empty where the kind says it all.
    pub name: String,
    /// The tax's rate in hundredths of a percent: 2100 is 21 %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_basis_points: Option<i64>,
    /// How much; what is taken off is negative.
    pub amount: Money,
}

impl Step {
    /// A step that is no tax.
    #[must_use]
    pub fn plain(kind: StepKind, name: &str, amount: Money) -> Self {
        Self { kind, name: name.to_owned(), rate_basis_points: None, amount }
    }
}
