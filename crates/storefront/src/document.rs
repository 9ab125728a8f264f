//! Puts a rendered page into its document: styles and scripts by hash, the state that the browser goes on from.

use std::sync::{Arc, LazyLock};

use axum::response::{Html, IntoResponse, Response};
use base64::Engine as _;
use http::StatusCode;
use http::header::{CONTENT_SECURITY_POLICY, HeaderValue, LINK};
use serde_json::Value;
use sha2::{Digest, Sha256};
use souk_http::Language;
use souk_ssr::{Renderer, SsrError};

use crate::assets::Assets;
use crate::page::RenderInput;

/// What never changes while the process runs.
struct Frame {
    loader: String,
    entry: String,
    latin: Preloads,
    arabic: Preloads,
    policy: HeaderValue,
}

/// Styles and fonts that pages of one script are waited for, in the head and as a header.
struct Preloads {
    head: String,
    link: HeaderValue,
}

impl Preloads {
    fn load(faces: &[&str]) -> Self {
        let assets = |matches: &dyn Fn(&str) -> bool| -> Vec<String> {
            let names = Assets::iter().filter(|n| n.starts_with("storefront/assets/") && matches(n));
            names.map(|n| format!("/{n}")).collect()
        };
        let styles = assets(&|n| n.contains("/styles-") && n.ends_with(".css"));
        let fonts = assets(&|n| n.ends_with(".woff2") && faces.iter().any(|face| n.contains(face)));
        let sheets = styles.iter().map(|s| format!(r#"<link rel="stylesheet" href="{s}">"#));
        let preloads = fonts
            .iter()
            .map(|f| format!(r#"<link rel="preload" href="{f}" as="font" type="font/woff2" crossorigin>"#));
        let link = styles
            .iter()
            .map(|s| format!("<{s}>; rel=preload; as=style"))
            .chain(fonts.iter().map(|f| format!("<{f}>; rel=preload; as=font; crossorigin")))
            .collect::<Vec<_>>()
            .join(", ");
        Self {
            head: sheets.chain(preloads).collect(),
            link: HeaderValue::from_str(&link).unwrap_or_else(|_| HeaderValue::from_static("")),
        }
    }
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
        Self {
            policy: policy(&loader),
            loader,
            entry: format!("/storefront/{entry}"),
            latin: Preloads::load(&["-latin-wght"]),
            arabic: Preloads::load(&["-latin-wght", "-arabic-wght"]),
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
    let is_arabic = Language::of_locale(lang) == Language::Arabic;
    let (preloads, direction) = if is_arabic { (&frame.arabic, " dir=\"rtl\"") } else { (&frame.latin, "") };
    // `<` cannot end the script element early when it is written as an escape.
    let state = state.replace('<', "\\u003c");
    let html = format!(
        "<!doctype html><html lang=\"{lang}\"{direction} data-entry=\"{entry}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{preload}{head}</head>\
         <body><div id=\"root\">{body}</div><script type=\"application/json\" id=\"state\">{state}</script>\
         <script>{loader}</script></body></html>",
        entry = frame.entry,
        preload = preloads.head,
        loader = frame.loader,
    );
    let status = StatusCode::from_u16(input.status).unwrap_or(StatusCode::OK);
    let mut response = (status, Html(html)).into_response();
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, frame.policy.clone());
    response.headers_mut().insert(LINK, preloads.link.clone());
    response
}
