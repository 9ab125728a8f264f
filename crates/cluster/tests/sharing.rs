//! What nodes share, over Redis or PostgreSQL where the run has them.

use std::time::Duration;

use souk_cluster::{Bus, BusConfig, Limiter, Quota};
use souk_db::Clock;
use souk_testdb::{START, TestDb};
use tokio::sync::mpsc;

fn redis() -> Option<String> {
    std::env::var("SOUK_TEST_REDIS_URL").ok().filter(|u| !u.is_empty())
}

#[tokio::test]
async fn tries_are_counted_in_windows_and_the_next_one_begins_anew() {
    let clock = Clock::manual(START);
    let limiter = Limiter::new(clock.clone(), redis().as_deref(), "test", 1);
    let bucket = format!("test:{}", clock.new_id());
    for left in [2, 1, 0] {
        let decision = limiter.check(&bucket, Quota::per_minute(3)).await;
        assert!(decision.allowed && decision.remaining == left);
    }
    let refused = limiter.check(&bucket, Quota::per_minute(3)).await;
    assert!(!refused.allowed && refused.reset_after <= Duration::from_secs(60));
    clock.advance(Duration::from_secs(60));
    assert!(limiter.check(&bucket, Quota::per_minute(3)).await.allowed);
}

#[tokio::test]
async fn a_redis_that_does_not_answer_never_opens_a_limit() {
    let limiter = Limiter::new(Clock::manual(START), Some("redis://127.0.0.1:1"), "test", 1);
    assert!(limiter.check("gone", Quota::per_minute(1)).await.allowed);
    assert!(!limiter.check("gone", Quota::per_minute(1)).await.allowed);
}

/// Two buses that hear each other, over whatever this run has; none on the embedded default, where there is one node.
async fn pair(db: &TestDb) -> Option<(Bus, Bus)> {
    let config = || match redis() {
        Some(url) => Some(BusConfig::Redis(url, "test".to_owned())),
        None if db.is_postgres() => Some(BusConfig::Postgres(db.url().to_owned(), (**db).clone())),
        None => None,
    };
    Some((Bus::start(config()?), Bus::start(config()?)))
}

#[tokio::test]
async fn a_message_is_heard_by_this_process_at_once_and_by_every_other_node() {
    let local = Bus::start(BusConfig::Local);
    let (sender, mut heard) = mpsc::unbounded_channel();
    local.listen(move |m| sender.send(m.to_owned()).unwrap());
    local.say("here");
    assert_eq!(heard.try_recv().unwrap(), "here");

    let db = TestDb::empty().await;
    let Some((one, two)) = pair(&db).await else { return };
    let (sender, mut heard) = mpsc::unbounded_channel();
    two.listen(move |m| sender.send(m.to_owned()).unwrap());
    let word = format!("drop {}", db.clock().new_id());
    let arrived = tokio::time::timeout(Duration::from_secs(20), async {
        loop {
            // Said again until the other side has connected: a message is not kept for those who are away.
            one.say(&word);
            if let Ok(Some(message)) = tokio::time::timeout(Duration::from_millis(200), heard.recv()).await
                && message == word
            {
                return;
            }
        }
    });
    assert!(arrived.await.is_ok());
}
