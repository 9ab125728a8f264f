//! The worker's side of imports.

use std::io::Seek as _;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use souk_catalog::import::{ImportError, ImportRun, fail_run, forget_runs, start_run};
use souk_db::Id;
use souk_jobs::{Job, JobError, JobHandle};

use crate::import::{Ground, Import, import_file};

/// How long an import and its file are kept.
const KEPT: Duration = Duration::from_secs(30 * 24 * 3_600);

/// What imports work with.
pub(crate) type ImportContext = Ground;

/// Imports an uploaded file. Taken up again after a crash, it goes on behind what it had written.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ImportFile {
    /// The run.
    pub(crate) run_id: Id,
}

impl Job for ImportFile {
    const NAME: &'static str = "merchandising.import_file";
    const MAX_ATTEMPTS: i64 = 5;
    type Context = ImportContext;

    async fn run(&self, ground: &Ground, handle: &JobHandle) -> Result<(), JobError> {
        let id = self.run_id;
        let Some(run) = ground.db.write(move |tx| async move { start_run(&tx, id).await }).await? else {
            return Ok(());
        };
        let is_real = !run.dry_run;
        let key = run.file_key.clone().unwrap_or_default();
        let why = match import(ground, run).await {
            Ok(()) => {
                if is_real {
                    ground.media.delete_file(&key).await.map_err(|e| JobError::Retry(e.to_string()))?;
                    ground.db.write(move |tx| async move { forget_runs::file(&tx, id).await }).await?;
                }
                return Ok(());
            }
            Err(Stopped::Cancelled) => return Ok(()),
            Err(Stopped::Later(why)) if handle.attempt < Self::MAX_ATTEMPTS => {
                return Err(JobError::Retry(why));
            }
            Err(Stopped::Later(why) | Stopped::Never(why)) => why,
        };
        let text = why.clone();
        ground.db.write(move |tx| async move { fail_run(&tx, id, &text).await }).await?;
        Err(JobError::GiveUp(why))
    }
}

enum Stopped {
    Cancelled,
    Later(String),
    Never(String),
}

async fn import(ground: &Ground, run: ImportRun) -> Result<(), Stopped> {
    let broken = |error: std::io::Error| Stopped::Later(error.to_string());
    let mut file = tempfile::tempfile().map_err(broken)?;
    let key = run.file_key.unwrap_or_default();
    let is_there =
        ground.media.read_file(&key, &mut file).await.map_err(|e| Stopped::Later(e.to_string()))?;
    if !is_there {
        return Err(Stopped::Never("the file is not kept any more".to_owned()));
    }
    file.rewind().map_err(broken)?;
    let how = Import {
        name: run.file_name,
        bytes: run.bytes_total.and_then(|b| u64::try_from(b).ok()),
        dry_run: run.dry_run,
        sample: false,
        progress: None,
        mapping: run.mapping,
        run: Some(run.id),
    };
    match import_file(ground, file, how).await {
        Ok(_) => Ok(()),
        Err(ImportError::Cancelled) => Err(Stopped::Cancelled),
        Err(ImportError::Read(error)) => Err(Stopped::Never(error.to_string())),
        Err(ImportError::Write(error)) => Err(Stopped::Later(error.to_string())),
    }
}

/// Throws away imports that are a month old, with their files; nightly.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ForgetImports;

impl Job for ForgetImports {
    const NAME: &'static str = "merchandising.forget_imports";
    type Context = ImportContext;

    async fn run(&self, ground: &Ground, _: &JobHandle) -> Result<(), JobError> {
        let before = ground.db.clock().now().minus(KEPT);
        loop {
            let old = forget_runs::older(ground.db.read(), before).await?;
            let Some(run) = old else { return Ok(()) };
            if let Some(key) = &run.file_key {
                ground.media.delete_file(key).await.map_err(|e| JobError::Retry(e.to_string()))?;
            }
            ground.db.write(move |tx| async move { forget_runs::one(&tx, run.id).await }).await?;
        }
    }
}
