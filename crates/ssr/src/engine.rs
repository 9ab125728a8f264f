//! One QuickJS context with the bundle loaded.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use rquickjs::{CatchResultExt, CaughtError, Context, Ctx, Function, Runtime};

use crate::{Rendered, SsrError};

const PRELUDE: &str = include_str!("prelude.js");
/// QuickJS's own stack within the thread's.
const STACK: usize = 4 * 1024 * 1024;
/// Renders after which garbage is collected, so that an idle thread holds little.
const COLLECT_EVERY: u32 = 32;

/// A context. It lives and dies on one thread.
pub(crate) struct Engine {
    runtime: Runtime,
    context: Context,
    deadline: Rc<Cell<Option<Instant>>>,
    limit: Duration,
    renders: u32,
}

impl Engine {
    /// Loads `source` with these limits.
    pub(crate) fn load(source: &str, memory_limit: usize, limit: Duration) -> Result<Self, SsrError> {
        let fault = |e: rquickjs::Error| SsrError::Script(e.to_string());
        let runtime = Runtime::new().map_err(fault)?;
        runtime.set_memory_limit(memory_limit);
        runtime.set_max_stack_size(STACK);
        let deadline = Rc::new(Cell::new(None::<Instant>));
        let watched = Rc::clone(&deadline);
        runtime.set_interrupt_handler(Some(Box::new(move || {
            watched.get().is_some_and(|at| Instant::now() >= at)
        })));
        let context = Context::full(&runtime).map_err(fault)?;
        // A bundle that never ends loading must not hold its thread for good; loading may take ten times as long as a render.
        deadline.set(Some(Instant::now() + limit * 10));
        context.with(|ctx| {
            install(&ctx).map_err(fault)?;
            ctx.eval::<(), _>(PRELUDE).catch(&ctx).map_err(|e| script(&e))?;
            ctx.eval::<(), _>(source).catch(&ctx).map_err(|e| script(&e))
        })?;
        deadline.set(None);
        runtime.run_gc();
        Ok(Self { runtime, context, deadline, limit, renders: 0 })
    }

    /// Renders `input`. After an error other than the script's own the context is not to be trusted any more.
    pub(crate) fn render(&mut self, input: &str) -> Result<Rendered, SsrError> {
        self.deadline.set(Some(Instant::now() + self.limit));
        let output = self.context.with(|ctx| {
            let call = || {
                let render: Function<'_> = ctx.globals().get("render")?;
                let output: String = render.call((input,))?;
                ctx.globals().get::<_, Function<'_>>("__runTimers")?.call::<_, ()>(())?;
                Ok(output)
            };
            call().catch(&ctx).map_err(|e| script(&e))
        });
        while self.runtime.is_job_pending() && self.runtime.execute_pending_job().is_ok() {}
        // A timer that is left belongs to this page, not to the next one.
        self.context.with(|ctx| {
            let _ = ctx.globals().get("__dropTimers").and_then(|f: Function<'_>| f.call::<_, ()>(()));
        });
        let late = self.deadline.take().is_some_and(|at| Instant::now() >= at);
        self.renders += 1;
        if self.renders.is_multiple_of(COLLECT_EVERY) {
            self.runtime.run_gc();
        }
        match output {
            Ok(text) => serde_json::from_str(&text).map_err(|e| SsrError::Script(e.to_string())),
            Err(_) if late => Err(SsrError::Timeout),
            Err(error) => Err(error),
        }
    }
}

fn script(error: &CaughtError<'_>) -> SsrError {
    SsrError::Script(error.to_string())
}

/// The host's functions that the prelude builds on.
fn install(ctx: &Ctx<'_>) -> Result<(), rquickjs::Error> {
    let log = |level: String, text: String| match level.as_str() {
        "error" => tracing::error!(target: "souk_ssr::console", "{text}"),
        "warn" => tracing::warn!(target: "souk_ssr::console", "{text}"),
        _ => tracing::debug!(target: "souk_ssr::console", "{text}"),
    };
    ctx.globals().set("__log", Function::new(ctx.clone(), log)?)?;
    ctx.globals()
        .set("__parseUrl", Function::new(ctx.clone(), |text: String, base: String| parse_url(&text, &base))?)
}

/// The parts of a URL as JSON; nothing when it is none.
fn parse_url(text: &str, base: &str) -> String {
    let parsed = if base.is_empty() {
        url::Url::parse(text)
    } else {
        url::Url::parse(base).and_then(|base| base.join(text))
    };
    let Ok(url) = parsed else { return String::new() };
    let with = |mark: &str, part: Option<&str>| {
        part.filter(|p| !p.is_empty()).map_or(String::new(), |p| format!("{mark}{p}"))
    };
    let port = url.port().map_or(String::new(), |p| p.to_string());
    let host = url.host_str().unwrap_or_default();
    serde_json::json!({
        "href": url.as_str(), "protocol": format!("{}:", url.scheme()), "hostname": host, "port": port,
        "host": if port.is_empty() { host.to_owned() } else { format!("{host}:{port}") },
        "origin": url.origin().ascii_serialization(), "pathname": url.path(),
        "search": with("?", url.query()), "hash": with("#", url.fragment()),
    })
    .to_string()
}
