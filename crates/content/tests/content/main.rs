//! The merchant's words through their door, on a database of each test's own.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

mod banners;
mod home;
mod menus;
mod pages;
mod redirects;
mod settings;

use souk_content::PageInput;
use souk_db::{Id, Tx};
use souk_http::Problem;
use souk_platform::Settings;
use souk_testdb::TestSlices;

/// The slice over a database with nothing of the merchant's in it.
async fn shop() -> TestSlices {
    let settings = Settings { shop_name: "Bazaar".into(), ..Settings::default() };
    TestSlices::start(settings, [souk_accounts::module(), souk_content::module()]).await
}

/// What `act` answers in a transaction of its own.
async fn write<T, F>(shop: &TestSlices, act: impl FnOnce(Tx) -> F + Send + 'static) -> Result<T, Problem>
where
    T: Send + 'static,
    F: Future<Output = Result<T, Problem>> + Send + 'static,
{
    shop.write(act).await
}

/// The page that `body` describes, made.
async fn page(shop: &TestSlices, body: serde_json::Value) -> Result<Id, Problem> {
    let input: PageInput = serde_json::from_value(body).unwrap();
    write(shop, |tx| async move { souk_content::create_page(&tx, input).await }).await
}

/// The fields that a problem names.
fn fields(problem: &Problem) -> Vec<&str> {
    let mut fields: Vec<&str> = problem.violations().iter().map(|v| v.path.as_str()).collect();
    fields.sort_unstable();
    fields
}
