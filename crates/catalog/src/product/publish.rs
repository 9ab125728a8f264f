//! Products that are published by themselves at a planned moment.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_db::{Db, DbErr, Id, sql};
use souk_jobs::{Job, JobError, JobHandle};

use super::touch;

/// Products published in one write.
const STEP: i64 = 100;

/// The job that publishes what is due, once a minute.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PublishDue;

impl Job for PublishDue {
    const NAME: &'static str = "catalog.publish_due";
    type Context = Db;

    async fn run(&self, db: &Db, _handle: &JobHandle) -> Result<(), JobError> {
        while publish_due(db).await? == STEP {}
        Ok(())
    }
}

/// Publishes up to [`STEP`] products whose moment has come, and says how many.
async fn publish_due(db: &Db) -> Result<i64, DbErr> {
    #[derive(FromQueryResult)]
    struct Due {
        id: Id,
    }
    const DUE: &str = "SELECT id FROM product WHERE publish_at IS NOT NULL AND publish_at <= $1
        ORDER BY publish_at, id LIMIT $2";
    const PUBLISH: &str = "UPDATE product SET published = TRUE, publish_at = NULL WHERE id = $1";
    db.write(|tx| async move {
        let due: Vec<Due> = sql::all(&tx, DUE, [tx.now().into(), STEP.into()]).await?;
        for Due { id } in &due {
            sql::exec(&tx, PUBLISH, [(*id).into()]).await?;
            touch(&tx, *id).await?;
        }
        Ok(i64::try_from(due.len()).unwrap_or(STEP))
    })
    .await
}
