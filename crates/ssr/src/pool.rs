//! The threads that render.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;

use crate::engine::Engine;
use crate::{Rendered, SsrError};

/// What a thread needs: QuickJS's stack and room above it.
const THREAD_STACK: usize = 8 * 1024 * 1024;

/// How pages are rendered.
#[derive(Clone, Debug)]
pub struct SsrConfig {
    /// The bundle.
    pub source: Arc<str>,
    /// Threads, each with a context of its own.
    pub threads: usize,
    /// Renders that may wait; one more is refused at once.
    pub queue: usize,
    /// Bytes that a context may take.
    pub memory_limit: usize,
    /// How long a render may take.
    pub timeout: Duration,
}

impl SsrConfig {
    /// `source` in two threads with 64 MB each, 64 waiting, one second a render.
    #[must_use]
    pub fn of(source: impl Into<Arc<str>>) -> Self {
        Self {
            source: source.into(),
            threads: 2,
            queue: 64,
            memory_limit: 64 * 1024 * 1024,
            timeout: Duration::from_secs(1),
        }
    }
}

struct Work {
    input: String,
    answer: oneshot::Sender<Result<Rendered, SsrError>>,
}

/// Renders pages. Dropping it ends its threads once they are idle.
pub struct Renderer {
    queue: SyncSender<Work>,
}

impl Renderer {
    /// Starts the threads; each loads the bundle with its first page, so that starting costs nothing.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub fn start(config: SsrConfig) -> Result<Self, SsrError> {
        let (queue, receiver) = sync_channel(config.queue.max(1));
        let receiver = Arc::new(Mutex::new(receiver));
        for n in 0..config.threads.max(1) {
            let (config, receiver) = (config.clone(), Arc::clone(&receiver));
            std::thread::Builder::new()
                .name(format!("render-{n}"))
                .stack_size(THREAD_STACK)
                .spawn(move || work(&config, &receiver))
                .map_err(|e| SsrError::Script(e.to_string()))?;
        }
        Ok(Self { queue })
    }

    /// Renders `input`, the JSON that the bundle's `render` takes.
    ///
    /// # Errors
    /// See [`SsrError`]; the next render is not touched by a failure of this one.
    pub async fn render(&self, input: String) -> Result<Rendered, SsrError> {
        let (answer, answered) = oneshot::channel();
        self.queue.try_send(Work { input, answer }).map_err(|e| match e {
            TrySendError::Full(_) => SsrError::QueueFull,
            TrySendError::Disconnected(_) => SsrError::Stopped,
        })?;
        answered.await.unwrap_or(Err(SsrError::Stopped))
    }
}

fn work(config: &SsrConfig, receiver: &Mutex<Receiver<Work>>) {
    let mut engine: Option<Engine> = None;
    loop {
        let next = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(work) = next else { return };
        // Whoever asked may have gone.
        if work.answer.is_closed() {
            continue;
        }
        let result = match engine.take() {
            Some(engine) => Ok(engine),
            None => Engine::load(&config.source, config.memory_limit, config.timeout),
        };
        let rendered = result.and_then(|mut ready| {
            let rendered = ready.render(&work.input);
            // A context that ran out of time or memory is thrown away.
            let sound = match &rendered {
                Ok(_) => true,
                Err(SsrError::Script(text)) => {
                    !text.contains("out of memory") && !text.contains("InternalError")
                }
                Err(_) => false,
            };
            if sound {
                engine = Some(ready);
            }
            rendered
        });
        let _ = work.answer.send(rendered);
    }
}
