//! What a shopper writes to the merchant: the one mail that it becomes.

use serde::{Deserialize, Serialize};
use serde_json::json;
use souk_db::DbErr;
use souk_http::Language;
use souk_jobs::{Job, JobError, JobHandle, Priority};
use souk_mail::{MailError, Outgoing, Templates, isolated, paragraphs};
use souk_platform::Services;

/// Mails the merchant what a shopper wrote. Nothing of it is kept but this job.
#[derive(Debug, Serialize, Deserialize)]
pub struct ContactMail {
    /// Who wrote.
    pub(crate) name: String,
    /// Where the answer goes.
    pub(crate) email: String,
    /// The number of the order in question; may be empty.
    pub(crate) number: String,
    /// What was written.
    pub(crate) message: String,
    /// In which language the merchant is told of it.
    pub(crate) locale: String,
}

/// What the mail says around the message.
struct Words {
    subject: &'static str,
    name: &'static str,
    email: &'static str,
    number: &'static str,
}

const fn words(language: Language) -> Words {
    match language {
        Language::English => {
            Words { subject: "Message from {name}", name: "Name", email: "Email", number: "Order number" }
        }
        Language::German => {
            Words { subject: "Nachricht von {name}", name: "Name", email: "E-Mail", number: "Bestellnummer" }
        }
        Language::Arabic => {
            Words {
                subject: "رسالة من {name}", name: "الاسم", email: "البريد الإلكتروني", number: "رقم الطلب"
            }
        }
    }
}

impl ContactMail {
    fn written(&self, to: String, shop: &str, id: String) -> Result<Outgoing, MailError> {
        let language = Language::of_locale(&self.locale);
        let (words, tag) = (words(language), language.tag());
        let (dir, start, end) = if tag == "ar" { ("rtl", "right", "left") } else { ("ltr", "left", "right") };
        let subject = words.subject.replace("{name}", &isolated(tag, &self.name));
        let mut facts = vec![(words.name, &self.name), (words.email, &self.email)];
        if !self.number.is_empty() {
            facts.push((words.number, &self.number));
        }
        let values = json!({
            "locale": tag, "dir": dir, "start": start, "end": end, "subject": subject, "shop": shop,
            "message": self.message, "lines": paragraphs(&self.message), "facts": facts,
            "why": "", "address": "", "contact": "",
        });
        let mut templates = Templates::default();
        templates.add("contact.txt", include_str!("../templates/contact.txt"))?;
        templates.add("contact.html", include_str!("../templates/contact.html"))?;
        let (text, html) =
            (templates.render("contact.txt", &values)?, templates.render("contact.html", &values)?);
        Ok(Outgoing { to, subject, text, html, id })
    }
}

impl Job for ContactMail {
    const NAME: &'static str = "storefront.contact_mail";
    const PRIORITY: Priority = Priority::High;
    type Context = Services;

    async fn run(&self, services: &Services, handle: &JobHandle) -> Result<(), JobError> {
        let profile = souk_content::profile(services.db.read(), &services.settings).await;
        let profile = profile.map_err(|error: DbErr| JobError::from(error))?;
        if profile.contact_email.is_empty() {
            return Err(JobError::GiveUp("the shop has no address for mails of shoppers".to_owned()));
        }
        let mail = self.written(profile.contact_email, &profile.name, format!("contact-{}", handle.id));
        let mail = mail.map_err(|error| JobError::GiveUp(error.to_string()))?;
        services.mailer.send_answered_to(mail, &self.email).await.map_err(|error| match error {
            MailError::Later(_) => JobError::Retry(error.to_string()),
            MailError::Unsendable(_) => JobError::GiveUp(error.to_string()),
        })
    }
}
