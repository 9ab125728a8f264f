//! A shop that serves.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use souk_db::{Clock, Db, DbErr, relay};
use souk_jobs::Worker;
use souk_mail::Outgoing;
use souk_search::SearchLog;
use souk_ssr::{Renderer, SsrConfig};
use souk_storefront::Assets;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::serve::{Entry, EntryConfig, serve};
use crate::{App, Config, StartError, router, work};

/// A shop, to be built.
pub struct Shop;

impl Shop {
    /// A shop of `config`.
    #[must_use]
    pub fn builder(config: Config) -> ShopBuilder {
        ShopBuilder { config, clock: Clock::system(), memory_mail: false, search_on_demand: false }
    }
}

/// What a shop is built of.
pub struct ShopBuilder {
    config: Config,
    clock: Clock,
    memory_mail: bool,
    search_on_demand: bool,
}

impl ShopBuilder {
    /// Takes time from `clock`.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Keeps mails in memory: [`RunningShop::mails`].
    #[must_use]
    pub fn memory_mail(mut self) -> Self {
        self.memory_mail = true;
        self
    }

    /// Brings the search index up to date when it is asked, instead of a moment after each change.
    #[must_use]
    pub fn search_on_demand(mut self) -> Self {
        self.search_on_demand = true;
        self
    }

    /// Opens the shop and answers requests.
    ///
    /// # Errors
    /// When a part cannot be opened; the message names it.
    pub async fn start(self) -> Result<RunningShop, StartError> {
        let app = App::open(self.config.checked()?, self.clock, self.memory_mail).await?;
        if self.search_on_demand {
            app.search.follow_on_demand();
        }
        RunningShop::of(app).await
    }
}

/// A shop that answers requests.
pub struct RunningShop {
    /// Where it listens.
    pub addr: SocketAddr,
    app: App,
    worker: Worker,
    stopping: Arc<AtomicBool>,
    stop: CancellationToken,
    serving: JoinHandle<()>,
    working: Option<JoinHandle<()>>,
    searching: Option<JoinHandle<()>>,
    logging: JoinHandle<()>,
}

impl RunningShop {
    /// Answers requests for `app`, and works behind them if its settings say so.
    ///
    /// # Errors
    /// When the address cannot be listened on.
    pub async fn of(app: App) -> Result<Self, StartError> {
        let listen = app.config.listen;
        let listener = TcpListener::bind(listen)
            .await
            .map_err(|error| StartError::Io { what: format!("listening on {listen}"), error })?;
        let addr =
            listener.local_addr().map_err(|error| StartError::Io { what: "listening".to_owned(), error })?;
        app.services.db.gather_statistics().await?;
        let (stopping, stop) = (Arc::new(AtomicBool::new(false)), CancellationToken::new());
        let router = router::router(&app, renderer(&app.config)?, Arc::clone(&stopping));
        let origins = app.config.cors_origins.iter().filter_map(|o| o.parse().ok()).collect();
        let searches: SearchLog = app.services.part();
        let entry = Entry::new(
            router,
            app.responses.clone(),
            searches.clone(),
            EntryConfig {
                trusted_proxies: app.config.trusted_proxies.clone(),
                cors_origins: origins,
                secure: app.config.is_https(),
                channels: app.services.part(),
            },
        );
        let serving = tokio::spawn(serve(listener, entry, stop.clone()));
        let searching =
            (!app.search.is_on_demand()).then(|| tokio::spawn(work::keep_search_up(app.search.clone())));
        let logging = tokio::spawn(work::write_searches(app.services.db.clone(), searches));
        let worker = work::worker(&app, true, true)?;
        let working = app
            .config
            .embedded_worker
            .then(|| tokio::spawn(work::run(app.clone(), worker.clone(), stop.clone())));
        Ok(Self { addr, app, worker, stopping, stop, serving, working, searching, logging })
    }

    /// Its address for clients on this machine.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// Its database.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.app.services.db
    }

    /// Where its time comes from.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        self.app.services.db.clock()
    }

    /// The open shop behind it.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Does everything that is due: numbers events, lets consumers handle them, runs jobs; until nothing is left.
    ///
    /// # Errors
    /// What the database says.
    pub async fn run_jobs(&self) -> Result<(), DbErr> {
        loop {
            let numbered = relay::number(&self.app.services.db).await?;
            let mut consumed = 0;
            for consumer in self.app.modules.consumers(&self.app.services) {
                consumed += consumer.step(&self.app.services.db).await?;
            }
            let worked = self.worker.run_until_idle().await?;
            if numbered == 0 && consumed == 0 && worked == 0 {
                return Ok(());
            }
        }
    }

    /// Brings this node's search index up to date with the events that have a number.
    ///
    /// # Errors
    /// When the database, the folder or the index fails.
    pub async fn update_search(&self) -> Result<(), StartError> {
        while self.app.search.step().await.map_err(StartError::other)? {}
        Ok(())
    }

    /// Writes what was searched for on this node.
    ///
    /// # Errors
    /// What the database says.
    pub async fn write_searches(&self) -> Result<(), DbErr> {
        self.app.services.part::<SearchLog>().flush(&self.app.services.db).await
    }

    /// Fires the schedules whose slot came since `since`, then does everything that is due.
    ///
    /// # Errors
    /// What the database says.
    pub async fn run_schedules(&self, since: souk_db::Timestamp) -> Result<(), DbErr> {
        self.worker.fire(since).await?;
        self.run_jobs().await
    }

    /// The mails that were sent, when they are kept in memory.
    #[must_use]
    pub fn mails(&self) -> Vec<Outgoing> {
        self.app.services.mailer.kept()
    }

    /// What breaks an invariant; empty when all is well.
    ///
    /// # Errors
    /// What the database says.
    pub async fn audit(&self) -> Result<Vec<String>, DbErr> {
        crate::cli::findings(&self.app.services.db).await
    }

    /// Hits and misses of cached responses.
    #[must_use]
    pub fn response_cache_counts(&self) -> (u64, u64) {
        self.app.responses.counts()
    }

    /// Takes no more requests, finishes those under way, and stops.
    pub async fn stop(self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.stop.cancel();
        let _ = self.serving.await;
        if let Some(working) = self.working {
            let _ = working.await;
        }
        // Wherever it is stopped, the index goes on from its last commit.
        if let Some(searching) = &self.searching {
            searching.abort();
        }
        // Waits for what is being written: nobody searches any more.
        if let Err(error) = self.app.services.part::<SearchLog>().flush(&self.app.services.db).await {
            tracing::warn!(%error, "what was searched for last was not written");
        }
        self.logging.abort();
        if let Err(error) = self.app.services.db.close().await {
            tracing::warn!(%error, "the database was not closed in good order");
        }
    }
}

/// The renderer of the built web app; none when rendering is turned off or the app was not built.
fn renderer(config: &Config) -> Result<Option<Arc<Renderer>>, StartError> {
    if config.render_threads == 0 {
        return Ok(None);
    }
    let Some(bundle) = Assets::get("ssr/server.js") else { return Ok(None) };
    let source = String::from_utf8_lossy(&bundle.data).into_owned();
    let config = SsrConfig { threads: config.render_threads, ..SsrConfig::of(source) };
    Renderer::start(config).map(|r| Some(Arc::new(r))).map_err(StartError::other)
}
