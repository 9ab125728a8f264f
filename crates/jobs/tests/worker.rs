//! Jobs, on whichever database the run is for.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test cannot go on without its set-up")]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use souk_db::{Db, DbConfig, DbErr, sql};
use souk_jobs::{Job, JobError, JobHandle, Queue, Registry, Worker, WorkerConfig, list, pending, retry};
use souk_testdb::TestDb;

#[derive(Serialize, Deserialize)]
struct Count {
    fail_until: i64,
}

impl Job for Count {
    const NAME: &'static str = "count";
    const MAX_ATTEMPTS: i64 = 3;
    type Context = Arc<AtomicI64>;

    async fn run(&self, runs: &Arc<AtomicI64>, handle: &JobHandle) -> Result<(), JobError> {
        runs.fetch_add(1, Ordering::SeqCst);
        match self.fail_until {
            -1 => Err(JobError::GiveUp("never".into())),
            -2 => panic!("a defect"),
            n if handle.attempt < n => Err(JobError::Retry("not yet".into())),
            _ => Ok(()),
        }
    }
}

struct Bench {
    db: TestDb,
    queue: Queue,
    runs: Arc<AtomicI64>,
}

impl Bench {
    async fn new() -> Self {
        Self {
            db: TestDb::start(&[souk_jobs::MIGRATIONS]).await,
            queue: Queue::default(),
            runs: Arc::default(),
        }
    }

    fn worker(&self, db: &Db, node: &str) -> Worker {
        let registry = Registry::default().register::<Count>(Arc::clone(&self.runs));
        let registry = registry.cron("*/5 * * * *", &Count { fail_until: 0 }).unwrap();
        Worker::new(db.clone(), self.queue.clone(), registry, WorkerConfig::named(node))
    }

    async fn enqueue(&self, fail_until: i64) {
        let queue = self.queue.clone();
        self.db
            .write(move |tx| async move { queue.enqueue(&tx, &Count { fail_until }).await })
            .await
            .unwrap();
    }

    fn runs(&self) -> i64 {
        self.runs.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn a_job_of_a_transaction_that_is_rolled_back_was_never_there() {
    let bench = Bench::new().await;
    let queue = bench.queue.clone();
    let failed: Result<(), DbErr> = bench
        .db
        .write(move |tx| async move {
            queue.enqueue(&tx, &Count { fail_until: 0 }).await?;
            Err(DbErr::Custom("changed my mind".into()))
        })
        .await;
    assert!(failed.is_err());
    assert_eq!(bench.worker(&bench.db, "a").run_until_idle().await.unwrap(), 0);
}

#[tokio::test]
async fn a_failing_job_waits_longer_each_time_and_is_dead_after_its_last_try() {
    let bench = Bench::new().await;
    bench.enqueue(9).await;
    let worker = bench.worker(&bench.db, "a");
    for tries in 1..=3 {
        assert_eq!(worker.run_until_idle().await.unwrap(), 1, "try {tries}");
        assert_eq!(worker.run_until_idle().await.unwrap(), 0, "it is not due at once");
        bench.db.clock().advance(Duration::from_secs(60));
    }
    assert_eq!(worker.run_until_idle().await.unwrap(), 0);
    let dead = list(bench.db.read(), "dead").await.unwrap();
    assert_eq!((dead.len(), dead[0].last_error.as_deref()), (1, Some("not yet")));
    let id = dead[0].id;
    assert!(bench.db.write(move |tx| async move { retry(&tx, id).await }).await.unwrap());
    assert_eq!(worker.run_until_idle().await.unwrap(), 1);
}

#[tokio::test]
async fn a_job_whose_worker_is_lost_in_its_last_try_is_dead_and_does_not_run_again() {
    let bench = Bench::new().await;
    bench.enqueue(0).await;
    bench.enqueue(0).await;
    let lost =
        "UPDATE job SET state = 'running', leased_by = 'lost', lease_until = 1, attempts = max_attempts - 1";
    bench.db.write(move |tx| async move { sql::exec(&tx, lost, []).await }).await.unwrap();
    let last =
        "UPDATE job SET attempts = max_attempts WHERE id = (SELECT id FROM job ORDER BY id DESC LIMIT 1)";
    bench.db.write(move |tx| async move { sql::exec(&tx, last, []).await }).await.unwrap();

    assert_eq!(bench.worker(&bench.db, "a").run_until_idle().await.unwrap(), 1);
    assert_eq!(bench.runs(), 1, "the one with a try left runs, the other does not");
    let dead = list(bench.db.read(), "dead").await.unwrap();
    assert_eq!((dead.len(), dead[0].attempts, dead[0].finished_at.is_some()), (1, Count::MAX_ATTEMPTS, true));
}

#[tokio::test]
async fn giving_up_is_final_and_a_panic_is_a_failed_try() {
    let bench = Bench::new().await;
    bench.enqueue(-1).await;
    bench.enqueue(-2).await;
    bench.worker(&bench.db, "a").run_until_idle().await.unwrap();
    assert_eq!(list(bench.db.read(), "dead").await.unwrap().len(), 1);
    assert_eq!(pending(bench.db.read()).await.unwrap()[0].last_error.as_deref(), Some("the job panicked"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_share_the_jobs_and_run_each_once() {
    let bench = Bench::new().await;
    for _ in 0..40 {
        bench.enqueue(0).await;
    }
    let (a, b) = (bench.worker(&bench.db, "a"), bench.worker(&bench.db, "b"));
    let (a, b) = tokio::join!(tokio::spawn(async move { a.run_until_idle().await }), async move {
        tokio::spawn(async move { b.run_until_idle().await }).await
    });
    assert_eq!(a.unwrap().unwrap() + b.unwrap().unwrap(), 40);
    assert_eq!(bench.runs(), 40);
}

#[tokio::test]
async fn a_slot_of_a_schedule_fires_once_though_two_nodes_see_it() {
    let bench = Bench::new().await;
    let mut config = if bench.db.is_postgres() {
        DbConfig::postgres(bench.db.url())
    } else {
        DbConfig { url: bench.db.url().into(), ..DbConfig::postgres("") }
    };
    config.max_connections = 2;
    let other = Db::connect(&config, bench.db.clock().clone()).await.unwrap();
    let (a, b) = (bench.worker(&bench.db, "a"), bench.worker(&other, "b"));
    let since = bench.db.clock().now();
    bench.db.clock().advance(Duration::from_secs(301));
    a.fire(since).await.unwrap();
    b.fire(since).await.unwrap();
    b.fire(since).await.unwrap();
    a.run_until_idle().await.unwrap();
    b.run_until_idle().await.unwrap();
    assert_eq!(bench.runs(), 1);
}

#[tokio::test]
async fn the_job_of_a_worker_that_died_is_taken_over_when_its_lease_is_out() {
    let bench = Bench::new().await;
    bench.enqueue(0).await;
    // What a worker leaves that is killed right after it claimed.
    bench
        .db
        .write(|tx| async move {
            let lease = tx.now().plus(Duration::from_secs(30));
            souk_db::sql::exec(
                &tx,
                "UPDATE job SET state = 'running', attempts = 1, leased_by = 'dead', lease_until = $1",
                [lease.into()],
            )
            .await
        })
        .await
        .unwrap();
    let worker = bench.worker(&bench.db, "a");
    assert_eq!(worker.run_until_idle().await.unwrap(), 0);
    bench.db.clock().advance(Duration::from_secs(31));
    assert_eq!(worker.run_until_idle().await.unwrap(), 1);
}
