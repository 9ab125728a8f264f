//! What a shop that ends leaves behind in its process: nothing.

use souk_testkit::TestShop;

#[tokio::test]
async fn a_shop_that_was_stopped_lets_go_of_its_database() {
    let shop = TestShop::with_products(1).await;
    shop.guest().puts(&shop, "SKU-1", 1).await;
    shop.shop.run_jobs().await.unwrap();
    let db = shop.shop.db().clone();

    let TestShop { shop, .. } = shop;
    shop.stop().await;
    // Connections that were open end with their next turn.
    let ended = async {
        while db.handles() > 1 {
            tokio::task::yield_now().await;
        }
    };
    let ended = tokio::time::timeout(std::time::Duration::from_secs(5), ended).await;
    assert!(ended.is_ok(), "{} more handles on the database of a shop that was stopped", db.handles() - 1);
}
