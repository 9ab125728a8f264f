//! The committed OpenAPI document, against which a test's answers are held.

use std::sync::LazyLock;

use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{Method, StatusCode};
use serde_json::Value;

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../openapi.json")).expect("openapi.json is JSON")
});

/// What the document does not know of an answer, as a sentence; nothing for addresses that it leaves out.
pub(crate) fn unknown(
    method: &Method,
    path: &str,
    status: StatusCode,
    headers: &HeaderMap,
) -> Option<String> {
    let operation = operation(method, path)?;
    let name = operation["operationId"].as_str().unwrap_or_default();
    let status = status.as_str();
    let Some(response) = operation["responses"].get(status) else {
        return Some(format!("openapi.json does not say that {name} ({method} {path}) may answer {status}"));
    };
    let media = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).and_then(|v| v.split(';').next());
    let media = media.map(str::trim);
    let known: Vec<&str> =
        response["content"].as_object().into_iter().flatten().map(|(k, _)| k.as_str()).collect();
    let is_known = media.map_or(known.is_empty(), |media| known.contains(&media));
    (!is_known).then(|| {
        let media = media.unwrap_or("no body");
        format!(
            "openapi.json says that {name} ({method} {path}) answers {status} as {known:?}, not as {media}"
        )
    })
}

/// The operation at `path`, with or without its last slash, and by its versioned name too.
fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let path = path.split('?').next().unwrap_or_default();
    let path = path.strip_prefix("/api/v1/").map_or(path.to_owned(), |rest| format!("/api/{rest}"));
    let asked: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    let fits = |template: &str| {
        let parts: Vec<&str> = template.trim_end_matches('/').split('/').collect();
        parts.len() == asked.len()
            && parts
                .iter()
                .zip(&asked)
                .all(|(part, asked)| part == asked || (part.starts_with('{') && !asked.is_empty()))
    };
    let (_, item) = DOCUMENT["paths"].as_object()?.iter().find(|(template, _)| fits(template))?;
    item.get(method.as_str().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(method: Method, path: &str, status: u16, media: Option<&'static str>) -> Option<String> {
        let mut headers = HeaderMap::new();
        if let Some(media) = media {
            headers.insert(CONTENT_TYPE, reqwest::header::HeaderValue::from_static(media));
        }
        unknown(&method, path, StatusCode::from_u16(status).unwrap(), &headers)
    }

    #[test]
    fn an_answer_is_held_against_the_operation_whichever_name_its_address_has() {
        for path in
            ["/api/products/", "/api/products", "/api/v1/products/?page=2", "/api/products/some-slug/"]
        {
            assert_eq!(of(Method::GET, path, 200, Some("application/json; charset=utf-8")), None, "{path}");
            let said = of(Method::GET, path, 418, None).unwrap();
            assert!(said.contains("get_products") && said.contains("418"), "{said}");
            let said = of(Method::GET, path, 200, Some("text/html")).unwrap();
            assert!(said.contains("get_products") && said.contains("text/html"), "{said}");
        }
    }

    #[test]
    fn what_has_no_body_is_told_from_what_has_one() {
        let path = "/api/products/some-slug/";
        assert_eq!(of(Method::DELETE, path, 204, None), None);
        assert!(of(Method::DELETE, path, 204, Some("application/json")).is_some());
        assert!(of(Method::GET, path, 200, None).unwrap().contains("no body"));
    }

    #[test]
    fn addresses_that_are_not_documented_are_left_alone() {
        assert_eq!(of(Method::GET, "/products/some-slug", 418, None), None);
        assert_eq!(of(Method::TRACE, "/api/products/", 418, None), None);
    }
}
