//! Redirects.

use souk_content::{Redirect, RedirectInput, create_redirect, redirect_for};
use souk_db::Id;
use souk_http::Problem;
use souk_testdb::TestSlices;

use crate::{fields, shop, write};

const URL: &str = "https://bazaar.example";

async fn redirect(shop: &TestSlices, from: &str, to: &str) -> Result<Id, Problem> {
    let input = RedirectInput { from_path: from.to_owned(), to: to.to_owned(), status: 301 };
    write(shop, |tx| async move { create_redirect(&tx, URL, input).await }).await
}

async fn found(shop: &TestSlices, path: &str) -> Option<String> {
    redirect_for(shop.read(), path).await.unwrap().map(|Redirect { to, .. }| to)
}

#[tokio::test]
async fn an_address_that_moved_is_found_in_any_spelling() {
    let shop = shop().await;
    redirect(&shop, "/old/größe", "/new?a=1#top").await.unwrap();
    for path in ["/old/größe", "/old/gr%C3%B6%C3%9Fe/", "/old/größe/?q=1"] {
        assert_eq!(found(&shop, path).await.as_deref(), Some("/new/?a=1#top"), "{path}");
    }
    assert_eq!(found(&shop, "/elsewhere/").await, None);
    redirect(&shop, "/files/terms.pdf", "https://example.org/terms").await.unwrap();
    assert_eq!(found(&shop, "/files/terms.pdf").await.as_deref(), Some("https://example.org/terms"));
}

#[tokio::test]
async fn a_chain_is_flattened_from_both_ends() {
    let shop = shop().await;
    redirect(&shop, "/b/", "/c/").await.unwrap();
    redirect(&shop, "/a/", "/b/").await.unwrap();
    assert_eq!(found(&shop, "/a/").await.as_deref(), Some("/c/"), "to where the next one leads");
    redirect(&shop, "/c/", "https://example.org/d").await.unwrap();
    for path in ["/a/", "/b/", "/c/"] {
        assert_eq!(found(&shop, path).await.as_deref(), Some("https://example.org/d"), "{path}");
    }
    assert_eq!(shop.audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_loop_is_refused() {
    let shop = shop().await;
    redirect(&shop, "/a/", "/b/").await.unwrap();
    redirect(&shop, "/b/", "/c/").await.unwrap();
    for (from, to) in
        [("/c/", "/a/"), ("/c", "/b"), ("/c/", "/c/?x=1"), ("/d/", "/d"), ("/c/", "https://bazaar.example/a")]
    {
        let refused = redirect(&shop, from, to).await.unwrap_err();
        assert_eq!(fields(&refused), ["to"], "{from} to {to}");
    }
    assert_eq!(found(&shop, "/c/").await, None);
    assert_eq!(shop.audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn the_shops_own_addresses_and_odd_ones_are_refused() {
    let shop = shop().await;
    for from in
        ["/api/products/", "/accounts", "/admin/", "/health/live", "old", "/old?a=1", "//old", "/x/../api/"]
    {
        assert_eq!(fields(&redirect(&shop, from, "/new/").await.unwrap_err()), ["from_path"], "{from}");
    }
    for to in ["javascript:alert(1)", "http://example.org/", "//example.org", "new"] {
        assert_eq!(fields(&redirect(&shop, "/old/", to).await.unwrap_err()), ["to"], "{to}");
    }
    redirect(&shop, "/old/", "/new/").await.unwrap();
    assert_eq!(redirect(&shop, "/old", "/other/").await.unwrap_err().code(), "from_path_taken");
}
