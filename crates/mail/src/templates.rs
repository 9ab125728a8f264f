//! The words of mails.

use minijinja::{AutoEscape, Environment};
use serde::Serialize;

use crate::MailError;

/// What stands around every HTML mail: shade above, limewash below, nothing that a mail program would drop.
const LAYOUT: &str = r#"<!doctype html><html lang="{{ locale }}"><body style="margin:0;background:#f6f6f3;color:#15161d;font:16px/1.6 'Instrument Sans',Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="background:#15161f;color:#f4f2ea;padding:20px 24px;font-size:22px;font-weight:600">{{ shop }}</td></tr>
<tr><td style="padding:24px;max-width:600px">{% block body %}{% endblock %}</td></tr></table></body></html>"#;

/// Templates by name. Those whose name ends with `.html` escape what is put into them and may extend `layout.html`.
pub struct Templates(Environment<'static>);

impl Default for Templates {
    fn default() -> Self {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|name| {
            if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None }
        });
        let mut templates = Self(environment);
        // The layout is ours and compiles.
        let _ = templates.0.add_template("layout.html", LAYOUT);
        templates
    }
}

impl Templates {
    /// Adds the template `name`.
    ///
    /// # Errors
    /// When `source` is no template.
    pub fn add(&mut self, name: &'static str, source: &'static str) -> Result<(), MailError> {
        self.0.add_template(name, source).map_err(|e| MailError::Unsendable(e.to_string()))
    }

    /// The template `name` with `values` put in.
    ///
    /// # Errors
    /// When there is no such template or it asks for what it was not given.
    pub fn render(&self, name: &str, values: impl Serialize) -> Result<String, MailError> {
        let template = self.0.get_template(name).map_err(|e| MailError::Unsendable(e.to_string()))?;
        template.render(minijinja::value::Serde(values)).map_err(|e| MailError::Unsendable(e.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_escaped_and_text_is_not() {
        let mut templates = Templates::default();
        templates
            .add("a.html", "{% extends 'layout.html' %}{% block body %}{{ name }}{% endblock %}")
            .unwrap();
        templates.add("a.txt", "{{ name }}").unwrap();
        let values = serde_json::json!({"name": "<b>Ann & Bo</b>", "shop": "Souk", "locale": "en"});
        assert!(templates.render("a.html", &values).unwrap().contains("&lt;b&gt;Ann &amp; Bo&lt;"));
        assert_eq!(templates.render("a.txt", &values).unwrap(), "<b>Ann & Bo</b>");
    }
}
