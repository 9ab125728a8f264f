//! `/pages/{slug}/`: what the merchant wrote.

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_http::{Path, Problem};

use crate::errors::or_page;
use crate::page::{Page, PageData};
use crate::visit::Visit;

/// A content page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = WrittenPage)]
pub(crate) struct ContentPage {
    /// Its title.
    title: String,
    /// Sanitised HTML.
    body: String,
    /// The title for search engines.
    seo_title: Option<String>,
    /// A sentence for search engines.
    seo_description: Option<String>,
}

/// `GET /pages/{slug}/`
pub(crate) async fn show(visit: Visit, OriginalUri(uri): OriginalUri, Path(slug): Path<String>) -> Response {
    or_page(&visit, page(&visit, uri.path(), &slug).await).await
}

async fn page(visit: &Visit, path: &str, slug: &str) -> Result<Response, Problem> {
    let (locale, default) = (visit.locale(), &visit.market.channel.locale);
    let found = souk_content::page_by_slug(visit.db.read(), slug, locale, default).await?;
    let found = found.ok_or_else(Problem::not_found)?;
    let data = ContentPage {
        title: found.title,
        body: found.body,
        seo_title: found.seo_title,
        seo_description: found.seo_description,
    };
    Page::new(path, PageData::Content(data)).public(visit, Vec::new()).await
}
