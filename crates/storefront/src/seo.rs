//! What search engines ask for: `robots.txt` and `sitemap.xml`.

use std::fmt::Write as _;
use std::time::Duration;

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderValue};
use souk_http::{PageQuery, Problem, cacheable};
use souk_listing::{Filter, Ordering};

use crate::pages::sellers;
use crate::visit::Visit;

/// Addresses in a sitemap at most, by its protocol.
const MOST: usize = 50_000;

/// Brands in a sitemap at most.
const BRANDS: i64 = 5_000;

/// `/robots.txt`
pub(crate) async fn robots(visit: Visit) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /admin/\nDisallow: /cart/\nDisallow: /checkout/\nDisallow: /orders/\nDisallow: /account/\n\
         Sitemap: {}/sitemap.xml\n",
        visit.settings.public_url
    );
    text.into_response()
}

/// `/sitemap.xml`: every category, collection, brand, seller and product that can be seen.
pub(crate) async fn sitemap(visit: Visit) -> Result<Response, Problem> {
    let conn = visit.db.read();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut add = |path: &str| {
        let _ = writeln!(xml, "<url><loc>{}{path}</loc></url>", visit.settings.public_url);
    };
    for path in ["/", "/new/", "/sale/"] {
        add(path);
    }
    for category in souk_catalog::shown_categories(conn).await? {
        add(&format!("/c/{}/", category.slug));
    }
    let sizes = souk_listing::sizes(conn, visit.market.channel.id).await?;
    let collections = souk_collections::published_collections(conn).await?;
    if !collections.is_empty() {
        add("/collections/");
    }
    for collection in collections {
        add(&format!("/collections/{}/", collection.slug));
    }
    for brand in souk_catalog::brands_page(conn, "", false, 0, BRANDS).await? {
        if sizes.contains_key(&brand.id) {
            add(&format!("/b/{}/", brand.slug));
        }
    }
    let sellers = sellers::with_products(&visit).await?;
    if sellers.len() > 1 {
        add("/sellers/");
        for (seller, _) in sellers {
            add(&format!("/sellers/{}/", seller.slug));
        }
    }
    for page in souk_content::published_pages(conn, visit.locale(), visit.locale()).await? {
        add(&format!("/pages/{}/", page.slug));
    }
    let filter = Filter { status: Some("active"), ..Filter::default() };
    for number in 1..=i64::try_from(MOST / 100).unwrap_or(500) {
        let page = PageQuery::new(Some(number), Some(100))?;
        let slugs =
            souk_listing::slugs(conn, visit.market.channel.id, &filter, Ordering::Newest, page).await?;
        for slug in &slugs {
            add(&format!("/p/{slug}/"));
        }
        if slugs.len() < 100 {
            break;
        }
    }
    xml.push_str("</urlset>\n");
    let mut response = xml.into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/xml; charset=utf-8"));
    Ok(cacheable::public(
        response,
        ["listing", "categories", "brands", "sellers", souk_collections::TAG, souk_content::TAG]
            .map(ToOwned::to_owned)
            .to_vec(),
        Duration::from_secs(600),
    ))
}
