//! `/api/customers/`: who has an account, and what they bought.

mod change;
mod export;
mod list;
mod show;

use serde::Serialize;
use souk_accounts::Customer;
use souk_db::Timestamp;
use souk_money::Money;
use souk_orders::Spending;
use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The addresses of customers.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(export::export))
        .routes(routes!(show::show, change::change))
}

/// A customer with what they bought.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct CustomerView {
    #[serde(flatten)]
    customer: Customer,
    /// Orders that they placed, whatever became of them.
    order_count: i64,
    /// What they paid less what went back, one amount a currency.
    spent: Vec<Money>,
    /// When they ordered last.
    last_order_at: Option<Timestamp>,
}

impl CustomerView {
    fn new(customer: Customer, spending: Option<Spending>) -> Self {
        let spending = spending.unwrap_or_default();
        Self {
            customer,
            order_count: spending.orders,
            spent: spending.spent,
            last_order_at: spending.last_order_at,
        }
    }
}
