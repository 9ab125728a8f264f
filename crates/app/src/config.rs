//! Settings: `SOUK_*` variables over an optional `souk.toml` over defaults that need nothing. Checked at start.

use std::collections::HashSet;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use souk_money::Currency;
use souk_platform::{Retention, Secret, SignInProvider};

/// All settings of a process. Every name is also a variable: `data_dir` is `SOUK_DATA_DIR`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the database, media, mails and secrets live.
    pub data_dir: PathBuf,
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// The shop's address as browsers see it; `http://localhost:PORT` when empty.
    pub public_url: String,
    /// `development` or `production`.
    pub mode: Mode,
    /// A shop to show around: the sandbox, which approves payments without money, is a way to pay in production mode too. In
    /// development mode it always is.
    pub demo: bool,
    /// `postgres://…`; the embedded database in the data folder when empty.
    pub database_url: String,
    /// Connections for reading, and on PostgreSQL as many again for writing; 0 is 4 on the embedded database and 16 on PostgreSQL.
    pub database_connections: u32,
    /// Seconds a request waits for a connection, or for its turn to write, before it is told that the shop is busy.
    pub database_wait_seconds: u64,
    /// `redis://…`; none when empty.
    pub redis_url: String,
    /// Where mails are put as files; `mails` in the data folder when empty.
    pub mail_dir: PathBuf,
    /// `smtp://…` or `smtps://…`; mails become files when empty.
    pub smtp_url: String,
    /// The sender of mails.
    pub mail_from: String,
    /// `s3://bucket/prefix?region=…&endpoint=…` (keys from the usual `AWS_…` variables) or `file:///folder`; `media` in the data
    /// folder when empty.
    pub media_url: String,
    /// Signs access tokens; made on first run and kept in the data folder when empty.
    pub jwt_secret: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Other origins whose scripts may call the API.
    pub cors_origins: Vec<String>,
    /// Log levels: `info`, `souk_checkout=debug,info`.
    pub log: String,
    /// `pretty` or `json`.
    pub log_format: String,
    /// The shop's name on first run.
    pub shop_name: String,
    /// The currency on first run.
    #[serde(with = "currency_code")]
    pub currency: Currency,
    /// Threads that render pages; 0 renders in the browser only.
    pub render_threads: usize,
    /// Tries per minute that limits allow, as a factor of the documented ones; for load tests behind a closed door.
    pub limit_factor: u32,
    /// Who shows it as a bearer token reads `/metrics` from anywhere; without one only programs on this machine may.
    pub metrics_token: String,
    /// Providers of OpenID Connect by which customers may sign in; as a variable
    /// `[{name="…",label="…",issuer="https://…",client_id="…",client_secret="…"}]`.
    pub sign_in_providers: Vec<SignInConfig>,
    /// Days after which a cart that nobody touched is thrown away.
    pub keep_carts_days: u32,
    /// Days for which is kept what shoppers searched for.
    pub keep_searches_days: u32,
    /// Days for which is kept what staff did; 0 keeps all.
    pub keep_audit_days: u32,
    /// Run jobs and schedules in the serving process too.
    pub embedded_worker: bool,
    /// Megabytes that finished answers may take in this process; 0 makes each anew, for measuring.
    pub response_cache_mb: u64,
}

/// A provider of OpenID Connect. It sends browsers back to `/accounts/openid/NAME/callback/` below the public address.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInConfig {
    /// Its name in addresses: small letters, digits and dashes.
    pub name: String,
    /// What it is called on pages.
    pub label: String,
    /// Its address, below which `.well-known/openid-configuration` tells the rest.
    pub issuer: String,
    /// What this shop is called there.
    pub client_id: String,
    /// What this shop proves that with; empty for a public client.
    #[serde(default)]
    pub client_secret: String,
}

impl SignInConfig {
    /// As slices know it.
    #[must_use]
    pub fn provider(&self) -> SignInProvider {
        SignInProvider {
            name: self.name.clone(),
            label: self.label.clone(),
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: Secret::new(self.client_secret.as_bytes()),
        }
    }

    fn is_sound(&self) -> bool {
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let issuer = url::Url::parse(&self.issuer).ok();
        let is_safe =
            issuer.is_some_and(|url| url.scheme() == "https" || url.host_str() == Some("localhost"));
        !self.name.is_empty()
            && self.name.chars().all(is_name)
            && !self.label.trim().is_empty()
            && !self.client_id.is_empty()
            && is_safe
    }
}

/// What the shop is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Trying things out.
    Development,
    /// Selling.
    Production,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data_dir: PathBuf::from("data"),
            listen: SocketAddr::from(([127, 0, 0, 1], 8000)),
            public_url: String::new(),
            mode: Mode::Development,
            demo: false,
            database_url: String::new(),
            database_connections: 0,
            database_wait_seconds: 5,
            redis_url: String::new(),
            mail_dir: PathBuf::new(),
            smtp_url: String::new(),
            mail_from: "Souk <shop@localhost>".to_owned(),
            media_url: String::new(),
            jwt_secret: String::new(),
            trusted_proxies: Vec::new(),
            cors_origins: Vec::new(),
            log: "info".to_owned(),
            log_format: "pretty".to_owned(),
            shop_name: "Souk".to_owned(),
            currency: Currency::EUR,
            render_threads: 2,
            limit_factor: 1,
            metrics_token: String::new(),
            sign_in_providers: Vec::new(),
            keep_carts_days: Retention::default().carts_days,
            keep_searches_days: Retention::default().searches_days,
            keep_audit_days: Retention::default().audit_days,
            embedded_worker: true,
            response_cache_mb: 64,
        }
    }
}

/// A setting that cannot be so.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file or a variable could not be read.
    #[error("settings: {0}")]
    Unreadable(Box<figment::Error>),
    /// A value makes no sense.
    #[error("setting {name}: {what}")]
    Invalid {
        /// The variable's name.
        name: &'static str,
        /// What would be right.
        what: String,
    },
}

impl Config {
    /// Reads `souk.toml` in the working folder, if it is there, and the environment.
    ///
    /// # Errors
    /// When something cannot be read or makes no sense; the message names the setting.
    pub fn load() -> Result<Self, ConfigError> {
        let lists = ["trusted_proxies", "cors_origins"];
        let env = Env::prefixed("SOUK_")
            .filter(|key| Self::knows(key.as_str()))
            .map(|key| key.as_str().to_lowercase().into());
        let listed = env.ignore(&lists);
        let mut figment =
            Figment::from(Serialized::defaults(Self::default())).merge(Toml::file("souk.toml")).merge(listed);
        for list in lists {
            if let Ok(text) = std::env::var(format!("SOUK_{}", list.to_uppercase())) {
                let items: Vec<&str> = text.split(',').map(str::trim).filter(|t| !t.is_empty()).collect();
                figment = figment.merge(Serialized::default(list, items));
            }
        }
        figment.extract::<Self>().map_err(|e| ConfigError::Unreadable(Box::new(e)))?.checked()
    }

    /// Whether a `SOUK_…` variable is a setting; others (of tests and scripts) are left alone.
    fn knows(key: &str) -> bool {
        let defaults = serde_json::to_value(Self::default()).unwrap_or_default();
        defaults.get(key.to_lowercase()).is_some()
    }

    /// These settings with what was left empty filled in.
    ///
    /// # Errors
    /// Names the setting that makes no sense.
    pub fn checked(mut self) -> Result<Self, ConfigError> {
        let invalid = |name, what: &str| ConfigError::Invalid { name, what: what.to_owned() };
        if self.public_url.is_empty() {
            self.public_url = format!("http://localhost:{}", self.listen.port());
        }
        let url = url::Url::parse(&self.public_url)
            .map_err(|_| invalid("SOUK_PUBLIC_URL", "an address such as https://shop.example is wanted"))?;
        if !matches!(url.scheme(), "http" | "https") || url.path() != "/" || url.query().is_some() {
            return Err(invalid(
                "SOUK_PUBLIC_URL",
                "scheme and host alone are wanted, such as https://shop.example",
            ));
        }
        self.public_url = self.public_url.trim_end_matches('/').to_owned();
        if self.mode == Mode::Production && url.scheme() != "https" && url.host_str() != Some("localhost") {
            return Err(invalid("SOUK_PUBLIC_URL", "a shop that sells needs https"));
        }
        if !self.jwt_secret.is_empty() && self.jwt_secret.len() < 32 {
            return Err(invalid("SOUK_JWT_SECRET", "at least 32 characters"));
        }
        let database = &self.database_url;
        if !database.is_empty() && !database.starts_with("postgres") && !database.starts_with("sqlite:") {
            return Err(invalid("SOUK_DATABASE_URL", "postgres://… or sqlite:…"));
        }
        if self.database_connections > 1_000 {
            return Err(invalid("SOUK_DATABASE_CONNECTIONS", "1000 at most"));
        }
        if !(1..=60).contains(&self.database_wait_seconds) {
            return Err(invalid("SOUK_DATABASE_WAIT_SECONDS", "1 to 60"));
        }
        let names = self.sign_in_providers.iter().map(|provider| &provider.name).collect::<HashSet<_>>();
        if names.len() < self.sign_in_providers.len()
            || !self.sign_in_providers.iter().all(SignInConfig::is_sound)
        {
            return Err(invalid(
                "SOUK_SIGN_IN_PROVIDERS",
                "each with a name of its own (small letters, digits, dashes), a label, an https issuer and a client_id",
            ));
        }
        if self.mail_dir.as_os_str().is_empty() {
            self.mail_dir = self.data_dir.join("mails");
        }
        Ok(self)
    }

    /// Whether browsers reach the shop by https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether the sandbox is a way to pay: a shop that sells must not take orders that nobody paid.
    #[must_use]
    pub fn has_sandbox(&self) -> bool {
        self.demo || self.mode == Mode::Development
    }

    /// A file or folder in the data folder.
    #[must_use]
    pub fn in_data(&self, name: &str) -> PathBuf {
        self.data_dir.join(name)
    }

    /// The secret that signs, from the settings or from the data folder, where it is made on first run.
    ///
    /// # Errors
    /// When the data folder cannot be written.
    pub fn secret(&self) -> std::io::Result<String> {
        if !self.jwt_secret.is_empty() {
            return Ok(self.jwt_secret.clone());
        }
        read_or_make(&self.in_data("secret"))
    }
}

/// Reads the secret in `path`, making it (readable by its owner alone) when it is not there.
fn read_or_make(path: &Path) -> std::io::Result<String> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    match std::fs::read_to_string(path) {
        Ok(text) if text.trim().len() >= 32 => return Ok(text.trim().to_owned()),
        Ok(_) => {}
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
        Err(e) => return Err(e),
    }
    let secret = souk_http::secret::token();
    let new = path.with_extension(format!("new-{}", std::process::id()));
    let mut file =
        std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new)?;
    file.write_all(secret.as_bytes())?;
    file.sync_all()?;
    // Two processes that start together agree on whichever link came first.
    match std::fs::hard_link(&new, path) {
        Ok(()) => {}
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(e) => return Err(e),
    }
    std::fs::remove_file(&new)?;
    Ok(std::fs::read_to_string(path)?.trim().to_owned())
}

mod currency_code {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use souk_money::Currency;

    pub(super) fn serialize<S: Serializer>(currency: &Currency, serializer: S) -> Result<S::Ok, S::Error> {
        currency.code().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_empty_is_filled_in_and_what_makes_no_sense_is_named() {
        let config = Config::default().checked().unwrap();
        assert_eq!(config.public_url, "http://localhost:8000");
        assert_eq!(config.mail_dir, PathBuf::from("data/mails"));
        let production =
            Config { mode: Mode::Production, public_url: "http://shop.example".into(), ..Config::default() };
        assert!(production.checked().unwrap_err().to_string().contains("SOUK_PUBLIC_URL"));
        let short = Config { jwt_secret: "short".into(), ..Config::default() };
        assert!(short.checked().unwrap_err().to_string().contains("SOUK_JWT_SECRET"));
    }

    #[test]
    fn the_secret_is_made_once() {
        let folder = tempfile::tempdir().unwrap();
        let config = Config { data_dir: folder.path().to_path_buf(), ..Config::default() };
        let first = config.secret().unwrap();
        assert!(first.len() >= 32);
        assert_eq!(config.secret().unwrap(), first);
    }
}
