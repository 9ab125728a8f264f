//! Opens everything that a shop is made of, whether it then serves, works or imports.

use std::sync::Arc;
use std::time::Duration;

use souk_cluster::{Bus, BusConfig, Limiter};
use souk_db::{Clock, Db, DbConfig, DbErr, Durability, Migrations};
use souk_http::cookies::Cookies;
use souk_jobs::Queue;
use souk_listing::Index;
use souk_mail::Mailer;
use souk_media::{Fetcher, Media};
use souk_platform::{Channel, Channels, Core, Modules, Retention, Secret, Services, Settings};
use souk_search::Search;

use crate::config::{Config, ConfigError, Mode, SignInConfig};
use crate::modules::modules;
use crate::pictures;
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

/// The tables of all slices that say something of persons.
#[must_use]
pub fn personal_tables() -> Vec<souk_platform::PersonalTable> {
    modules().personal()
}

/// The tables of every slice, leftmost first.
#[must_use]
pub fn migrations() -> Migrations {
    modules().migrations()
}

/// An open shop. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// Its settings.
    pub config: Arc<Config>,
    /// Its services, which its slices work with.
    pub services: Services,
    pub(crate) modules: Modules,
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
    let mut db_config = if url.starts_with("postgres") {
        DbConfig::postgres(url)
    } else if url.is_empty() {
        DbConfig::sqlite(&config.in_data("souk.db"))
    } else {
        DbConfig { url: url.clone(), ..DbConfig::sqlite(&config.in_data("souk.db")) }
    };
    db_config.durability = durability;
    db_config.acquire_timeout = Duration::from_secs(config.database_wait_seconds);
    if config.database_connections > 0 {
        db_config.max_connections = config.database_connections;
    }
    Ok(Db::connect(&db_config, clock).await?)
}

impl App {
    /// Opens the shop of `config`: its tables up to date, its first rows made, its slices listening to one another.
    ///
    /// # Errors
    /// When a part cannot be opened; the message names it.
    pub async fn open(config: Config, clock: Clock, memory_mail: bool) -> Result<Self, StartError> {
        Self::open_with(config, clock, memory_mail, Durability::Full).await
    }

    /// Like [`App::open`], for bulk work that goes on where it stopped: its commits do not wait for the disk.
    ///
    /// # Errors
    /// When a part cannot be opened; the message names it.
    pub(crate) async fn open_for_bulk(config: Config, clock: Clock) -> Result<Self, StartError> {
        Self::open_with(config, clock, false, Durability::Relaxed).await
    }

    async fn open_with(
        config: Config,
        clock: Clock,
        memory_mail: bool,
        durability: Durability,
    ) -> Result<Self, StartError> {
        let config = Arc::new(config);
        let db = database(&config, clock.clone(), durability).await?;
        let media = Media::open(&config.media_url, &config.in_data("media")).map_err(StartError::other)?;
        let media = match durability {
            Durability::Relaxed => media.for_bulk(),
            Durability::Full | Durability::None => media,
        };
        let services = services(&config, (db, media), clock, memory_mail)?;
        let modules = modules();
        modules.first_rows(&services).await?;
        let responses = Responses::up_to(config.response_cache_mb);
        services.provide(responses.clone());
        let fetcher = Fetcher::new(false).map_err(StartError::other)?;
        services.provide(pictures::fetcher(fetcher, services.media.clone()));
        let channel = services.part::<Channels>().default().await?;
        let search = search(&config, &services.db, &channel, responses.clone());
        services.provide(Index::new(search.clone()));
        services.provide(search.clone());
        modules.start(&services);
        rebuild_lists(&services).await?;
        Ok(Self { config, services, modules, responses, search })
    }

    /// The channel of those who name none.
    ///
    /// # Errors
    /// What the database says.
    pub async fn channel(&self) -> Result<Arc<Channel>, DbErr> {
        self.services.part::<Channels>().default().await
    }
}

/// The services of the shop of `config`.
fn services(
    config: &Config,
    (db, media): (Db, Media),
    clock: Clock,
    memory_mail: bool,
) -> Result<Services, StartError> {
    let redis = Some(config.redis_url.as_str()).filter(|u| !u.is_empty());
    let secret =
        config.secret().map_err(|error| StartError::Io { what: "the shop's secret".to_owned(), error })?;
    // Nodes of one shop share its secret; two shops on one Redis do not.
    let namespace = souk_http::secret::digest(&secret)[..12].to_owned();
    let bus = Bus::start(match redis {
        Some(url) => BusConfig::Redis(url.to_owned(), namespace.clone()),
        None if db.is_postgres() => BusConfig::Postgres(config.database_url.clone(), db.clone()),
        None => BusConfig::Local,
    });
    Ok(Services::new(Core {
        settings: Settings {
            public_url: config.public_url.as_str().into(),
            shop_name: config.shop_name.as_str().into(),
            secret: Secret::new(secret.as_bytes()),
            currency: config.currency,
            countries: souk_storefront::country_codes(),
            has_sandbox: config.has_sandbox(),
            is_production: config.mode == Mode::Production && !config.demo,
            sign_in_providers: config.sign_in_providers.iter().map(SignInConfig::provider).collect(),
            retention: Retention {
                carts_days: config.keep_carts_days,
                searches_days: config.keep_searches_days,
                audit_days: config.keep_audit_days,
            },
        },
        bus,
        limiter: Limiter::new(clock, redis, &namespace, config.limit_factor),
        cookies: Cookies::new(config.is_https()),
        queue: Queue::default(),
        mailer: mailer(config, memory_mail)?,
        media,
        db,
    }))
}

/// Makes lists that another version of this program made anew.
async fn rebuild_lists(services: &Services) -> Result<(), DbErr> {
    for channel in services.part::<Channels>().all().await?.iter() {
        let rebuilt = souk_listing::rebuild_if_outdated(&services.db, channel).await?;
        if rebuilt > 0 {
            tracing::info!(
                products = rebuilt,
                channel = channel.slug,
                "lists were made anew for this version"
            );
        }
    }
    Ok(())
}

/// The search of this node. Answers that it had a part in are made anew whenever it may find something else.
fn search(config: &Config, db: &Db, channel: &Channel, responses: Responses) -> Search {
    Search::new(db.clone(), channel, config.in_data("search"), move || {
        responses.invalidate(&[souk_listing::SEARCH_TAG.to_owned()]);
    })
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
