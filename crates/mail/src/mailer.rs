//! Where mails go.

use std::path::PathBuf;
use std::sync::Arc;

use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use parking_lot::Mutex;

/// A mail that is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// To whom: one address.
    pub to: String,
    /// What about.
    pub subject: String,
    /// For those who read plain text.
    pub text: String,
    /// For the others.
    pub html: String,
    /// Left of the `@` in its `Message-ID`: the same for the same mail, so that sending it twice is one mail.
    pub id: String,
}

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// It never can be: an address or header is no good.
    #[error("the mail cannot be sent: {0}")]
    Unsendable(String),
    /// It may be later.
    #[error("the mail was not sent: {0}")]
    Later(String),
}

#[derive(Clone)]
enum To {
    Folder(PathBuf),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Memory(Arc<Mutex<Vec<Outgoing>>>),
}

/// What a mail says besides its text.
#[derive(Clone, Copy, Default)]
struct Headers<'a> {
    reply_to: Option<&'a str>,
    unsubscribe: Option<&'a str>,
}

/// Sends mails. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    host: String,
    to: To,
}

impl Mailer {
    /// Puts mails from `from` into `folder`, made when it is not there.
    ///
    /// # Errors
    /// When `from` is no mailbox or the folder cannot be made.
    pub fn folder(from: &str, host: &str, folder: PathBuf) -> Result<Self, MailError> {
        std::fs::create_dir_all(&folder).map_err(|e| MailError::Later(e.to_string()))?;
        Self::to(from, host, To::Folder(folder))
    }

    /// Sends mails from `from` through the server at `url` (`smtp://…` with STARTTLS offered or `smtps://…`).
    ///
    /// # Errors
    /// When `from` is no mailbox or the address makes no sense.
    pub fn smtp(from: &str, host: &str, url: &str) -> Result<Self, MailError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|e| MailError::Unsendable(e.to_string()))?;
        Self::to(from, host, To::Smtp(transport.build()))
    }

    /// Keeps mails in memory, to be looked at with [`Mailer::kept`].
    ///
    /// # Errors
    /// When `from` is no mailbox.
    pub fn memory(from: &str, host: &str) -> Result<Self, MailError> {
        Self::to(from, host, To::Memory(Arc::default()))
    }

    fn to(from: &str, host: &str, to: To) -> Result<Self, MailError> {
        let from = from.parse().map_err(|e| MailError::Unsendable(format!("sender: {e}")))?;
        Ok(Self { from, host: host.to_owned(), to })
    }

    /// The mails that were sent into memory; none for other mailers.
    #[must_use]
    pub fn kept(&self) -> Vec<Outgoing> {
        match &self.to {
            To::Memory(kept) => kept.lock().clone(),
            _ => Vec::new(),
        }
    }

    /// Sends `mail`.
    ///
    /// # Errors
    /// [`MailError::Later`] when it is worth trying again.
    pub async fn send(&self, mail: Outgoing) -> Result<(), MailError> {
        let message = self.message(&mail, Headers::default())?;
        self.deliver(mail, message).await
    }

    /// Sends `mail`, which is answered to `reply_to`: one address.
    ///
    /// # Errors
    /// [`MailError::Later`] when it is worth trying again.
    pub async fn send_answered_to(&self, mail: Outgoing, reply_to: &str) -> Result<(), MailError> {
        let message = self.message(&mail, Headers { reply_to: Some(reply_to), ..Headers::default() })?;
        self.deliver(mail, message).await
    }

    /// Sends `mail`, which its reader may end: mail programs show a button that posts to the address `unsubscribe` (RFC 2369 and
    /// RFC 8058).
    ///
    /// # Errors
    /// [`MailError::Later`] when it is worth trying again.
    pub async fn send_unsubscribable(&self, mail: Outgoing, unsubscribe: &str) -> Result<(), MailError> {
        let message =
            self.message(&mail, Headers { unsubscribe: Some(unsubscribe), ..Headers::default() })?;
        self.deliver(mail, message).await
    }

    async fn deliver(&self, mail: Outgoing, message: Message) -> Result<(), MailError> {
        match &self.to {
            To::Memory(kept) => {
                let mut kept = kept.lock();
                kept.retain(|k| k.id != mail.id);
                kept.push(mail);
                Ok(())
            }
            To::Folder(folder) => write(folder.clone(), &mail.id, message.formatted()).await,
            To::Smtp(transport) => match transport.send(message).await {
                Ok(_) => Ok(()),
                Err(e) if e.is_permanent() => Err(MailError::Unsendable(e.to_string())),
                Err(e) => Err(MailError::Later(e.to_string())),
            },
        }
    }

    fn message(&self, mail: &Outgoing, headers: Headers<'_>) -> Result<Message, MailError> {
        let unsendable = |e: &dyn std::fmt::Display| MailError::Unsendable(e.to_string());
        let to = mail.to.parse().map_err(|e| unsendable(&e))?;
        // lettre encodes header values, so a line break in a subject cannot begin another header.
        let subject = mail.subject.replace(['\r', '\n'], " ");
        let mut builder = Message::builder().from(self.from.clone());
        if let Some(address) = headers.reply_to {
            let address = address.parse().map_err(|e| unsendable(&e))?;
            builder = builder.reply_to(Mailbox::new(None, address));
        }
        builder = builder.to(Mailbox::new(None, to)).subject(subject).message_id(Some(format!(
            "<{}@{}>",
            safe(&mail.id),
            self.host
        )));
        if let Some(address) = headers.unsubscribe {
            builder = builder.header(ListUnsubscribe(format!("<{address}>"))).header(OneClick);
        }
        builder
            .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
            .map_err(|e| unsendable(&e))
    }
}

/// Where a reader ends such mails.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// That one `POST` there is enough.
#[derive(Clone)]
struct OneClick;

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// What may stand in a `Message-ID` and a file name.
fn safe(id: &str) -> String {
    id.chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_') { c } else { '-' })
        .collect()
}

/// Writes the file whole or not at all.
async fn write(folder: PathBuf, id: &str, bytes: Vec<u8>) -> Result<(), MailError> {
    let later = |e: std::io::Error| MailError::Later(e.to_string());
    let name = safe(id);
    let new = folder.join(format!(".{name}.{}.new", std::process::id()));
    let file = tokio::fs::File::create(&new).await.map_err(later)?;
    let mut file = file;
    tokio::io::AsyncWriteExt::write_all(&mut file, &bytes).await.map_err(later)?;
    file.sync_all().await.map_err(later)?;
    tokio::fs::rename(&new, folder.join(format!("{name}.eml"))).await.map_err(later)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(subject: &str) -> Outgoing {
        Outgoing {
            to: "ilse@example.org".into(),
            subject: subject.into(),
            text: "Thank you".into(),
            html: "<p>Thank you</p>".into(),
            id: "order-1".into(),
        }
    }

    #[tokio::test]
    async fn a_mail_in_the_folder_is_one_file_though_it_was_sent_twice() {
        let folder = tempfile::tempdir().unwrap();
        let mailer =
            Mailer::folder("Souk <shop@example.org>", "example.org", folder.path().to_path_buf()).unwrap();
        mailer.send(mail("Your order\r\nBcc: all@example.org")).await.unwrap();
        mailer.send(mail("Your order\r\nBcc: all@example.org")).await.unwrap();
        let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().path()).collect();
        assert_eq!(files.len(), 1);
        let text = std::fs::read_to_string(&files[0]).unwrap();
        assert!(text.contains("Message-ID: <order-1@example.org>"));
        assert!(!text.lines().any(|line| line.starts_with("Bcc:")), "no header was smuggled in");
        assert!(text.contains("multipart/alternative"));
    }

    #[tokio::test]
    async fn a_mail_is_answered_to_one_address_and_to_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let mailer = Mailer::folder("shop@example.org", "example.org", folder.path().to_path_buf()).unwrap();
        mailer.send_answered_to(mail("Hello"), "ilse@example.org").await.unwrap();
        let text = std::fs::read_to_string(folder.path().join("order-1.eml")).unwrap();
        assert!(text.contains("Reply-To: ilse@example.org\r\n"), "{text}");
        for odd in ["ilse@example.org\r\nBcc: all@example.org", "a@example.org, b@example.org", ""] {
            let told = mailer.send_answered_to(mail("Hello"), odd).await;
            assert!(matches!(told, Err(MailError::Unsendable(_))), "{odd}");
        }
    }

    #[tokio::test]
    async fn a_mail_that_may_be_ended_says_where_in_a_way_that_mail_programs_know() {
        let folder = tempfile::tempdir().unwrap();
        let mailer =
            Mailer::folder("Souk <shop@example.org>", "example.org", folder.path().to_path_buf()).unwrap();
        let address = format!("https://shop.example/de/wishlist/unsubscribe/?token={}", "a".repeat(90));
        mailer.send_unsubscribable(mail("Back"), &address).await.unwrap();
        let text = std::fs::read_to_string(folder.path().join("order-1.eml")).unwrap();
        let unfolded = text.replace("\r\n ", " ");
        assert!(unfolded.contains(&format!("List-Unsubscribe: <{address}>\r\n")), "{text}");
        assert!(unfolded.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{text}");
    }

    #[tokio::test]
    async fn an_address_that_is_none_is_told_for_good() {
        let mailer = Mailer::memory("shop@example.org", "example.org").unwrap();
        let odd = Outgoing { to: "nobody".into(), ..mail("x") };
        assert!(matches!(mailer.send(odd).await, Err(MailError::Unsendable(_))));
        assert!(mailer.kept().is_empty());
    }
}
