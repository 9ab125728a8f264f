//! Pages.

use serde_json::json;
use souk_content::{PageStatus, find_page, page_by_slug, published_pages};

use crate::{fields, page, shop};

#[tokio::test]
async fn scripts_in_a_body_vanish_and_formatting_stays() {
    let shop = shop().await;
    let body = r#"<h2>Us</h2><p onclick="x()">We <b>weave</b>.<script>alert(1)</script><a href="javascript:x()">a</a></p>"#;
    let texts = json!({"en": {"title": "About", "body": body}});
    page(&shop, json!({"slug": "about", "status": "published", "translations": texts})).await.unwrap();
    let shown = page_by_slug(shop.read(), "about", "en", "en").await.unwrap().unwrap().body;
    for bad in ["script", "onclick", "alert"] {
        assert!(!shown.contains(bad), "{bad} in {shown}");
    }
    assert!(shown.contains("<h2>Us</h2>") && shown.contains("<b>weave</b>"), "{shown}");
}

#[tokio::test]
async fn a_draft_is_not_among_the_published() {
    let shop = shop().await;
    let texts = json!({"en": {"title": "Terms"}});
    page(&shop, json!({"slug": "terms", "translations": texts})).await.unwrap();
    assert_eq!(page_by_slug(shop.read(), "terms", "en", "en").await.unwrap(), None);
    assert_eq!(published_pages(shop.read(), "en", "en").await.unwrap(), []);
    let draft = find_page(shop.read(), "terms", "en", "en").await.unwrap().unwrap();
    assert_eq!(draft.status, PageStatus::Draft);
}

#[tokio::test]
async fn a_reader_gets_the_nearest_language() {
    let shop = shop().await;
    for (slug, locales) in
        [("both", vec!["de", "en"]), ("german", vec!["de"]), ("austrian", vec!["de-AT", "de"])]
    {
        let texts: serde_json::Map<_, _> =
            locales.iter().map(|l| ((*l).to_owned(), json!({"title": l}))).collect();
        page(&shop, json!({"slug": slug, "status": "published", "translations": texts})).await.unwrap();
    }
    for (slug, wanted, found) in [
        ("both", "de-AT", "de"),
        ("both", "fr", "en"),
        ("german", "fr", "de"),
        ("austrian", "de-AT", "de-AT"),
        ("austrian", "de-CH", "de"),
    ] {
        let page = page_by_slug(shop.read(), slug, wanted, "en").await.unwrap().unwrap();
        assert_eq!((page.title.as_str(), page.locale.as_str()), (found, found), "{slug} in {wanted}");
    }
    let links = published_pages(shop.read(), "de-AT", "en").await.unwrap();
    let titles: Vec<_> = links.iter().map(|link| (link.slug.as_str(), link.title.as_str())).collect();
    assert_eq!(titles, [("austrian", "de-AT"), ("both", "de"), ("german", "de")]);
}

#[tokio::test]
async fn a_page_without_text_or_in_a_language_that_is_none_is_refused_by_name() {
    let shop = shop().await;
    let refused = page(&shop, json!({"slug": "a", "translations": {}})).await.unwrap_err();
    assert_eq!(fields(&refused), ["translations"]);
    let texts = json!({"klingon": {"title": "A"}, "de_AT": {"title": "A"}, "en": {"title": " "}});
    let refused = page(&shop, json!({"slug": "A b", "translations": texts})).await.unwrap_err();
    assert_eq!(
        fields(&refused),
        ["slug", "translations.de_AT", "translations.en.title", "translations.klingon"]
    );
}

#[tokio::test]
async fn a_taken_slug_is_refused() {
    let shop = shop().await;
    let input = json!({"slug": "about", "translations": {"en": {"title": "About"}}});
    page(&shop, input.clone()).await.unwrap();
    assert_eq!(page(&shop, input).await.unwrap_err().code(), "slug_taken");
}
