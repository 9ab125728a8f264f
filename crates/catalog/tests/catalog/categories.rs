//! Categories: the tree, its paths and its addresses.

use crate::api::Api;
use crate::common::shop;
use souk_catalog::{
    CategoryPatch, NewCategory, categories, create_category, ensure_category, find_category, update_category,
};
use souk_db::Id;
use souk_http::Problem;
use souk_testdb::TestDb;

fn named(name: &str, parent_id: Option<Id>) -> NewCategory {
    NewCategory { name: name.to_owned(), parent_id, ..NewCategory::default() }
}

async fn make(db: &TestDb, new: NewCategory) -> Result<souk_catalog::Category, Problem> {
    db.write(move |tx| async move { create_category(&tx, new).await }).await
}

async fn change(db: &TestDb, id: Id, patch: CategoryPatch) -> Result<souk_catalog::Category, Problem> {
    db.write(move |tx| async move { update_category(&tx, id, patch, |_| Ok(())).await }).await
}

#[tokio::test]
async fn a_category_that_moves_takes_all_below_along() {
    let db = shop().await;
    let home = make(&db, named("Home", None)).await.unwrap();
    let table = make(&db, named("Table", Some(home.id))).await.unwrap();
    let cups = make(&db, named("Cups", Some(table.id))).await.unwrap();
    assert_eq!(cups.path, "home/table/cups");
    let patch =
        CategoryPatch { parent_id: Some(None), slug: Some("tafel".to_owned()), ..CategoryPatch::default() };
    assert_eq!(change(&db, table.id, patch).await.unwrap().path, "tafel");
    let cups = find_category(db.read(), "cups").await.unwrap().unwrap();
    assert_eq!((cups.path.as_str(), cups.version), ("tafel/cups", 2));
    let below_itself = CategoryPatch { parent_id: Some(Some(cups.id)), ..CategoryPatch::default() };
    let problem = change(&db, table.id, below_itself).await.unwrap_err();
    assert!(problem.names("parent_id"));
}

#[tokio::test]
async fn colors_are_known_slugs_are_unique_and_a_second_start_makes_nothing_twice() {
    let db = shop().await;
    let bad = NewCategory { color: Some("beige".to_owned()), ..named("Home", None) };
    assert!(make(&db, bad).await.unwrap_err().names("color"));
    make(&db, named("Home", None)).await.unwrap();
    assert_eq!(make(&db, named("Home", None)).await.unwrap().slug, "home-2");
    let asked = NewCategory { slug: Some("home".to_owned()), ..named("Other", None) };
    assert_eq!(make(&db, asked).await.unwrap_err().code(), "slug_taken", "one that is asked for is refused");
    let other = make(&db, named("Other", None)).await.unwrap();
    let patch = CategoryPatch { slug: Some("home".to_owned()), ..CategoryPatch::default() };
    assert_eq!(change(&db, other.id, patch).await.unwrap_err().code(), "slug_taken");
    for _ in 0..2 {
        db.write(|tx| async move { ensure_category(&tx, named("Lamps", None)).await }).await.unwrap();
    }
    assert_eq!(categories(db.read()).await.unwrap().len(), 4);
}

#[tokio::test]
async fn a_category_is_found_by_its_slug_with_its_way_from_the_root() {
    let db = shop().await;
    let home = make(&db, named("Home", None)).await.unwrap();
    make(&db, named("Cups", Some(home.id))).await.unwrap();
    let api = Api::of(&db);
    assert_eq!(api.ask("GET", "/api/categories/cups/", "", &[]).await.1["path"], "home/cups");
    assert_eq!(api.ask("GET", "/api/categories/none/", "", &[]).await.0, 404);
}

#[tokio::test]
async fn only_staff_makes_and_changes_categories() {
    let db = shop().await;
    let api = Api::of(&db);
    let body = r#"{"name": "Lamps"}"#;
    assert_eq!(api.ask("POST", "/api/categories/", body, &[]).await.0, 401);
    let customer = api.customer().await;
    let as_customer = [("authorization", customer.as_str())];
    assert_eq!(api.ask("POST", "/api/categories/", body, &as_customer).await.0, 403);
    let made = make(&db, named("Home", None)).await.unwrap();
    let path = format!("/api/categories/{}/", made.id);
    assert_eq!(api.ask("PATCH", &path, body, &as_customer).await.0, 403);
    assert_eq!(categories(db.read()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_category_is_made_once_per_key_and_changed_only_from_what_was_read() {
    let db = shop().await;
    let api = Api::of(&db);
    let staff = api.staff().await;
    let auth = ("authorization", staff.as_str());
    let with_key = [auth, ("idempotency-key", "k1")];
    let (status, made, headers) =
        api.ask("POST", "/api/categories/", r#"{"name": "Lamps"}"#, &with_key).await;
    let tag = headers["etag"].to_str().unwrap().to_owned();
    assert!(status == 201 && tag.starts_with("\"v1-"), "{status} {tag}");
    let path = headers["location"].to_str().unwrap().to_owned();
    let (status, again, _) = api.ask("POST", "/api/categories/", r#"{"name": "Lamps"}"#, &with_key).await;
    assert_eq!((status, &again), (201, &made));
    assert_eq!(api.ask("POST", "/api/categories/", r#"{"name": "Rugs"}"#, &with_key).await.0, 422);
    let stale = [auth, ("if-match", tag.as_str())];
    let change = r#"{"name": "Lights", "parent_id": null}"#;
    assert_eq!(api.ask("PATCH", &path, change, &stale).await.1["name"], "Lights");
    let (status, problem, _) = api.ask("PATCH", &path, change, &stale).await;
    assert_eq!((status, &problem["code"]), (409, &"stale_version".into()));
}

#[tokio::test]
async fn what_does_not_fit_is_named() {
    let db = shop().await;
    let api = Api::of(&db);
    let staff = api.staff().await;
    let auth = [("authorization", staff.as_str())];
    for (body, field) in [
        (r#"{}"#, "name"),
        (r#"{"name": ""}"#, "name"),
        (r#"{"name": "A", "colour": 1}"#, "colour"),
        (r#"{"name": "A", "position": "2"}"#, "position"),
        (r#"{"name": "A", "color": "beige"}"#, "color"),
        (r#"{"name": "A", "parent_id": "01935000-0000-7000-8000-00000000abcd"}"#, "parent_id"),
    ] {
        let (status, problem, _) = api.ask("POST", "/api/categories/", body, &auth).await;
        assert_eq!(status, 422, "{body}");
        assert!(problem["errors"][field].is_array(), "{body}: {problem}");
    }
    assert_eq!(api.ask("PATCH", "/api/categories/nonsense/", "{}", &auth).await.0, 404);
}
