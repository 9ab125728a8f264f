//! Puts a rendered page into its document: styles and scripts by hash, the state that the browser goes on from.

use std::sync::{Arc, LazyLock};

use axum::response::{Html, IntoResponse, Response};
use base64::Engine as _;
use http::StatusCode;
use http::header::{CONTENT_SECURITY_POLICY, HeaderValue, LINK};
use serde_json::Value;
use sha2::{Digest, Sha256};
use souk_ssr::{Renderer, SsrError};

use crate::assets::Assets;
use crate::page::RenderInput;

/// What never changes while the process runs.
struct Frame {
    loader: String,
    entry: String,
    preloads: String,
    link: HeaderValue,
    policy: HeaderValue,
}

static FRAME: LazyLock<Frame> = LazyLock::new(Frame::load);

impl Frame {
    fn load() -> Self {
        let loader = text("storefront/loader.js");
        let manifest: Value = serde_json::from_str(&text("storefront/manifest.json")).unwrap_or_default();
        let entries = manifest.as_object().into_iter().flatten().map(|(_, chunk)| chunk);
        let entry = entries
            .clone()
            .find(|c| c["isEntry"] == true)
            .and_then(|c| c["file"].as_str())
            .unwrap_or_default();
        let fonts: Vec<String> = Assets::iter()
            .filter(|n| {
                n.starts_with("storefront/assets/") && n.ends_with(".woff2") && n.contains("-latin-wght")
            })
            .map(|n| format!("/{n}"))
            .collect();
        let styles: Vec<String> = Assets::iter()
            .filter(|n| n.starts_with("storefront/assets/styles-") && n.ends_with(".css"))
            .map(|n| format!("/{n}"))
            .collect();
        let sheets = styles.iter().map(|s| format!(r#"<link rel="stylesheet" href="{s}">"#));
        let preloads = fonts
            .iter()
            .map(|f| format!(r#"<link rel="preload" href="{f}" as="font" type="font/woff2" crossorigin>"#));
        let preloads = sheets.chain(preloads).collect();
        let link = styles
            .iter()
            .map(|s| format!("<{s}>; rel=preload; as=style"))
            .chain(fonts.iter().map(|f| format!("<{f}>; rel=preload; as=font; crossorigin")))
            .collect::<Vec<_>>()
            .join(", ");
        Self {
            policy: policy(&loader),
            loader,
            entry: format!("/storefront/{entry}"),
            preloads,
            link: HeaderValue::from_str(&link).unwrap_or_else(|_| HeaderValue::from_static("")),
        }
    }
}

fn text(path: &str) -> String {
    Assets::get(path).map(|f| String::from_utf8_lossy(&f.data).trim().to_owned()).unwrap_or_default()
}

/// Scripts and styles of ours alone: the inline script by its hash, everything else from this origin.
fn policy(loader: &str) -> HeaderValue {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(loader.as_bytes()));
    let policy = format!(
        "default-src 'none'; script-src 'self' 'sha256-{hash}'; style-src 'self'; style-src-attr 'unsafe-inline'; \
         img-src 'self' data: https:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}

/// Renders `input` into a whole document. If rendering fails, the browser renders: the document is then an empty shell.
pub(crate) async fn document(renderer: Option<&Arc<Renderer>>, input: &RenderInput) -> Response {
    let state = serde_json::to_string(input).unwrap_or_default();
    let rendered = match renderer {
        None => None,
        Some(renderer) => match renderer.render(state.clone()).await {
            Ok(rendered) => Some(rendered),
            Err(SsrError::QueueFull) => {
                tracing::warn!(page = input.url, "the render queue is full; the browser renders this page");
                None
            }
            Err(error) => {
                tracing::error!(page = input.url, %error, "a page was not rendered; the browser renders it");
                None
            }
        },
    };
    let (head, body, lang) = match &rendered {
        Some(r) => (r.head.as_str(), r.body.as_str(), r.lang.as_str()),
        None => ("<title>Souk</title>", "", input.locale.as_str()),
    };
    let frame = &*FRAME;
    // `<` cannot end the script element early when it is written as an escape.
    let state = state.replace('<', "\\u003c");
    let html = format!(
        "<!doctype html><html lang=\"{lang}\" data-entry=\"{entry}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{preloads}{head}</head>\
         <body><div id=\"root\">{body}</div><script type=\"application/json\" id=\"state\">{state}</script>\
         <script>{loader}</script></body></html>",
        entry = frame.entry,
        preloads = frame.preloads,
        loader = frame.loader,
    );
    let status = StatusCode::from_u16(input.status).unwrap_or(StatusCode::OK);
    let mut response = (status, Html(html)).into_response();
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, frame.policy.clone());
    response.headers_mut().insert(LINK, frame.link.clone());
    response
}
