//! React in QuickJS: pages rendered inside this process by threads of their own, behind a short queue, with limits on memory,
//! stack and time.
//!
//! The bundle is one script that sets `globalThis.render = (input: string) => string`. It gets a console, timers that run before
//! a render answers, and `URL` backed by Rust's; no network, no files, no `Intl`. State that the bundle keeps in its modules
//! lives as long as its context, so the bundle must keep none that belongs to a person.

mod engine;
mod pool;

pub use pool::{Renderer, SsrConfig};

use serde::Deserialize;

/// A rendered page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Rendered {
    /// What belongs into the document's head.
    pub head: String,
    /// What belongs into its root element.
    pub body: String,
    /// The document's language.
    pub lang: String,
}

/// Why a page was not rendered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SsrError {
    /// Too many wait already.
    #[error("the render queue is full")]
    QueueFull,
    /// It took too long.
    #[error("rendering took too long")]
    Timeout,
    /// The script failed.
    #[error("the script failed: {0}")]
    Script(String),
    /// The renderer has stopped.
    #[error("the renderer has stopped")]
    Stopped,
}
