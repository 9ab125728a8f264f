//! The shop's services: what every handler, job and consumer works with.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRef;
use parking_lot::RwLock;
use souk_cluster::{Bus, BusConfig, Limiter};
use souk_db::Db;
use souk_http::cookies::Cookies;
use souk_jobs::Queue;
use souk_mail::{MailError, Mailer};
use souk_media::{Media, MediaError};

use crate::Settings;

/// The services themselves, as [`Services`] hands them out.
pub struct Core {
    /// How the shop is set up.
    pub settings: Settings,
    /// The database.
    pub db: Db,
    /// Messages to all nodes.
    pub bus: Bus,
    /// Counts tries.
    pub limiter: Limiter,
    /// The browser's cookies.
    pub cookies: Cookies,
    /// Where jobs go.
    pub queue: Queue,
    /// Sends mails.
    pub mailer: Mailer,
    /// Where pictures are kept.
    pub media: Media,
}

/// The shop's services; the state of every handler. Cheap to clone, derefs to [`Core`].
#[derive(Clone)]
pub struct Services(Arc<Inner>);

struct Inner {
    core: Core,
    parts: RwLock<HashMap<TypeId, Box<dyn Any + Send + Sync>>>,
}

/// What a slice keeps for the whole process, such as a cache or a key: made once, when it is first asked for. A part holds what it
/// needs of the services, never the services themselves, which would then never be dropped.
pub trait Part: Clone + Send + Sync + 'static {
    /// Makes it.
    fn open(services: &Services) -> Self;
}

impl Services {
    /// Of these services.
    #[must_use]
    pub fn new(core: Core) -> Self {
        Self(Arc::new(Inner { core, parts: RwLock::default() }))
    }

    /// Services of one node over `db` that keep mails in memory and pictures in `media`'s folder: for tests and tools.
    ///
    /// # Errors
    /// When the folder cannot be used.
    pub fn local(db: Db, media: &std::path::Path, settings: Settings) -> Result<Self, LocalError> {
        Ok(Self::new(Core {
            bus: Bus::start(BusConfig::Local),
            limiter: Limiter::new(db.clock().clone(), None, "local", 1),
            cookies: Cookies::new(false),
            queue: Queue::default(),
            mailer: Mailer::memory("Souk <shop@localhost>", "localhost")?,
            media: Media::open("", media)?,
            settings,
            db,
        }))
    }

    /// The part `P`, made now if nobody asked for it before.
    #[must_use]
    pub fn part<P: Part>(&self) -> P {
        if let Some(part) = self.provided() {
            return part;
        }
        // Not under the lock: a part may be made of another.
        let made = P::open(self);
        let mut parts = self.0.parts.write();
        let kept = parts.entry(TypeId::of::<P>()).or_insert_with(|| Box::new(made.clone()));
        kept.downcast_ref::<P>().cloned().unwrap_or(made)
    }

    /// Hands `part` to whoever asks for one of its kind, in place of what [`Part::open`] would make.
    pub fn provide<P: Clone + Send + Sync + 'static>(&self, part: P) {
        self.0.parts.write().insert(TypeId::of::<P>(), Box::new(part));
    }

    /// The part that was provided or made before, if any.
    #[must_use]
    pub fn provided<P: Clone + Send + Sync + 'static>(&self) -> Option<P> {
        self.0.parts.read().get(&TypeId::of::<P>()).and_then(|part| part.downcast_ref::<P>()).cloned()
    }
}

/// Why [`Services::local`] failed.
#[derive(Debug, thiserror::Error)]
pub enum LocalError {
    /// The mailer.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The folder of pictures.
    #[error(transparent)]
    Media(#[from] MediaError),
}

impl Deref for Services {
    type Target = Core;

    fn deref(&self) -> &Core {
        &self.0.core
    }
}

impl FromRef<Services> for Cookies {
    fn from_ref(services: &Services) -> Self {
        services.cookies
    }
}
