//! How people prove who they are, and who must not.

mod addresses;
mod customers;
mod devices;
mod openid;
mod passkeys;
mod resetting;
mod totp;

pub(crate) use totp::switches_on;

use souk_mail::Outgoing;
use souk_testkit::TestShop;

/// The mails to `email`, in no order, once all jobs are done.
async fn mails_to(shop: &TestShop, email: &str) -> Vec<Outgoing> {
    shop.run_jobs().await;
    shop.shop.mails().into_iter().filter(|mail| mail.to == email).collect()
}

/// A mail to `email` whose subject holds `subject`.
async fn mail_about(shop: &TestShop, email: &str, subject: &str) -> Outgoing {
    let mails = mails_to(shop, email).await;
    let subjects: Vec<String> = mails.iter().map(|mail| mail.subject.clone()).collect();
    let found = mails.into_iter().rfind(|mail| mail.subject.contains(subject));
    found.unwrap_or_else(|| panic!("nothing about {subject} in {subjects:?}"))
}

/// What stands after `token=` in a mail to `email` about `subject`.
pub(crate) async fn mailed_token(shop: &TestShop, email: &str, subject: &str) -> String {
    let mail = mail_about(shop, email, subject).await;
    let at = mail.text.find("token=").unwrap() + "token=".len();
    mail.text[at..].split_whitespace().next().unwrap().to_owned()
}

/// The code in a mail to `email`.
async fn mailed_code(shop: &TestShop, email: &str) -> String {
    let mail = mail_about(shop, email, "is your code").await;
    let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit());
    mail.text.lines().find(is_code).unwrap().to_owned()
}
