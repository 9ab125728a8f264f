//! `/pages/{slug}/`: what the merchant wrote.

use axum::extract::OriginalUri;
use axum::response::Response;
use http::Uri;
use serde::Serialize;
use souk_content::Preview;
use souk_http::{Path, Problem};

use crate::errors::or_page;
use crate::frame::Frames;
use crate::page::{Page, PageData};
use crate::preview;
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
    or_page(&visit, page(&visit, &uri, &slug).await).await
}

async fn page(visit: &Visit, uri: &Uri, slug: &str) -> Result<Response, Problem> {
    let preview = preview::asked_for(visit, uri.query()).await?;
    let is_preview = preview.is_some();
    let found = match preview {
        Some(Preview::Page(draft)) => draft,
        Some(Preview::Banner(_) | Preview::Home(_)) => return Err(Problem::not_found()),
        None => {
            let (locale, default) = (visit.locale(), &visit.market.channel.locale);
            let found = souk_content::page_by_slug(visit.db.read(), slug, locale, default).await?;
            found.ok_or_else(Problem::not_found)?
        }
    };
    let data = ContentPage {
        title: found.title,
        body: found.body,
        seo_title: found.seo_title,
        seo_description: found.seo_description,
    };
    let page = Page::new(uri.path(), PageData::Content(data));
    if is_preview {
        let frame = Frames::of(visit).await?;
        return page.preview(visit, &frame).await;
    }
    page.public(visit, Vec::new()).await
}
