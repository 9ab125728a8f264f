//! Files: the built web app and the shop's pictures.

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use http::StatusCode;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH, VARY,
};
use souk_http::{Path, Problem};
use souk_platform::Services;

use crate::assets::asset;
use crate::avif::{Asked, takes_avif};

/// `/storefront/{*path}`
pub(crate) async fn storefront(Path(path): Path<String>, headers: HeaderMap) -> Response {
    // Only what browsers load; the rest of the build is the host's.
    if path.starts_with("assets/") {
        asset(&format!("storefront/{path}"), &headers)
    } else {
        Problem::not_found().into_response()
    }
}

/// The shop's icon, at the addresses where browsers look for it.
pub(crate) async fn icon(headers: HeaderMap) -> Response {
    asset("storefront/favicon.svg", &headers)
}

/// `/admin/` and everything below it: files, or the app's one page. No search engine is to list them.
pub(crate) async fn admin(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let mut response = admin_file(&uri, &headers);
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

fn admin_file(uri: &http::Uri, headers: &HeaderMap) -> Response {
    let path = uri.path().trim_start_matches("/admin/");
    if path.starts_with("assets/") {
        return asset(&format!("admin/{path}"), headers);
    }
    let mut response = asset("admin/index.html", headers);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response.headers_mut().insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; \
             img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; \
             frame-ancestors 'none'",
        ),
    );
    response
}

/// `/media/{*key}`: a picture. Its key is a hash of its content, so browsers keep it for good. Who takes AVIF gets it as AVIF, once that
/// is made.
pub(crate) async fn media(
    State(services): State<Services>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let avif = takes_avif(&headers);
    let found = services.media.serve(&key, avif).await.map_err(Problem::internal)?;
    let file = found.ok_or_else(Problem::not_found)?;
    if avif
        && file.content_type != "image/avif"
        && let Some(hash) = souk_media::hash_of(&key)
    {
        services.part::<Asked>().note(&services, hash);
    }
    let etag = HeaderValue::from_str(&file.etag).map_err(Problem::internal)?;
    let mut response = if headers.get(IF_NONE_MATCH) == Some(&etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = file.bytes.into_response();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(file.content_type));
        response
    };
    let answer = response.headers_mut();
    answer.insert(ETAG, etag);
    answer.insert(VARY, HeaderValue::from_static("accept"));
    answer.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    // Should a file ever be taken for a page, nothing in it may run.
    answer.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    Ok(response)
}
