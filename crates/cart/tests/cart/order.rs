//! What becomes of a cart: a member's, or an order.

use std::time::Duration;

use souk_accounts::RegisterInput;
use souk_cart::{CartKey, TakeError, mark_ordered, merge, take_for_order};
use souk_db::Id;
use souk_http::secret;

use crate::common::{Shop, shop};

/// A new member: the account and what its requests carry.
async fn member(shop: &Shop) -> (Id, String) {
    let input = RegisterInput {
        email: "ada@example.com".into(),
        password: "correct horse battery staple".into(),
        first_name: String::new(),
        last_name: String::new(),
    };
    let signed_in = souk_accounts::register(
        &shop.db.services,
        &souk_accounts::Caller::local(http::HeaderMap::new()),
        &input,
    )
    .await
    .unwrap();
    (signed_in.user.id, format!("Bearer {}", signed_in.access))
}

#[tokio::test]
async fn a_guests_cart_goes_along_at_sign_in() {
    let shop = shop().await;
    let (account, bearer) = member(&shop).await;
    let member = [("authorization", bearer.as_str())];
    shop.adds(shop.red, 1, &member).await;
    let guest = shop.adds(shop.red, 2, &[]).await.body;
    let token = guest["token"].as_str().unwrap().to_owned();
    shop.adds(shop.blue, 3, &[("x-cart-token", &token)]).await;
    let (digest, channel) = (secret::digest(&token), shop.channel.id);
    shop.db
        .write(move |tx| async move {
            merge(&tx, &digest, account, channel).await?;
            merge(&tx, &digest, account, channel).await
        })
        .await
        .unwrap();
    assert_eq!(shop.ask("GET", "", &member, None).await.body["item_count"], 6);
    assert!(shop.ask("GET", "", &[("x-cart-token", &token)], None).await.body["id"].is_null());
}

#[tokio::test]
async fn a_cart_becomes_one_order_and_its_holder_starts_anew() {
    let shop = shop().await;
    let added = shop.adds(shop.red, 2, &[]).await.body;
    let token = added["token"].as_str().unwrap().to_owned();
    let tries = (1..=10_u128).map(|n| {
        let (db, channel, key) =
            (shop.db.services.db.clone(), shop.channel.id, CartKey::guest(secret::digest(&token)));
        tokio::spawn(async move {
            db.write(move |tx| async move {
                let taken = take_for_order(&tx, &key, channel).await?;
                assert_eq!((taken.lines.len(), taken.lines[0].quantity.get()), (1, 2));
                mark_ordered(&tx, taken.id, Id::from_u128(n)).await?;
                Ok::<_, TakeError>(())
            })
            .await
        })
    });
    let (mut placed, mut refused) = (0, 0);
    for one in tries.collect::<Vec<_>>() {
        match one.await.unwrap() {
            Ok(()) => placed += 1,
            Err(TakeError::AlreadyOrdered(_)) => refused += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!((placed, refused), (1, 9));
    let held = [("x-cart-token", token.as_str())];
    assert!(shop.ask("GET", "", &held, None).await.body["id"].is_null());
    let anew = shop.adds(shop.red, 1, &held).await.body;
    assert_eq!(anew["item_count"], 1);
    assert_ne!(anew["id"], added["id"]);
}

#[tokio::test]
async fn a_member_is_told_of_the_order_just_made_and_later_that_there_is_no_cart() {
    let shop = shop().await;
    let (account, bearer) = member(&shop).await;
    shop.adds(shop.red, 1, &[("authorization", &bearer)]).await;
    let order = Id::from_u128(1);
    let take = || {
        let (db, channel, key) = (shop.db.services.db.clone(), shop.channel.id, CartKey::member(account));
        async move {
            db.write(move |tx| async move {
                let taken = take_for_order(&tx, &key, channel).await?;
                mark_ordered(&tx, taken.id, order).await?;
                Ok::<_, TakeError>(())
            })
            .await
        }
    };
    take().await.unwrap();
    assert!(matches!(take().await, Err(TakeError::AlreadyOrdered(id)) if id == order));
    shop.db.clock().advance(Duration::from_secs(11 * 60));
    assert!(matches!(take().await, Err(TakeError::Absent)));
}
