//! Pictures after an import.

use std::sync::{Arc, Mutex};

use crate::common::{Offers, options, product, shop};
use souk_catalog::import;
use souk_catalog::{FetchContext, FetchFailure, FetchImages, Fetcher, ReadyMedia, fetch_from, pending_media};
use souk_db::sql;
use souk_jobs::{Queue, Registry, Worker, WorkerConfig};
use souk_testdb::TestSlices;

const FILE: &str = "Handle,Title,Variant Price,Image Src\n\
    one,One,10.00,https://pictures.example.org/fine.jpg\none,,,https://pictures.example.org/slow.jpg\n\
    one,,,https://pictures.example.org/no-picture.html\ntwo,Two,10.00,sample:two.webp\n";

/// Answers by the name: `slow` fails at the first try, `no-picture` always.
fn fetcher() -> Fetcher {
    let tried = Arc::new(Mutex::new(0));
    Arc::new(move |picture| {
        let tried = Arc::clone(&tried);
        Box::pin(async move {
            if picture.source.contains("no-picture") {
                return Err(FetchFailure::Never("no picture".to_owned()));
            }
            if picture.source.contains("slow") {
                let mut tried = tried.lock().unwrap();
                *tried += 1;
                if *tried == 1 {
                    return Err(FetchFailure::Later("no answer".to_owned()));
                }
            }
            Ok(ReadyMedia {
                url: format!("/media/{}", picture.alt),
                width: 8,
                height: 10,
                ..ReadyMedia::default()
            })
        })
    })
}

async fn imported() -> (TestSlices, Queue) {
    let db = shop().await;
    let queue = Queue::default();
    let mut wanted = options(&Offers::default(), None);
    wanted.own_sources = true;
    wanted.images = Some(FetchImages::port(queue.clone()));
    let report = import::run(&db, FILE.as_bytes(), wanted).await.unwrap();
    assert_eq!((report.created, report.images), (2, 4));
    (db, queue)
}

#[tokio::test]
async fn pictures_come_in_by_a_job_that_tries_again_what_may_help() {
    let (db, queue) = imported().await;
    let context = FetchContext { db: (*db).clone(), fetch: fetcher() };
    let registry = Registry::default().register::<FetchImages>(context);
    let worker = Worker::new((*db).clone(), queue, registry, WorkerConfig::named("test"));
    worker.run_until_idle().await.unwrap();
    let one = product(&db, "one").await;
    assert_eq!(one.images.len(), 1, "the slow one waits for the next try");
    assert_eq!(pending_media(db.read(), one.id).await.unwrap().len(), 1);
    db.clock().advance(std::time::Duration::from_secs(3_600));
    worker.run_until_idle().await.unwrap();
    assert_eq!(product(&db, "one").await.images.len(), 2);
    assert!(pending_media(db.read(), one.id).await.unwrap().is_empty());
    let refused: Option<String> =
        sql::scalar(db.read(), "SELECT error FROM product_media WHERE status = 'refused'", []).await.unwrap();
    assert_eq!(refused.as_deref(), Some("no picture"));
}

#[tokio::test]
async fn the_callers_own_pictures_come_in_at_once() {
    let (db, _queue) = imported().await;
    let context = FetchContext { db: (*db).clone(), fetch: fetcher() };
    assert_eq!(fetch_from(&context, "sample:").await.unwrap(), 1);
    assert_eq!(product(&db, "two").await.images.len(), 1);
    assert_eq!(fetch_from(&context, "sample:").await.unwrap(), 0);
}
