//! Reviews: who may write, who reads, what they count for.

use std::sync::Arc;

use serde_json::{Value, json};
use souk_testkit::{Client, TestShop};

const REVIEWS: &str = "/api/products/thing-1/reviews/";

fn review(rating: i64) -> Value {
    json!({"rating": rating, "title": "My morning mug", "text": "It sits well in the hand and keeps coffee warm."})
}

fn id(of: &Value) -> &str {
    of["id"].as_str().unwrap()
}

async fn writes(member: &Client, rating: i64) -> Value {
    member.post(REVIEWS, &review(rating)).await.expect(201)
}

async fn set(shop: &TestShop, review: &Value, status: &str) -> Value {
    let path = format!("/api/reviews/{}/", id(review));
    shop.staff().patch(&path, &json!({"status": status})).await.expect(200)
}

/// What lists say of `Thing 1`: its mean rating and how many rated it.
async fn rated(shop: &TestShop) -> (f64, i64) {
    let product = shop.guest().get("/api/products/thing-1/").await.expect(200);
    (product["rating"].as_f64().unwrap(), product["review_count"].as_i64().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_review_of_a_product_is_written_however_often_it_is_sent() {
    let shop = TestShop::with_products(2).await;
    let ann = Arc::new(shop.member("ann@example.org").await);
    let calls: Vec<_> = (0..8)
        .map(|_| {
            let ann = Arc::clone(&ann);
            tokio::spawn(async move { ann.post(REVIEWS, &review(5)).await })
        })
        .collect();
    let (mut made, mut refused) = (Vec::new(), Vec::new());
    for call in calls {
        let answer = call.await.unwrap();
        match answer.status.as_u16() {
            201 => made.push(answer.body),
            _ => refused.push(answer.expect_problem(409, "review_exists")),
        }
    }
    assert_eq!((made.len(), refused.len()), (1, 7));
    assert!(refused.iter().all(|problem| problem["review_id"] == made[0]["id"]), "{:#}", refused[0]);
    let _ = ann.post("/api/products/thing-2/reviews/", &review(4)).await.expect(201);
    let _ = shop.member("bo@example.org").await.post(REVIEWS, &review(4)).await.expect(201);
    let _ = shop.guest().post(REVIEWS, &review(4)).await.expect_problem(401, "not_authenticated");
    shop.done().await;
}

#[tokio::test]
async fn only_who_bought_the_product_is_a_verified_purchase() {
    let shop = TestShop::with_products(2).await;
    let (ann, bo) = (shop.member("ann@example.org").await, shop.member("bo@example.org").await);
    let order = ann.buys(&shop, "SKU-1", 1).await;
    let _ = bo.buys(&shop, "SKU-2", 1).await;
    let (hers, his) = (writes(&ann, 5).await, writes(&bo, 4).await);
    assert_eq!((&hers["verified"], &his["verified"]), (&json!(true), &json!(false)));
    let listed = shop.staff().get("/api/reviews/?verified=true").await.expect(200);
    assert_eq!((&listed["count"], &listed["results"][0]["order_id"]), (&json!(1), &order["id"]));
    // What was bought since is found when the review changes.
    let _ = bo.buys(&shop, "SKU-1", 1).await;
    let path = format!("{REVIEWS}{}/", id(&his));
    assert_eq!(bo.patch(&path, &json!({"rating": 5})).await.expect(200)["verified"], true);
    shop.done().await;
}

#[tokio::test]
async fn a_review_is_shown_and_counts_while_it_is_published_and_no_longer() {
    let shop = TestShop::with_products(2).await;
    let (ann, bo) = (shop.member("ann@example.org").await, shop.member("bo@example.org").await);
    let (five, two) = (writes(&ann, 5).await, writes(&bo, 2).await);
    assert_eq!(five["status"], "pending");
    let path = format!("{REVIEWS}{}/", id(&five));
    assert_eq!(shop.guest().get(REVIEWS).await.expect(200)["count"], 0);
    let _ = bo.get(&path).await.expect_problem(404, "not_found");
    assert_eq!(ann.get(&path).await.expect(200)["status"], "pending");
    assert_eq!(rated(&shop).await, (0.0, 0));

    set(&shop, &five, "published").await;
    set(&shop, &two, "published").await;
    assert_eq!(rated(&shop).await, (3.5, 2));
    let shown = shop.guest().get(&format!("{REVIEWS}?ordering=rating")).await.expect(200);
    assert_eq!(
        (&shown["results"][0]["rating"], &shown["ratings"]["stars"]),
        (&json!(2), &json!([0, 1, 0, 0, 1]))
    );
    assert_eq!(shop.guest().get(&format!("{REVIEWS}?rating=5")).await.expect(200)["count"], 1);
    let best = shop.guest().get("/api/products/?ordering=-rating").await.expect(200);
    assert_eq!(best["results"][0]["slug"], "thing-1");
    assert_eq!(shop.guest().get("/api/products/?min_rating=3").await.expect(200)["count"], 1);
    assert_eq!(shop.guest().get("/api/products/?min_rating=4").await.expect(200)["count"], 0);

    // The rating stays when the product is made anew.
    let change = json!({"brand": "Atelier Atlas"});
    let _ = shop.staff().patch("/api/products/thing-1/", &change).await.expect(200);
    assert_eq!(rated(&shop).await, (3.5, 2));

    set(&shop, &two, "rejected").await;
    assert_eq!(rated(&shop).await, (5.0, 1));
    // Other words have to be read again; other stars alone count at once.
    assert_eq!(ann.patch(&path, &json!({"rating": 4})).await.expect(200)["status"], "published");
    assert_eq!(rated(&shop).await, (4.0, 1));
    assert_eq!(ann.patch(&path, &json!({"title": "My cup"})).await.expect(200)["status"], "pending");
    assert_eq!(rated(&shop).await, (0.0, 0));
    set(&shop, &five, "published").await;
    assert_eq!(rated(&shop).await, (4.0, 1));
    assert_eq!(ann.delete(&path).await.status, 204);
    assert_eq!(rated(&shop).await, (0.0, 0));
    shop.done().await;
}

#[tokio::test]
async fn a_vote_counts_once_and_never_for_ones_own_review() {
    let shop = TestShop::with_products(1).await;
    let (ann, bo) = (shop.member("ann@example.org").await, shop.member("bo@example.org").await);
    let made = writes(&ann, 5).await;
    let path = format!("{REVIEWS}{}/helpful/", id(&made));
    let _ = bo.post(&path, &json!({})).await.expect_problem(404, "not_found");
    set(&shop, &made, "published").await;
    let _ = shop.guest().post(&path, &json!({})).await.expect_problem(401, "not_authenticated");
    let _ = ann.post(&path, &json!({})).await.expect_problem(409, "own_review");
    for _ in 0..2 {
        assert_eq!(bo.post(&path, &json!({})).await.expect(200)["helpful_count"], 1);
    }
    assert_eq!(shop.guest().get(REVIEWS).await.expect(200)["results"][0]["helpful_count"], 1);
    for _ in 0..2 {
        assert_eq!(bo.delete(&path).await.expect(200)["helpful_count"], 0);
    }
    shop.done().await;
}

#[tokio::test]
async fn another_persons_review_is_neither_changed_nor_taken_away() {
    let shop = TestShop::with_products(1).await;
    let (ann, bo) = (shop.member("ann@example.org").await, shop.member("bo@example.org").await);
    let made = writes(&ann, 5).await;
    set(&shop, &made, "published").await;
    let path = format!("{REVIEWS}{}/", id(&made));
    let _ = bo.patch(&path, &json!({"rating": 1})).await.expect_problem(404, "not_found");
    let _ = bo.delete(&path).await.expect_problem(404, "not_found");
    let _ = bo.upload(&format!("{path}photos/"), b"x", &[]).await.expect_problem(404, "not_found");
    let change = json!({"rating": 1});
    let late = ann.call(reqwest::Method::PATCH, &path, Some(&change), &[("if-match", "\"v1\"")]).await;
    let _ = late.expect_problem(409, "stale_version");
    shop.done().await;
}

#[tokio::test]
async fn texts_are_kept_as_they_were_typed_and_no_markup_is_made_of_them() {
    let shop = TestShop::with_products(1).await;
    let ann = shop.member("ann@example.org").await;
    let typed = "<script>alert(1)</script> & <b>bold</b>\nSecond line";
    let body = json!({"rating": 5, "title": "<i>Fine</i>", "text": typed, "author": "Ann <3"});
    let made = ann.post(REVIEWS, &body).await.expect(201);
    assert_eq!((&made["text"], &made["title"]), (&json!(typed), &json!("<i>Fine</i>")));
    set(&shop, &made, "published").await;
    let shown = shop.guest().get(REVIEWS).await.expect(200);
    assert_eq!(shown["results"][0]["author"], "Ann <3");
    shop.done().await;
}

#[tokio::test]
async fn what_does_not_fit_is_told_by_field_and_the_eleventh_in_an_hour_is_refused() {
    let shop = TestShop::with_products(11).await;
    let ann = shop.member("ann@example.org").await;
    let with = |field: &str, value: Value| {
        let mut body = review(5);
        body[field] = value;
        body
    };
    for (field, value) in [
        ("rating", json!(0)),
        ("rating", json!(6)),
        ("title", json!("")),
        ("title", json!("x".repeat(121))),
        ("text", json!("Too short")),
        ("text", json!("x".repeat(5_001))),
        ("author", json!("x".repeat(61))),
        ("status", json!("published")),
    ] {
        let _ = ann.post(REVIEWS, &with(field, value)).await.expect_invalid(field);
    }
    for n in 1..=10 {
        let _ = ann.post(&format!("/api/products/thing-{n}/reviews/"), &review(5)).await.expect(201);
    }
    let refused = ann.post("/api/products/thing-11/reviews/", &review(5)).await;
    let _ = refused.expect_problem(429, "rate_limited");
    shop.done().await;
}

#[tokio::test]
async fn staff_moderate_many_at_once_answer_and_leave_a_record() {
    let shop = TestShop::with_products(1).await;
    let (ann, bo) = (shop.member("ann@example.org").await, shop.member("bo@example.org").await);
    let (one, other) = (writes(&ann, 5).await, writes(&bo, 3).await);
    let (reader, _) = shop.staff_with("reader@example.org", &["reviews.view"]).await;
    let (clerk, _) = shop.staff_with("clerk@example.org", &["reviews.moderate"]).await;
    let many = json!({"ids": [one["id"], other["id"]], "status": "published"});
    let _ = reader.post("/api/reviews/moderate/", &many).await.expect_problem(403, "permission_denied");
    let moved = clerk.post("/api/reviews/moderate/", &many).await.expect(200);
    assert_eq!(moved.as_array().unwrap().len(), 2);
    assert_eq!(moved[0]["from"], "pending");
    assert_eq!(
        clerk.post("/api/reviews/moderate/", &many).await.expect(200),
        json!([]),
        "they stand there already"
    );
    assert_eq!(rated(&shop).await, (4.0, 2));
    let _ = clerk
        .post("/api/reviews/moderate/", &json!({"ids": [], "status": "rejected"}))
        .await
        .expect_invalid("ids");

    let path = format!("/api/reviews/{}/", id(&other));
    let read = reader.get(&path).await;
    let tag = read.headers["etag"].to_str().unwrap().to_owned();
    assert_eq!(read.expect(200)["product"]["slug"], "thing-1");
    let said = json!({"answer": "Thank you."});
    let _ = clerk.patch(&path, &said).await.expect(200);
    let late = clerk.call(reqwest::Method::PATCH, &path, Some(&said), &[("if-match", &tag)]).await;
    let _ = late.expect_problem(409, "stale_version");
    let shown = shop.guest().get(&format!("{REVIEWS}?rating=3")).await.expect(200);
    assert_eq!(shown["results"][0]["answer"]["text"], "Thank you.");
    let _ = clerk.patch(&path, &json!({"status": "rejected", "reason": "Off topic"})).await.expect(200);
    let own = bo.get(&format!("{REVIEWS}{}/", id(&other))).await.expect(200);
    assert_eq!((&own["status"], &own["reason"]), (&json!("rejected"), &json!("Off topic")));
    assert_eq!(reader.get("/api/reviews/?search=MORNING&status=rejected").await.expect(200)["count"], 1);
    let log = shop.staff().get(&format!("/api/audit-log/?subject={}", id(&other))).await.expect(200);
    assert_eq!(log["results"].as_array().unwrap().len(), 3, "{log:#}");
    shop.done().await;
}

#[tokio::test]
async fn a_photo_is_judged_by_its_content_and_there_are_four_at_most() {
    let shop = TestShop::with_products(1).await;
    let ann = shop.member("ann@example.org").await;
    let made = writes(&ann, 5).await;
    set(&shop, &made, "published").await;
    let path = format!("{REVIEWS}{}/photos/", id(&made));
    let _ = ann.upload(&path, b"<svg/>", &[]).await.expect_invalid("file");
    for n in 1..=4_u8 {
        let own = ann.upload(&path, &png(n), &[]).await.expect(201);
        assert_eq!(own["photos"].as_array().unwrap().len(), usize::from(n));
        assert_eq!(own["status"], "pending", "nobody has seen the photo yet");
    }
    let _ = ann.upload(&path, &png(5), &[]).await.expect_problem(409, "too_many_photos");
    set(&shop, &made, "published").await;
    let shown = shop.guest().get(&format!("{REVIEWS}?photos=true")).await.expect(200);
    let photo = &shown["results"][0]["photos"][0];
    assert!(photo["url"].as_str().unwrap().starts_with("/media/"), "{photo:#}");
    assert_eq!(ann.delete(&format!("{path}{}/", id(photo))).await.status, 204);
    assert_eq!(
        shop.guest().get(REVIEWS).await.expect(200)["results"][0]["photos"].as_array().unwrap().len(),
        3
    );
    shop.done().await;
}

/// The same picture as another file: what follows its end is not looked at.
fn png(number: u8) -> Vec<u8> {
    [&include_bytes!("../../fixtures/four-pixels.png")[..], &[number]].concat()
}
