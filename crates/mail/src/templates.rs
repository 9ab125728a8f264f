//! The words of mails.

use minijinja::{AutoEscape, Environment};
use serde::Serialize;

use crate::MailError;

/// What stands around every HTML mail: shade above, surface below, light and dark, nothing that a mail program would drop.
/// It shows `shop`, and where they are given `preheader`, `why`, `address` and `contact`; a mail fills the block `body`.
const LAYOUT: &str = include_str!("../templates/layout.html");

/// Macros of HTML mails: `title(words)`, `paragraphs(all)` and `button(words, link)`.
const PARTS: &str = include_str!("../templates/parts.html");

/// Templates by name. Those whose name ends with `.html` escape what is put into them and may extend `layout.html` and import
/// from `parts.html`.
pub struct Templates(Environment<'static>);

impl Default for Templates {
    fn default() -> Self {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|name| {
            if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None }
        });
        let mut templates = Self(environment);
        // These are ours and compile.
        let _ = templates.0.add_template("layout.html", LAYOUT);
        let _ = templates.0.add_template("parts.html", PARTS);
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
