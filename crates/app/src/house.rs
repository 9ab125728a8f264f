//! Opens everything that a shop is made of, whether it then serves, works or imports.

use std::sync::Arc;

use souk_accounts::{Auth, AuthConfig, LinkMailContext};
use souk_cache::{Bus, BusConfig, Limiter};
use souk_checkout::CheckoutState;
use souk_checkout::jobs::MailContext;
use souk_db::{Clock, Db, DbConfig, DbErr, Durability, Migration, Migrations};
use souk_http::cookies::Cookies;
use souk_jobs::Queue;
use souk_mail::Mailer;
use souk_media::{Fetcher, Media};
use souk_orders::OrderTokens;
use souk_payments::Gateways;
use souk_payments::sandbox::Sandbox;
use souk_pricing::{Channel, ChannelDefaults};
use souk_search::Search;

use crate::config::{Config, ConfigError};
use crate::events;
use crate::serve::Responses;

/// Why a shop could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The settings.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The database.
    #[error("database: {0}")]
    Db(#[from] DbErr),
    /// The data folder, or the address to listen on.
    #[error("{what}: {error}")]
    Io {
        /// What was wanted.
        what: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl StartError {
    pub(crate) fn other(error: impl std::fmt::Display) -> Self {
        Self::Other(error.to_string())
    }
}

/// The tables of every slice, leftmost first.
#[must_use]
pub fn migrations() -> Migrations {
    let slices: &[&[Migration]] = &[
        souk_http::MIGRATIONS,
        souk_jobs::MIGRATIONS,
        souk_accounts::MIGRATIONS,
        souk_sellers::MIGRATIONS,
        souk_catalog::MIGRATIONS,
        souk_inventory::MIGRATIONS,
        souk_pricing::MIGRATIONS,
        souk_listing::MIGRATIONS,
        souk_cart::MIGRATIONS,
        souk_shipping::MIGRATIONS,
        souk_payments::MIGRATIONS,
        souk_orders::MIGRATIONS,
    ];
    Migrations::new(slices)
}

/// An open shop. Cheap to clone.
#[derive(Clone)]
pub struct House {
    /// Its settings.
    pub config: Arc<Config>,
    /// Its database.
    pub db: Db,
    pub(crate) bus: Bus,
    pub(crate) auth: Auth,
    pub(crate) cookies: Cookies,
    pub(crate) channel: Arc<Channel>,
    pub(crate) queue: Queue,
    pub(crate) mailer: Mailer,
    pub(crate) media: Media,
    pub(crate) fetcher: Fetcher,
    pub(crate) checkout: CheckoutState,
    pub(crate) mails: MailContext,
    pub(crate) link_mails: LinkMailContext,
    pub(crate) responses: Responses,
    pub(crate) search: Search,
}

/// Connects to the database that `config` names and brings its tables up to date.
pub(crate) async fn database(
    config: &Config,
    clock: Clock,
    durability: Durability,
) -> Result<Db, StartError> {
    let db = open(config, clock, durability).await?;
    migrations().apply(&db).await?;
    Ok(db)
}

/// Connects to the database that `config` names, as it is.
pub(crate) async fn connect(config: &Config, clock: Clock) -> Result<Db, StartError> {
    open(config, clock, Durability::Full).await
}

async fn open(config: &Config, clock: Clock, durability: Durability) -> Result<Db, StartError> {
    std::fs::create_dir_all(&config.data_dir).map_err(|error| StartError::Io {
        what: format!("data folder {}", config.data_dir.display()),
        error,
    })?;
    let url = &config.database_url;
    let db_config = if url.starts_with("postgres") {
        DbConfig::postgres(url)
    } else if url.is_empty() {
        DbConfig::sqlite(&config.in_data("souk.db"))
    } else {
        DbConfig { url: url.clone(), ..DbConfig::sqlite(&config.in_data("souk.db")) }
    };
    Ok(Db::connect(&DbConfig { durability, ..db_config }, clock).await?)
}

impl House {
    /// Opens the shop of `config`: its tables up to date, its first rows made, its slices listening to one another.
    ///
    /// # Errors
    /// When a part cannot be opened; the message names it.
    pub async fn open(config: Config, clock: Clock, memory_mail: bool) -> Result<Self, StartError> {
        Self::open_with(config, clock, memory_mail, Durability::Full).await
    }

    /// Like [`House::open`], for bulk work that goes on where it stopped: its commits do not wait for the disk.
    ///
    /// # Errors
    /// When a part cannot be opened; the message names it.
    pub(crate) async fn open_for_bulk(config: Config) -> Result<Self, StartError> {
        Self::open_with(config, Clock::system(), false, Durability::Relaxed).await
    }

    async fn open_with(
        config: Config,
        clock: Clock,
        memory_mail: bool,
        durability: Durability,
    ) -> Result<Self, StartError> {
        let config = Arc::new(config);
        let db = database(&config, clock.clone(), durability).await?;
        let channel = Arc::new(first_rows(&config, &db).await?);
        let redis = Some(config.redis_url.as_str()).filter(|u| !u.is_empty());
        let secret = config
            .secret()
            .map_err(|error| StartError::Io { what: "the shop's secret".to_owned(), error })?;
        // Nodes of one shop share its secret; two shops on one Redis do not.
        let namespace = souk_http::secret::digest(&secret)[..12].to_owned();
        let bus = Bus::start(match redis {
            Some(url) => BusConfig::Redis(url.to_owned(), namespace.clone()),
            None if db.is_postgres() => BusConfig::Postgres(config.database_url.clone(), db.clone()),
            None => BusConfig::Local,
        });
        let cookies = Cookies::new(config.is_https());
        let limiter = Limiter::new(clock, redis, &namespace, config.limit_factor);
        let auth = Auth::new(AuthConfig {
            db: db.clone(),
            bus: bus.clone(),
            limiter,
            cookies,
            secret: secret.clone().into_bytes(),
        });
        let (queue, tokens) = (Queue::default(), OrderTokens::new(secret.as_bytes()));
        let public_url: Arc<str> = config.public_url.as_str().into();
        let checkout = CheckoutState {
            db: db.clone(),
            auth: auth.clone(),
            cookies,
            channel: Arc::clone(&channel),
            gateways: gateways(&config, &db),
            tokens: tokens.clone(),
            queue: queue.clone(),
            public_url: Arc::clone(&public_url),
        };
        let mailer = mailer(&config, memory_mail)?;
        let shop_name: Arc<str> = config.shop_name.as_str().into();
        let mails = MailContext::new(
            db.clone(),
            mailer.clone(),
            tokens,
            Arc::clone(&shop_name),
            Arc::clone(&public_url),
        )
        .map_err(StartError::other)?;
        let link_mails = LinkMailContext::new(auth.clone(), mailer.clone(), shop_name, public_url)
            .map_err(StartError::other)?;
        let responses = Responses::up_to(config.response_cache_mb);
        let house = Self {
            search: search(&config, &db, &channel, responses.clone()),
            media: Media::open(&config.media_url, &config.in_data("media")).map_err(StartError::other)?,
            fetcher: Fetcher::new(false).map_err(StartError::other)?,
            responses,
            config,
            db,
            bus,
            auth,
            cookies,
            channel,
            queue,
            mailer,
            checkout,
            mails,
            link_mails,
        };
        events::wire(&house);
        rebuild_lists(&house).await?;
        Ok(house)
    }
}

/// Makes lists that another version of this program made anew.
async fn rebuild_lists(house: &House) -> Result<(), DbErr> {
    let rebuilt = souk_listing::rebuild_if_outdated(&house.db, &house.channel).await?;
    if rebuilt > 0 {
        tracing::info!(products = rebuilt, "lists were made anew for this version");
    }
    Ok(())
}

/// The search of this node. Answers that it had a part in are made anew whenever it may find something else.
fn search(config: &Config, db: &Db, channel: &Channel, responses: Responses) -> Search {
    Search::new(db.clone(), channel.id, config.in_data("search"), move || {
        responses.invalidate(&[souk_listing::SEARCH_TAG.to_owned()]);
    })
}

/// The ways to pay. Without any the shop shows its goods and takes no orders.
fn gateways(config: &Config, db: &Db) -> Gateways {
    if config.has_sandbox() {
        return Gateways::new(vec![Arc::new(Sandbox::new(db.clone()))]);
    }
    tracing::warn!("this shop has no way to pay, so nobody can order; SOUK_DEMO=true turns the sandbox on");
    Gateways::default()
}

/// The rows that every shop has.
async fn first_rows(config: &Config, db: &Db) -> Result<Channel, StartError> {
    souk_sellers::ensure_defaults(db, &config.shop_name).await?;
    souk_inventory::ensure_defaults(db).await?;
    let countries = crate::countries::codes();
    let defaults = ChannelDefaults {
        currency: config.currency,
        locale: "en".to_owned(),
        locales: vec!["en".to_owned(), "de".to_owned()],
        countries,
        prices_include_tax: true,
        tax_basis_points: 2_100,
    };
    let channel = souk_pricing::ensure_defaults(db, defaults).await?;
    souk_shipping::ensure_defaults(db, &channel).await?;
    Ok(channel)
}

fn mailer(config: &Config, memory: bool) -> Result<Mailer, StartError> {
    let url = url::Url::parse(&config.public_url).map_err(StartError::other)?;
    let host = url.host_str().unwrap_or("localhost").to_owned();
    let made = if memory {
        Mailer::memory(&config.mail_from, &host)
    } else if config.smtp_url.is_empty() {
        Mailer::folder(&config.mail_from, &host, config.mail_dir.clone())
    } else {
        Mailer::smtp(&config.mail_from, &host, &config.smtp_url)
    };
    made.map_err(StartError::other)
}
