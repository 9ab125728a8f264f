//! Passwords: hashed with argon2id (19 MiB, 2 passes, 1 lane), a few at a time, so that logins cannot use up the memory.

use std::sync::{Arc, LazyLock};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use souk_http::{Invalid, Message, Problem};
use tokio::sync::Semaphore;
use zxcvbn::feedback::Warning;

use crate::messages;
use crate::pbkdf2::Pbkdf2;

/// Hashes that are made at once.
const AT_ONCE: usize = 4;

/// What is verified against when there is no such account, so that the answer takes as long.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

/// Makes and checks hashes. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Hasher(Arc<Semaphore>);

impl Default for Hasher {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

fn hash_now(password: &str) -> Result<String, String> {
    Argon2::default().hash_password(password.as_bytes()).map(|h| h.to_string()).map_err(|e| e.to_string())
}

/// Whether `password` has the argon2id hash `hash`. A text that is no hash, as accounts without a password have, takes as long.
fn is_of(hash: &str, password: &str) -> bool {
    let matches = |hash: &PasswordHash| Argon2::default().verify_password(password.as_bytes(), hash).is_ok();
    match PasswordHash::new(hash) {
        Ok(hash) => matches(&hash),
        Err(_) => {
            let _ = PasswordHash::new(&NOBODY).map(|hash| matches(&hash));
            false
        }
    }
}

impl Hasher {
    /// The hash of `password`.
    pub(crate) async fn hash(&self, password: String) -> Result<String, Problem> {
        self.run(move || hash_now(&password)).await?.map_err(Problem::internal)
    }

    /// Whether `password` has the hash `known`; without one the same work is done for nothing.
    pub(crate) async fn verify(&self, password: String, known: Option<String>) -> Result<bool, Problem> {
        self.run(move || {
            let exists = known.is_some();
            let hash = known.unwrap_or_else(|| NOBODY.clone());
            let right = match Pbkdf2::read(&hash) {
                Some(of_django) => of_django.is_of(&password),
                None => is_of(&hash, &password),
            };
            exists && right
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
        let _permit = self.0.acquire().await.map_err(Problem::internal)?;
        tokio::task::spawn_blocking(work).await.map_err(Problem::internal)
    }
}

/// Notes at `field` what is wrong with a new password of the person with `email`.
pub(crate) fn check_strength(field: &str, password: &str, email: &str, invalid: &mut Invalid) {
    if password.chars().count() > 128 {
        invalid.note(field, souk_http::messages::TOO_LONG.with("most", 128_i64));
        return;
    }
    let own: Vec<&str> = email.split(['@', '.']).filter(|p| p.len() > 2).chain(["souk"]).collect();
    let estimate = zxcvbn::zxcvbn(password, &own);
    let holds_address = email.len() > 2 && password.to_lowercase().contains(email);
    if password.chars().count() < 8 || holds_address || u8::from(estimate.score()) < 3 {
        let warning = estimate.feedback().and_then(zxcvbn::feedback::Feedback::warning);
        invalid.note(field, weakness(warning));
    }
}

/// What to say of a weak password; `warning` is what makes it weak, where that has a name.
fn weakness(warning: Option<Warning>) -> &'static Message {
    match warning {
        None => &messages::PASSWORD_WEAK,
        Some(Warning::StraightRowsOfKeysAreEasyToGuess) => &messages::PASSWORD_WEAK_ROW_OF_KEYS,
        Some(Warning::ShortKeyboardPatternsAreEasyToGuess) => &messages::PASSWORD_WEAK_KEYBOARD_PATTERN,
        Some(Warning::RepeatsLikeAaaAreEasyToGuess) => &messages::PASSWORD_WEAK_REPEATS,
        Some(Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess) => {
            &messages::PASSWORD_WEAK_REPEATED_GROUP
        }
        Some(Warning::ThisIsATop10Password) => &messages::PASSWORD_WEAK_TOP_10,
        Some(Warning::ThisIsATop100Password) => &messages::PASSWORD_WEAK_TOP_100,
        Some(Warning::ThisIsACommonPassword) => &messages::PASSWORD_WEAK_COMMON,
        Some(Warning::ThisIsSimilarToACommonlyUsedPassword) => &messages::PASSWORD_WEAK_LIKE_COMMON,
        Some(Warning::SequencesLikeAbcAreEasyToGuess) => &messages::PASSWORD_WEAK_SEQUENCE,
        Some(Warning::RecentYearsAreEasyToGuess) => &messages::PASSWORD_WEAK_RECENT_YEAR,
        Some(Warning::AWordByItselfIsEasyToGuess) => &messages::PASSWORD_WEAK_WORD,
        Some(Warning::DatesAreOftenEasyToGuess) => &messages::PASSWORD_WEAK_DATE,
        Some(Warning::NamesAndSurnamesByThemselvesAreEasyToGuess) => &messages::PASSWORD_WEAK_NAME_ALONE,
        Some(Warning::CommonNamesAndSurnamesAreEasyToGuess) => &messages::PASSWORD_WEAK_COMMON_NAME,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn an_account_without_a_password_takes_as_long_as_one_with() {
        let hash = hash_now("saffron-and-shade-62").unwrap();
        assert!(is_of(&hash, "saffron-and-shade-62"));
        let fastest = |hash: &str| {
            let timed = |_| {
                let begun = Instant::now();
                assert!(!is_of(hash, "walnut-teapot"));
                begun.elapsed()
            };
            (0..3).map(timed).min().unwrap()
        };
        assert!(!is_of("!", "nobody has this password"), "not even what it is compared with");
        assert!(
            fastest("!") * 3 > fastest(&hash),
            "a refusal at once would tell that there is such an account"
        );
    }
}
