//! Stock, on whichever database the run is for.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

use std::time::Duration;

use souk_db::Id;
use souk_inventory::{
    ReserveError, SetStock, Want, available, keep, release, release_expired, reserve, set_backorder,
    set_on_hand, ship,
};
use souk_money::Quantity;
use souk_platform::Settings;
use souk_testdb::TestSlices;

const MUG: Id = Id::from_u128(1);
const LAMP: Id = Id::from_u128(2);

async fn shelf(mugs: u32) -> TestSlices {
    let db = TestSlices::start(Settings::default(), [souk_inventory::module()]).await;
    let stock = vec![SetStock { variant_id: MUG, on_hand: mugs.into() }];
    db.write(|tx| async move { set_on_hand(&tx, stock, "counted", None).await }).await.unwrap();
    db
}

async fn hold(db: &souk_db::Db, reference: u128, mugs: u32) -> Result<(), ReserveError> {
    db.write(move |tx| async move {
        let wants = [(LAMP, 3), (MUG, mugs)].map(|(variant_id, n)| Want { variant_id, quantity: n.into() });
        reserve(&tx, Id::from_u128(reference), &wants, tx.now().plus(Duration::from_secs(60))).await
    })
    .await
}

async fn mugs(db: &souk_db::Db) -> Option<i64> {
    available(db.read(), &[MUG, LAMP]).await.unwrap()[&MUG]
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_buyers_of_the_last_unit_one_gets_it() {
    let db = shelf(1).await;
    let tries = (0..50_u128).map(|n| {
        let db = db.clone();
        tokio::spawn(async move { hold(&db, 100 + n, 1).await })
    });
    let (mut held, mut short) = (0, 0);
    for one in tries.collect::<Vec<_>>() {
        match one.await.unwrap() {
            Ok(()) => held += 1,
            Err(ReserveError::OutOfStock(lines)) => {
                let line = (lines[0].variant_id, lines[0].wanted.get(), lines[0].available.get());
                assert_eq!(line, (MUG, 1, 0));
                short += 1;
            }
            Err(ReserveError::Db(error)) => panic!("{error}"),
        }
    }
    assert_eq!((held, short), (1, 49));
    assert_eq!(mugs(&db).await, Some(0));
    assert!(db.audit().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_held_is_sent_in_parts_and_the_rest_released() {
    let db = shelf(5).await;
    hold(&db, 9, 4).await.unwrap();
    let order = Id::from_u128(9);
    db.write(move |tx| async move {
        keep(&tx, order).await?;
        ship(&tx, order, &[Want { variant_id: MUG, quantity: Quantity::from(3) }], None).await?;
        release(&tx, order, "cancelled").await?;
        release(&tx, order, "cancelled").await
    })
    .await
    .unwrap();
    assert_eq!(mugs(&db).await, Some(2));
    assert!(db.audit().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_not_counted_can_always_be_bought_and_promised_units_stay_on_the_shelf() {
    let db = shelf(5).await;
    assert_eq!(available(db.read(), &[LAMP]).await.unwrap()[&LAMP], None);
    hold(&db, 9, 4).await.unwrap();
    let stock = vec![SetStock { variant_id: MUG, on_hand: Quantity::from(1) }];
    db.write(|tx| async move { set_on_hand(&tx, stock, "counted", None).await }).await.unwrap();
    assert_eq!(mugs(&db).await, Some(0));
    assert!(db.audit().await.unwrap().is_empty());
}

#[tokio::test]
async fn stored_units_below_none_are_not_read() {
    let db = shelf(0).await;
    let read = async |units: Option<i64>| {
        let text = "SELECT CAST($1 AS bigint)";
        souk_db::sql::scalar::<Option<Quantity>>(db.read(), text, [units.into()]).await
    };
    assert_eq!(read(Some(3)).await.unwrap(), Some(Quantity::new(3)));
    assert_eq!(read(None).await.unwrap(), Some(None));
    assert!(read(Some(-1)).await.is_err());
}

#[tokio::test]
async fn a_hold_that_ran_out_is_free_again_and_one_that_was_paid_stays() {
    let db = shelf(5).await;
    hold(&db, 9, 2).await.unwrap();
    hold(&db, 10, 1).await.unwrap();
    db.write(|tx| async move { keep(&tx, Id::from_u128(10)).await }).await.unwrap();
    assert!(release_expired(&db).await.unwrap().is_empty());
    db.clock().advance(Duration::from_secs(61));
    assert_eq!(release_expired(&db).await.unwrap(), [Id::from_u128(9)]);
    assert!(release_expired(&db).await.unwrap().is_empty());
    assert_eq!(mugs(&db).await, Some(4));
    assert!(db.audit().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_may_be_back_ordered_is_never_sold_out_and_promises_outlive_the_permission() {
    let db = shelf(1).await;
    let allow = async |allowed: bool| {
        db.write(move |tx| async move { set_backorder(&tx, &[MUG, LAMP], allowed).await }).await.unwrap();
    };
    assert!(hold(&db, 9, 3).await.is_err());
    allow(true).await;
    assert_eq!(mugs(&db).await, None, "it can always be bought");
    hold(&db, 9, 3).await.unwrap();
    allow(false).await;
    assert_eq!(mugs(&db).await, Some(0), "what was promised stays promised, and no more is");
    assert!(hold(&db, 10, 1).await.is_err());
    assert!(db.audit().await.unwrap().is_empty());
}
