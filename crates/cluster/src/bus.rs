//! Small messages to every node.

use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use parking_lot::RwLock;
use redis::AsyncCommands;
use sea_orm::sqlx::postgres::PgListener;
use souk_db::{Db, DbErr, sql};
use tokio::sync::mpsc;

/// The channel; on Redis the shop's namespace follows, a PostgreSQL database is one shop's alone.
const CHANNEL: &str = "souk_bus";
/// Said to this process alone after the connection was lost and is back: messages may have been missed.
const RESET: &str = "reset";

type Listener = Box<dyn Fn(&str) + Send + Sync>;

/// Over what nodes talk.
pub enum BusConfig {
    /// One node: nobody else is there.
    Local,
    /// Redis: its address, and a namespace that tells shops that share it apart.
    Redis(String, String),
    /// PostgreSQL's LISTEN/NOTIFY.
    Postgres(String, Db),
}

/// Messages between nodes. Cheap to clone. A message reaches the listeners of this process at once and those of other nodes
/// soon; none is kept for a node that is away, which is told `reset` when it is back.
#[derive(Clone)]
pub struct Bus(Arc<Inner>);

struct Inner {
    node: String,
    listeners: RwLock<Vec<Listener>>,
    out: Option<mpsc::UnboundedSender<String>>,
}

impl Bus {
    /// Starts talking. Connections are made, and made again, in the background.
    #[must_use]
    pub fn start(config: BusConfig) -> Self {
        let (sender, receiver) = mpsc::unbounded_channel();
        let out = (!matches!(config, BusConfig::Local)).then_some(sender);
        let node = uuid::Uuid::from_u128(random()).simple().to_string();
        let bus = Self(Arc::new(Inner { node, listeners: RwLock::default(), out }));
        match config {
            BusConfig::Local => {}
            BusConfig::Redis(url, namespace) => {
                let channel = format!("{CHANNEL}:{namespace}");
                tokio::spawn(redis_out(url.clone(), channel.clone(), receiver));
                tokio::spawn(hear_forever(bus.clone(), move |bus| {
                    redis_in(url.clone(), channel.clone(), bus)
                }));
            }
            BusConfig::Postgres(url, db) => {
                tokio::spawn(postgres_out(db, receiver));
                tokio::spawn(hear_forever(bus.clone(), move |bus| postgres_in(url.clone(), bus)));
            }
        }
        bus
    }

    /// Calls `listener` with every message, this process's own included, and with `reset` when some may have been missed.
    pub fn listen(&self, listener: impl Fn(&str) + Send + Sync + 'static) {
        self.0.listeners.write().push(Box::new(listener));
    }

    /// Says `message` to every node.
    pub fn say(&self, message: &str) {
        self.hear(message);
        if let Some(out) = &self.0.out {
            let _ = out.send(format!("{} {message}", self.0.node));
        }
    }

    fn hear(&self, message: &str) {
        for listener in self.0.listeners.read().iter() {
            listener(message);
        }
    }

    /// A message as it came over the wire; our own come back and were heard already.
    fn hear_wire(&self, text: &str) {
        match text.split_once(' ') {
            Some((node, message)) if node != self.0.node => self.hear(message),
            _ => {}
        }
    }
}

/// Enough randomness to tell nodes apart; no secret.
fn random() -> u128 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    (u128::from(RandomState::new().build_hasher().finish()) << 64)
        | u128::from(RandomState::new().build_hasher().finish())
}

/// Listens with `connect` again and again; each time it is back, says `reset`.
async fn hear_forever<F, Fut>(bus: Bus, connect: F)
where
    F: Fn(Bus) -> Fut + Send,
    Fut: Future<Output = Result<(), String>> + Send,
{
    let mut wait = Duration::from_millis(100);
    loop {
        let began = tokio::time::Instant::now();
        if let Err(error) = connect(bus.clone()).await {
            tracing::warn!(error, "the node bus is away; connecting again");
        }
        if began.elapsed() > Duration::from_secs(10) {
            wait = Duration::from_millis(100);
        }
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(Duration::from_secs(2));
    }
}

async fn redis_in(url: String, channel: String, bus: Bus) -> Result<(), String> {
    let client = redis::Client::open(url).map_err(|e| e.to_string())?;
    let mut pubsub = client.get_async_pubsub().await.map_err(|e| e.to_string())?;
    pubsub.subscribe(&channel).await.map_err(|e| e.to_string())?;
    bus.hear(RESET);
    let mut messages = pubsub.on_message();
    while let Some(message) = messages.next().await {
        if let Ok(text) = message.get_payload::<String>() {
            bus.hear_wire(&text);
        }
    }
    Err("Redis closed the connection".to_owned())
}

async fn redis_out(url: String, channel: String, mut messages: mpsc::UnboundedReceiver<String>) {
    let mut connection: Option<redis::aio::MultiplexedConnection> = None;
    while let Some(message) = messages.recv().await {
        // A message that cannot be sent is lost; what it would have dropped has a short life of its own.
        for _ in 0..2 {
            if connection.is_none() {
                let client = redis::Client::open(url.as_str()).ok();
                connection = match client {
                    Some(client) => client.get_multiplexed_async_connection().await.ok(),
                    None => None,
                };
            }
            let Some(open) = connection.as_mut() else { break };
            match open.publish::<_, _, i64>(&channel, &message).await {
                Ok(_) => break,
                Err(_) => connection = None,
            }
        }
    }
}

async fn postgres_in(url: String, bus: Bus) -> Result<(), String> {
    let mut listener = PgListener::connect(&url).await.map_err(|e| e.to_string())?;
    listener.listen(CHANNEL).await.map_err(|e| e.to_string())?;
    bus.hear(RESET);
    loop {
        match listener.try_recv().await.map_err(|e| e.to_string())? {
            Some(notification) => bus.hear_wire(notification.payload()),
            None => return Err("PostgreSQL closed the connection".to_owned()),
        }
    }
}

async fn postgres_out(db: Db, mut messages: mpsc::UnboundedReceiver<String>) {
    while let Some(message) = messages.recv().await {
        let said: Result<u64, DbErr> = db
            .write(move |tx| async move {
                sql::exec(&tx, "SELECT pg_notify($1, $2)", [CHANNEL.into(), message.into()]).await
            })
            .await;
        if let Err(error) = said {
            tracing::warn!(%error, "a message to the other nodes was lost");
        }
    }
}
