//! The words of a mail as staff see and write them.

use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Timestamp};
use souk_http::{Invalid, Problem};
use souk_mail::{Definition, MailText, OwnText};
use souk_platform::{Mails, Services};

use crate::messages;

/// The words of a mail in one language.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct MailWords {
    /// The mail's name, such as `order_shipped`.
    pub(crate) name: &'static str,
    /// The language.
    pub(crate) locale: &'static str,
    /// What about.
    pub(crate) subject: String,
    /// What it begins with; an empty line parts paragraphs.
    pub(crate) intro: String,
    /// What it ends with.
    pub(crate) closing: String,
    /// What may stand in braces in them.
    pub(crate) placeholders: Vec<&'static str>,
    /// Whether these are the merchant's own words and not the default.
    pub(crate) is_own: bool,
    /// Raised by each change; 0 for the default.
    pub(crate) version: i64,
    /// When the merchant last changed them.
    pub(crate) updated_at: Option<Timestamp>,
}

/// The words of a mail: plain text in which a placeholder such as `{number}` stands for what the mail is about.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MailWordsInput {
    /// What about.
    #[schema(min_length = 1, max_length = 200)]
    subject: String,
    /// What it begins with; an empty line parts paragraphs.
    #[schema(max_length = 4000)]
    intro: String,
    /// What it ends with; may be empty.
    #[serde(default)]
    #[schema(max_length = 4000)]
    closing: String,
}

impl MailWordsInput {
    /// The words, when they are right and ask for nothing that the mail does not have.
    pub(crate) fn checked(&self, placeholders: &[&str]) -> Result<MailText, Problem> {
        let mut invalid = Invalid::new();
        let text = MailText {
            subject: invalid.text("subject", &self.subject, 200),
            intro: invalid.lines("intro", &self.intro, 4_000),
            closing: invalid.lines("closing", &self.closing, 4_000),
        };
        for (field, words) in [("subject", &text.subject), ("intro", &text.intro), ("closing", &text.closing)]
        {
            if let Some(name) = souk_mail::unknown_placeholder(words, placeholders) {
                let shown: String = name.chars().take(40).collect();
                invalid.note(field, messages::NO_PLACEHOLDER.with("name", shown));
            }
        }
        invalid.done()?;
        Ok(text)
    }
}

/// The mail `name` and the language `locale`.
///
/// # Errors
/// 404 when there is no such mail or it is not written in that language.
pub(crate) fn definition(
    services: &Services,
    name: &str,
    locale: &str,
) -> Result<(Definition, &'static str), Problem> {
    let Mails(mails) = services.provided().unwrap_or_default();
    let mail = mails.into_iter().find(|mail| mail.name == name).ok_or_else(Problem::not_found)?;
    let locale =
        souk_mail::LOCALES.into_iter().find(|each| *each == locale).ok_or_else(Problem::not_found)?;
    Ok((mail, locale))
}

/// What may stand in braces in the words of `mail`.
pub(crate) fn placeholders(mail: &Definition) -> Vec<&'static str> {
    mail.placeholders.iter().copied().chain(["shop"]).collect()
}

/// What `mail` says in `locale`: `own`, or the default.
pub(crate) fn shown(mail: &Definition, locale: &'static str, own: Option<OwnText>) -> MailWords {
    let (is_own, version) = (own.is_some(), own.as_ref().map_or(0, |own| own.version));
    let updated_at = own.as_ref().map(|own| own.updated_at);
    let text = own.map_or_else(|| (mail.text)(locale), |own| own.text);
    MailWords {
        name: mail.name,
        locale,
        subject: text.subject,
        intro: text.intro,
        closing: text.closing,
        placeholders: placeholders(mail),
        is_own,
        version,
        updated_at,
    }
}

/// What `mail` says in `locale` at present.
///
/// # Errors
/// What the database says.
pub(crate) async fn words(
    conn: &impl ConnectionTrait,
    mail: &Definition,
    locale: &'static str,
) -> Result<MailWords, DbErr> {
    Ok(shown(mail, locale, souk_mail::own_text(conn, mail.name, locale).await?))
}
