//! Menus.

use serde_json::{Value, json};
use souk_content::{MenuInput, MenuItem, Target, menu, replace_menu};
use souk_http::Problem;
use souk_testdb::TestSlices;

use crate::{fields, page, shop, write};

async fn replace(shop: &TestSlices, items: Value) -> Result<(), Problem> {
    let input: MenuInput = serde_json::from_value(json!({"items": items})).unwrap();
    write(shop, |tx| async move { replace_menu(&tx, "footer", input, |_| Ok(())).await }).await
}

fn item(label: &str, target: &Value, items: &Value) -> Value {
    json!({"translations": {"en": {"label": label}}, "target": target, "items": items})
}

async fn items(shop: &TestSlices) -> Vec<MenuItem> {
    menu(shop.read(), "footer", "de", "en").await.unwrap().unwrap().items
}

#[tokio::test]
async fn a_menu_is_written_as_a_whole_and_read_as_a_tree() {
    let shop = shop().await;
    assert_eq!(menu(shop.read(), "footer", "en", "en").await.unwrap(), None);
    let category = "0193500c-0000-7000-8000-00000000dead";
    let deep = item("Deep", &json!({"url": "/deep"}), &json!([]));
    let below = item("Lamps", &json!({"category": category}), &json!([deep]));
    let first = item("Goods", &json!({"url": "/search/"}), &json!([below]));
    let second = item("Elsewhere", &json!({"url": "https://example.org"}), &json!([]));
    replace(&shop, json!([first, second])).await.unwrap();
    let found = items(&shop).await;
    assert_eq!(found.iter().map(|i| i.label.as_str()).collect::<Vec<_>>(), ["Goods", "Elsewhere"]);
    let lamps = &found[0].items[0];
    assert_eq!(lamps.target, Target::Category(category.parse().unwrap()));
    assert_eq!(lamps.items[0].target, Target::Url("/deep/".to_owned()));
    replace(&shop, json!([second])).await.unwrap();
    assert_eq!(items(&shop).await.len(), 1);
    assert_eq!(menu(shop.read(), "footer", "en", "en").await.unwrap().unwrap().version, 2);
    assert_eq!(shop.audit().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn items_that_lead_to_drafts_are_left_out_with_what_is_below_them() {
    let shop = shop().await;
    let mut made = Vec::new();
    for (slug, status) in [("terms", "published"), ("secret", "draft")] {
        let body = json!({"slug": slug, "status": status, "translations": {"en": {"title": slug}}});
        made.push(page(&shop, body).await.unwrap());
    }
    let link = item("Way round", &json!({"url": "/"}), &json!([]));
    let terms = item("Terms", &json!({"page": made[0]}), &json!([]));
    let secret = item("Secret", &json!({"page": made[1]}), &json!([link]));
    replace(&shop, json!([terms, secret])).await.unwrap();
    let found = items(&shop).await;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].label.as_str(), found[0].page_slug.as_deref()), ("Terms", Some("terms")));
}

#[tokio::test]
async fn targets_that_leave_the_shop_in_odd_ways_are_refused() {
    let shop = shop().await;
    for url in
        ["javascript:alert(1)", "//example.org", "http://example.org", "data:text/html,a", "search", ""]
    {
        let refused = replace(&shop, json!([item("A", &json!({"url": url}), &json!([]))])).await.unwrap_err();
        assert_eq!(fields(&refused), ["items[0].target"], "{url}");
    }
    let nowhere = json!({"page": "0193500c-0000-7000-8000-00000000dead"});
    let refused = replace(&shop, json!([item("A", &nowhere, &json!([]))])).await.unwrap_err();
    assert_eq!(fields(&refused), ["items[0].target"]);
    assert_eq!(menu(shop.read(), "footer", "en", "en").await.unwrap(), None, "nothing was made");
}

#[tokio::test]
async fn a_menu_goes_three_levels_deep_and_has_a_hundred_items() {
    let shop = shop().await;
    let home = json!({"url": "/"});
    let mut one = item("4", &home, &json!([]));
    for level in ["3", "2", "1"] {
        one = item(level, &home, &json!([one]));
    }
    let refused = replace(&shop, json!([one])).await.unwrap_err();
    assert_eq!(fields(&refused), ["items[0].items[0].items[0].items"]);
    let leaf = item("Leaf", &home, &json!([]));
    let full = item("Full", &home, &json!(vec![leaf.clone(); 99]));
    replace(&shop, json!([full])).await.unwrap();
    let refused = replace(&shop, json!([full, leaf])).await.unwrap_err();
    assert_eq!(fields(&refused), ["items"]);
    assert_eq!(items(&shop).await[0].items.len(), 99);
}
