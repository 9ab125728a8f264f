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
#[serde(from = "StoredStep")]
#[schema(as = CalculationStep)]
pub struct Step {
    /// What it is about.
    pub kind: StepKind,
    /// What the merchant calls it: the way of sending, the tax; empty where the kind says it all.
    pub name: String,
    /// The tax's rate in thousandths of a percent: 21000 is 21 %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_millipercent: Option<i64>,
    /// How much; what is taken off is negative.
    pub amount: Money,
}

/// A step as orders keep it: older ones have the rate in hundredths of a percent.
#[derive(Deserialize)]
struct StoredStep {
    kind: StepKind,
    name: String,
    rate_millipercent: Option<i64>,
    rate_basis_points: Option<i64>,
    amount: Money,
}

impl From<StoredStep> for Step {
    fn from(stored: StoredStep) -> Self {
        let older = stored.rate_basis_points.map(|points| points.saturating_mul(10));
        let rate_millipercent = stored.rate_millipercent.or(older);
        Self { kind: stored.kind, name: stored.name, rate_millipercent, amount: stored.amount }
    }
}

impl Step {
    /// A step that is no tax.
    #[must_use]
    pub fn plain(kind: StepKind, name: &str, amount: Money) -> Self {
        Self { kind, name: name.to_owned(), rate_millipercent: None, amount }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_of_an_older_order_keeps_its_rate() {
        let kept = r#"{"kind": "tax", "name": "VAT", "rate_basis_points": 550, "amount": {"amount": 238, "currency": "EUR"}}"#;
        let step: Step = serde_json::from_str(kept).unwrap();
        assert_eq!(step.rate_millipercent, Some(5_500));
        let written = serde_json::to_string(&step).unwrap();
        assert!(written.contains(r#""rate_millipercent":5500"#), "{written}");
        assert_eq!(serde_json::from_str::<Step>(&written).unwrap(), step);
    }
}
