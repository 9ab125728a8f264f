//! An export as a page that people read.

use minijinja::{AutoEscape, Environment};
use serde_json::Value;
use souk_http::Problem;

const PAGE: &str = include_str!("../../templates/export.html");

/// `document` as a page of HTML that needs nothing else.
pub(super) fn page(document: &Value) -> Result<String, Problem> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_template("export.html", PAGE).map_err(Problem::internal)?;
    let template = environment.get_template("export.html").map_err(Problem::internal)?;
    template.render(minijinja::value::Serde(document)).map_err(Problem::internal)
}
