//! The door, the outbox and its consumers, on whichever database the run is for.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use souk_db::sea_orm::Statement;
use souk_db::{
    ConnectionTrait, Consumer, DbErr, Event, Id, Migration, Subscriptions, Value, Violation, consumer,
    dialect, is_unique_violation, relay, sql, violation,
};
use souk_testdb::TestDb;

const TABLE: &[Migration] = &[Migration::new(
    "test/0001",
    "CREATE TABLE word (id bigint PRIMARY KEY, text text NOT NULL, size bigint NOT NULL DEFAULT 0, \
     CONSTRAINT word_size_check CHECK (size >= 0)); CREATE UNIQUE INDEX word_text_key ON word (text);",
)];

async fn put(db: &souk_db::Db, id: i64, text: &'static str) -> Result<u64, DbErr> {
    db.write(move |tx| async move {
        sql::exec(&tx, "INSERT INTO word (id, text) VALUES ($1, $2)", [id.into(), text.into()]).await
    })
    .await
}

async fn count(db: &souk_db::Db) -> i64 {
    sql::scalar::<i64>(db.read(), "SELECT COUNT(*) FROM word", []).await.unwrap().unwrap()
}

/// That a word was said, and which by number.
#[derive(Serialize, Deserialize)]
struct Said {
    word_id: Id,
    n: i64,
}

impl Event for Said {
    const TOPIC: &'static str = "word.said";
    const SUBJECT: &'static str = "word_id";

    fn subject(&self) -> Id {
        self.word_id
    }
}

fn said(word_id: Id, n: i64) -> Said {
    Said { word_id, n }
}

/// Another topic.
#[derive(Serialize, Deserialize)]
struct Sung(Said);

impl Event for Sung {
    const TOPIC: &'static str = "word.sung";
    const SUBJECT: &'static str = "word_id";

    fn subject(&self) -> Id {
        self.0.word_id
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_writers_at_once_all_land_and_the_failing_ones_take_nothing_along() {
    let db = TestDb::start(&[TABLE]).await;
    let writes = (0..100).map(|n| {
        let db = db.clone();
        tokio::spawn(async move {
            db.write(move |tx| async move {
                sql::exec(
                    &tx,
                    "INSERT INTO word (id, text) VALUES ($1, $2)",
                    [n.into(), format!("w{n}").into()],
                )
                .await?;
                if n % 5 == 0 { Err(DbErr::Custom("changed my mind".into())) } else { Ok(()) }
            })
            .await
        })
    });
    let mut landed = 0;
    for write in writes.collect::<Vec<_>>() {
        landed += i64::from(write.await.unwrap().is_ok());
    }
    assert_eq!(landed, 80);
    assert_eq!(count(&db).await, 80);
}

#[tokio::test]
async fn what_waits_for_a_number_is_taken_in_order_without_sorting_all_of_it() {
    let db = TestDb::start(&[TABLE]).await;
    for round in 0..40 {
        db.write(move |tx| async move {
            for n in 0..50 {
                tx.emit(&said(tx.new_id(), round * 50 + n));
            }
            Ok::<_, DbErr>(())
        })
        .await
        .unwrap();
    }
    assert_eq!(relay::number(&db).await.unwrap(), 500);
    db.gather_statistics().await.unwrap();
    let recording = db.record_statements();
    assert_eq!(relay::number(&db).await.unwrap(), 500);
    // PostgreSQL sorts this little rightly, and plans by how much there is.
    if dialect::is_postgres(db.read()) {
        return;
    }
    let mut explained = 0;
    for asked in recording.statements().into_iter().filter(|s| s.sql.contains("seq IS NULL")) {
        let values: Vec<Value> = asked.values.iter().flat_map(|v| v.0.clone()).collect();
        let text = format!("EXPLAIN QUERY PLAN {}", asked.sql);
        let statement = Statement::from_sql_and_values(asked.db_backend, text, values);
        for line in db.read().query_all_raw(statement).await.unwrap() {
            let line: String = line.try_get("", "detail").unwrap();
            assert!(!line.contains("TEMP B-TREE"), "{line}: {}", asked.sql);
        }
        explained += 1;
    }
    assert_eq!(explained, 2);
}

#[tokio::test]
async fn a_broken_constraint_is_named_alike_on_both_engines() {
    let db = TestDb::start(&[TABLE]).await;
    put(&db, 1, "alpha").await.unwrap();
    assert!(is_unique_violation(&put(&db, 2, "alpha").await.unwrap_err(), "word_text_key"));
    let negative = db
        .write(|tx| async move { sql::exec(&tx, "UPDATE word SET size = -1", []).await })
        .await
        .unwrap_err();
    assert_eq!(violation(&negative), Some(Violation::Check("word_size_check".into())));
}

#[tokio::test]
async fn a_write_that_panics_is_rolled_back_and_the_next_one_works() {
    let db = TestDb::start(&[TABLE]).await;
    let panicked: Result<(), DbErr> = db
        .write(|tx| async move {
            sql::exec(&tx, "INSERT INTO word (id, text) VALUES (1, 'lost')", []).await?;
            panic!("a defect");
        })
        .await;
    assert!(panicked.is_err());
    put(&db, 1, "kept").await.unwrap();
    assert_eq!(count(&db).await, 1);
}

#[tokio::test]
async fn the_reader_refuses_to_write() {
    let db = TestDb::start(&[TABLE]).await;
    assert!(sql::exec(db.read(), "INSERT INTO word (id, text) VALUES (1, 'x')", []).await.is_err());
}

#[tokio::test]
async fn subscribers_act_in_the_transaction_and_fail_it() {
    let db = TestDb::start(&[TABLE]).await;
    let calls = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&calls);
    db.subscribe(Subscriptions::default().on(&[Said::TOPIC], move |tx, events| {
        seen.fetch_add(events.len(), Ordering::SeqCst);
        async move {
            for said in events.of::<Said>()? {
                if said.n < 0 {
                    return Err(DbErr::Custom("refused".into()));
                }
                sql::exec(&tx, "INSERT INTO word (id, text) VALUES (7, 'echo')", []).await?;
            }
            Ok(())
        }
    }));
    let subject = db.clock().new_id();
    let said: Result<(), DbErr> = db
        .write(move |tx| async move {
            tx.emit(&Said { word_id: subject, n: 1 });
            tx.emit(&Said { word_id: subject, n: 1 });
            Ok(())
        })
        .await;
    said.unwrap();
    assert_eq!((calls.load(Ordering::SeqCst), count(&db).await), (1, 1));
    let refused: Result<(), DbErr> = db
        .write(move |tx| async move {
            tx.emit(&Said { word_id: subject, n: -1 });
            Ok(())
        })
        .await;
    assert!(refused.is_err());
    assert_eq!(relay::number(&db).await.unwrap(), 1, "the refused event left no trace");
}

#[tokio::test(flavor = "multi_thread")]
async fn consumers_handle_each_event_once_in_order_also_when_two_race_and_one_fails() {
    let db = TestDb::start(&[TABLE]).await;
    for n in 0..5_i64 {
        let id = db.clock().new_id();
        db.write(move |tx| async move {
            tx.emit(&Said { word_id: id, n });
            Ok::<_, DbErr>(())
        })
        .await
        .unwrap();
    }
    assert_eq!(relay::number(&db).await.unwrap(), 5);
    assert_eq!(relay::number(&db).await.unwrap(), 0);
    let echo = Consumer::new("echo", &[Said::TOPIC], |tx, events| async move {
        for Said { n, .. } in events.of()? {
            let values = [n.into(), n.to_string().into()];
            sql::exec(&tx, "INSERT INTO word (id, text) VALUES ($1, $2)", values).await?;
        }
        Ok(())
    });
    let fails =
        Consumer::new("echo", &[Said::TOPIC], |_, _| async { Err(DbErr::Custom("not today".into())) });
    assert!(fails.step(&db).await.is_err());
    assert_eq!(consumer::lag(db.read()).await.unwrap(), [], "a step that fails leaves nothing behind");
    let (one, two) = (db.clone(), db.clone());
    let (first, second) = (echo.clone(), echo);
    let (a, b) = tokio::join!(
        tokio::spawn(async move { first.step(&one).await }),
        tokio::spawn(async move { second.step(&two).await }),
    );
    assert_eq!(a.unwrap().unwrap() + b.unwrap().unwrap(), 5);
    assert_eq!(consumer::lag(db.read()).await.unwrap(), [("echo".to_owned(), 0)]);
    assert_eq!(count(&db).await, 5);
    db.clock().advance(std::time::Duration::from_secs(60));
    assert_eq!(consumer::purge(&db, std::time::Duration::from_secs(30)).await.unwrap(), 5);
}

#[tokio::test]
async fn migrations_are_planned_applied_once_and_applied_again_without_effect() {
    let db = TestDb::empty().await;
    let migrations = souk_db::Migrations::new(&[TABLE]);
    assert_eq!(
        migrations.plan(&db).await.unwrap().pending,
        ["db/0001_outbox", "db/0002_outbox_order", "test/0001"]
    );
    migrations.apply(&db).await.unwrap();
    migrations.apply(&db).await.unwrap();
    let plan = migrations.plan(&db).await.unwrap();
    assert_eq!((plan.applied.len(), plan.pending.len()), (3, 0));
}

#[tokio::test]
async fn a_relaxed_write_is_seen_at_once_fails_as_a_whole_and_does_not_wait_for_postgresqls_disk() {
    let db = TestDb::start(&[TABLE]).await;
    let insert = "INSERT INTO word (id, text) VALUES ($1, $2)";
    let waits = db
        .write_relaxed(move |tx| async move {
            sql::exec(&tx, insert, [1.into(), "kept".into()]).await?;
            match souk_db::dialect::is_postgres(&tx) {
                true => sql::scalar::<String>(&tx, "SELECT current_setting('synchronous_commit')", []).await,
                false => Ok(Some("off".to_owned())),
            }
        })
        .await;
    assert_eq!(waits, Ok(Some("off".to_owned())));
    let refused: Result<(), DbErr> = db
        .write_relaxed(move |tx| async move {
            sql::exec(&tx, insert, [2.into(), "lost".into()]).await?;
            Err(DbErr::Custom("changed my mind".into()))
        })
        .await;
    assert!(refused.is_err());
    assert_eq!(count(&db).await, 1);
}

/// Leaves `count` events, each transaction one, as an import or a day of a busy shop does.
async fn backlog<E: Event + 'static>(db: &souk_db::Db, count: i64, event: fn(Id, i64) -> E) {
    for n in 0..count / 250 {
        let said: Result<(), DbErr> = db
            .write(move |tx| async move {
                for m in 0..250 {
                    tx.emit(&event(tx.new_id(), n * 250 + m));
                }
                Ok(())
            })
            .await;
        said.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_relay_numbers_a_backlog_in_bounded_steps_that_always_move_forward() {
    let db = TestDb::start(&[TABLE]).await;
    backlog(&db, 20_000, said).await;
    let mut steps = 0;
    loop {
        match relay::number(&db).await.unwrap() {
            0 => break,
            numbered => assert!(numbered <= 500, "{numbered} at once"),
        }
        steps += 1;
    }
    assert_eq!(steps, 40);
    let gaps = "SELECT COUNT(*) FROM outbox o WHERE seq IS NULL OR (seq > 1 AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.seq = o.seq - 1))";
    assert_eq!(sql::scalar::<i64>(db.read(), gaps, []).await.unwrap(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consumer_passes_over_what_does_not_concern_it_in_one_write() {
    let db = TestDb::start(&[TABLE]).await;
    backlog(&db, 12_000, |word_id, n| Sung(Said { word_id, n })).await;
    // Events of one moment are numbered in any order.
    db.clock().advance(std::time::Duration::from_secs(1));
    backlog(&db, 250, said).await;
    while relay::number(&db).await.unwrap() > 0 {}
    let heard = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&heard);
    let listener = Consumer::new("listener", &[Said::TOPIC], move |_, events| {
        counter.fetch_add(events.len(), Ordering::SeqCst);
        async { Ok(()) }
    });
    let recording = db.record_statements();
    assert_eq!(listener.step(&db).await.unwrap(), 100, "a batch is bounded");
    let statements = recording.statements();
    assert!(statements.len() <= 8, "{statements:#?}");
    while listener.step(&db).await.unwrap() > 0 {}
    assert_eq!(heard.load(Ordering::SeqCst), 250);
    assert_eq!(consumer::lag(db.read()).await.unwrap(), [("listener".to_owned(), 0)]);
}

#[tokio::test]
async fn statistics_are_gathered_where_a_table_grew_and_not_again() {
    let db = TestDb::start(&[TABLE]).await;
    assert_eq!(db.gather_statistics().await.unwrap(), 0, "an empty shop needs none");
    backlog(&db, 2_000, said).await;
    while relay::number(&db).await.unwrap() > 0 {}
    if db.is_postgres() {
        // The server's own counters of changed rows are told a moment after the commit.
        sql::exec(db.read(), "SELECT pg_stat_force_next_flush()", []).await.unwrap();
    }
    let gathered = db.gather_statistics().await.unwrap();
    if !db.is_postgres() {
        assert_eq!(gathered, 1, "of the outbox alone");
        let plan = "SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'outbox'";
        assert!(sql::scalar::<i64>(db.read(), plan, []).await.unwrap() > Some(0));
    }
    assert_eq!(db.gather_statistics().await.unwrap(), 0, "nothing has changed since");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consumer_stops_before_an_event_that_it_cannot_read_and_the_others_go_on() {
    let db = TestDb::start(&[TABLE]).await;
    backlog(&db, 250, said).await;
    while relay::number(&db).await.unwrap() > 0 {}
    let spoil = "UPDATE outbox SET payload = '{\"n\":\"many\"}' WHERE seq = 120";
    let spoilt: Result<u64, DbErr> = db.write(move |tx| async move { sql::exec(&tx, spoil, []).await }).await;
    assert_eq!(spoilt.unwrap(), 1);
    let reads =
        Consumer::new("reads", &[Said::TOPIC], |_, events| async move { events.of::<Said>().map(|_| ()) });
    let counts = Consumer::new("counts", &[Said::TOPIC], |_, _| async { Ok(()) });
    assert_eq!(reads.step(&db).await.unwrap(), 100);
    let error = reads.step(&db).await.unwrap_err().to_string();
    assert!(error.contains("unreadable event word.said"), "{error}");
    while counts.step(&db).await.unwrap() > 0 {}
    let lag = consumer::lag(db.read()).await.unwrap();
    assert!(lag.contains(&("counts".to_owned(), 0)), "{lag:?}");
    assert!(lag.contains(&("reads".to_owned(), 150)), "nothing is skipped: {lag:?}");
}
