//! The limits that the OpenAPI document states of what clients send, against those that the code checks.

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Answer, TestShop};

/// Tokens of the shop's own making and names of what the shop has: they are looked up, and have no limit of their own.
const LOOKED_UP: &[&str] = &["refresh", "link", "gateway", "method", "return_url"];

/// Texts for which more is asked than a length: a strong password, a place that is delivered to, a number to call.
const MORE_THAN_LENGTH: &[&str] = &["password", "country", "postal_code", "phone"];

/// A field of a body: as the document points to it, as problems name it, and its schema.
struct Field {
    pointer: String,
    name: String,
    schema: Value,
}

/// `schema` behind its reference, and without the null beside it.
fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return resolved(document, document.pointer(reference.trim_start_matches('#')).unwrap());
    }
    let choices = schema["oneOf"].as_array().or(schema["allOf"].as_array());
    match choices.into_iter().flatten().find(|s| s["type"] != "null") {
        Some(choice) => resolved(document, choice),
        None => schema,
    }
}

fn is(schema: &Value, kind: &str) -> bool {
    schema["type"] == kind || schema["type"].as_array().is_some_and(|kinds| kinds.contains(&kind.into()))
}

/// Every text, number and list below `schema`.
fn fields(document: &Value, schema: &Value, pointer: &str, name: &str, out: &mut Vec<Field>) {
    let schema = resolved(document, schema);
    // Items of a menu hold items: what is below them is like them.
    if name.ends_with("items[0].items[0]") {
        return;
    }
    for (key, child) in schema["properties"].as_object().into_iter().flatten() {
        let name = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
        fields(document, child, &format!("{pointer}/{key}"), &name, out);
    }
    if is(schema, "array") {
        fields(document, &schema["items"], &format!("{pointer}/0"), &format!("{name}[0]"), out);
    }
    if ["string", "integer", "array"].iter().any(|kind| is(schema, kind)) {
        out.push(Field { pointer: pointer.to_owned(), name: name.to_owned(), schema: schema.clone() });
    }
}

fn body_fields(document: &Value, method: &str, path: &str) -> Vec<Field> {
    let body = &document["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"];
    let mut out = Vec::new();
    fields(document, body, "", "", &mut out);
    out
}

#[test]
fn whatever_a_client_sends_has_its_limits_in_the_document() {
    let document = super::committed();
    let mut open = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let mut all = body_fields(&document, method, path);
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            for parameter in parameters.filter(|p| p["in"] != "header") {
                fields(&document, &parameter["schema"], "", parameter["name"].as_str().unwrap(), &mut all);
            }
            for field in all {
                let schema = &field.schema;
                let told = ["enum", "format", "pattern", "maxLength", "minimum", "maxItems"];
                let is_number = is(schema, "integer");
                let has_limit = told.iter().any(|k| !schema[*k].is_null() && (!is_number || *k != "format"));
                let last = field.name.rsplit('.').next().unwrap();
                if !has_limit && !LOOKED_UP.contains(&last) {
                    open.push(format!("{method} {path}: {}", field.name));
                }
            }
        }
    }
    assert!(open.is_empty(), "without limits: {open:#?}");
}

/// Values just inside a limit, and just outside it.
fn edges(field: &Field, base: &Value) -> (Vec<Value>, Vec<Value>) {
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    let schema = &field.schema;
    if !schema["enum"].is_null() {
        outside.push(json!("nonsense"));
    } else if is(schema, "string") && schema["format"].is_null() {
        let text = |length: u64| json!("a".repeat(usize::try_from(length).unwrap()));
        if let Some(longest) = schema["maxLength"].as_u64() {
            inside.push(text(longest));
            outside.push(text(longest + 1));
        }
        if let Some(least) = schema["minLength"].as_u64().filter(|least| *least > 0) {
            outside.push(text(least - 1));
        }
    }
    for (limit, step) in [("minimum", -1), ("maximum", 1)] {
        if let Some(limit) = schema[limit].as_i64() {
            inside.push(limit.into());
            outside.push((limit + step).into());
        }
    }
    if let (Some(most), Some(item)) =
        (schema["maxItems"].as_u64(), base.pointer(&format!("{}/0", field.pointer)))
    {
        outside.push(vec![item.clone(); usize::try_from(most + 1).unwrap()].into());
    }
    if schema["format"] == "email" {
        outside.push(json!("nobody"));
    }
    (inside, outside)
}

#[tokio::test]
async fn limits_of_what_is_asked_in_an_address_are_the_codes_own() {
    let shop = lenient().await;
    let (staff, document) = (shop.staff(), super::committed());
    let mut seen = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        if path.contains('{') || item["get"].is_null() {
            continue;
        }
        let parameters = item["get"]["parameters"].as_array().cloned().unwrap_or_default();
        // What is missing would be named first.
        if parameters.iter().any(|p| p["required"] == true) {
            continue;
        }
        for parameter in &parameters {
            let (name, schema) =
                (parameter["name"].as_str().unwrap(), resolved(&document, &parameter["schema"]).clone());
            if parameter["in"] != "query" {
                continue;
            }
            let field = Field { pointer: String::new(), name: name.to_owned(), schema };
            for value in edges(&field, &Value::Null).1 {
                let text = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
                let answer = staff.get(&format!("{path}?{name}={text}")).await;
                let shown: String = text.chars().take(40).collect();
                assert!(
                    matches!(answer.status.as_u16(), 400 | 422),
                    "{path}: {name} = {shown}: {}",
                    answer.status
                );
                assert!(answer.body["errors"][name].is_array(), "{path}: {name}: {:#}", answer.body);
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen} limits were tried");
    shop.done().await;
}

/// Whether the answer is that `field`, or the list that it stands in, needs another value.
fn refuses(answer: &Answer, field: &str) -> bool {
    let errors = answer.body["errors"].as_object().into_iter().flatten();
    let mut named = errors.map(|(name, _)| name.as_str());
    answer.status == 422 && named.any(|name| field == name || field.starts_with(&format!("{name}[")))
}

/// One operation with a body that names each of its fields.
async fn holds(shop: &TestShop, method: &str, template: &str, path: &str, base: Value) {
    let document = super::committed();
    let verb = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
    let staff = shop.staff();
    let mut seen = 0;
    for field in body_fields(&document, method, template) {
        let (mut inside, outside) = edges(&field, &base);
        if field.name.rsplit('.').next().is_some_and(|last| MORE_THAN_LENGTH.contains(&last)) {
            inside.clear();
        }
        for (value, is_refused) in inside.iter().map(|v| (v, false)).chain(outside.iter().map(|v| (v, true)))
        {
            let mut body = base.clone();
            let Some(place) = body.pointer_mut(&field.pointer) else { continue };
            *place = value.clone();
            let answer = staff.call(verb.clone(), path, Some(&body), &[]).await;
            let shown: String = value.to_string().chars().take(40).collect();
            let about =
                format!("{method} {template}: {} = {shown}: {} {:#}", field.name, answer.status, answer.body);
            assert_eq!(refuses(&answer, &field.name), is_refused, "{about}");
            seen += 1;
        }
    }
    assert!(seen > 0, "{method} {template} states no limit that could be held");
}

async fn lenient() -> TestShop {
    let shop = TestShop::with_settings(|config| config.limit_factor = 10_000).await;
    shop.add_product("Thing", "SKU-1", 1_000, 10).await;
    shop
}

#[tokio::test]
async fn limits_of_products_and_categories_are_the_codes_own() {
    let shop = lenient().await;
    let money = json!({"amount": 1, "currency": "EUR"});
    let variant = json!({"sku": "A", "price": money, "compare_at_price": money, "stock": 1, "barcode": "1",
        "weight_grams": 1});
    let product = json!({"title": "A", "slug": "a", "description": "a", "brand": "a", "tax_class": "standard",
        "status": "draft", "seo_title": "a", "seo_description": "a", "tags": ["a"],
        "attributes": [{"name": "a", "value": "a"}], "images": [{"source": "a.png", "alt": "a"}]});
    let mut whole = product.clone();
    whole["variants"] = json!([variant]);
    holds(&shop, "post", "/api/products/", "/api/products/", whole).await;
    let made = shop.guest().get("/api/products/thing/").await.expect(200);
    let path = format!("/api/products/{}/", made["id"].as_str().unwrap());
    holds(&shop, "patch", "/api/products/{id}/", &path, product).await;
    let category = json!({"name": "A", "slug": "a", "color": "lime", "position": 0});
    holds(&shop, "post", "/api/categories/", "/api/categories/", category.clone()).await;
    let made = shop.staff().post("/api/categories/", &json!({"name": "There"})).await.expect(201);
    let path = format!("/api/categories/{}/", made["id"].as_str().unwrap());
    holds(&shop, "patch", "/api/categories/{id}/", &path, category).await;
}

#[tokio::test]
async fn limits_of_brands_and_collections_are_the_codes_own() {
    let shop = lenient().await;
    let brand =
        json!({"name": "A", "slug": "a", "description": "a", "seo_title": "a", "seo_description": "a"});
    holds(&shop, "post", "/api/brands/", "/api/brands/", brand.clone()).await;
    let made = shop.staff().post("/api/brands/", &json!({"name": "There"})).await.expect(201);
    let path = format!("/api/brands/{}/", made["id"].as_str().unwrap());
    holds(&shop, "patch", "/api/brands/{id}/", &path, brand).await;
    let texts = json!({"title": "A", "slug": "a", "description": "a", "seo_title": "a", "seo_description": "a",
        "color": "lime", "ordering": "title"});
    let mut new = texts.clone();
    new["kind"] = json!("manual");
    holds(&shop, "post", "/api/collections/", "/api/collections/", new).await;
    let made = json!({"title": "There", "kind": "manual"});
    let made = shop.staff().post("/api/collections/", &made).await.expect(201);
    let path = format!("/api/collections/{}/", made["id"].as_str().unwrap());
    holds(&shop, "patch", "/api/collections/{id}/", &path, texts).await;
    let product = shop.guest().get("/api/products/thing/").await.expect(200);
    let products = json!({"products": [product["id"]]});
    holds(&shop, "put", "/api/collections/{id}/products/", &format!("{path}products/"), products).await;
}

#[tokio::test]
async fn limits_of_variants_and_stock_are_the_codes_own() {
    let shop = lenient().await;
    let money = json!({"amount": 1, "currency": "EUR"});
    let variant =
        json!({"sku": "A", "price": money, "compare_at_price": money, "barcode": "1", "weight_grams": 1});
    let (id, list) = (shop.variant("SKU-1").await, "/api/products/thing/variants/");
    let one = format!("{list}{id}/");
    holds(&shop, "post", "/api/products/{id}/variants/", list, variant.clone()).await;
    holds(&shop, "patch", "/api/products/{id}/variants/{variant_id}/", &one, variant).await;
    let movement =
        json!({"variant_id": id, "kind": "adjust", "quantity": 1, "reason": "Counted", "reference": "a"});
    let path = "/api/inventory/movements/";
    holds(&shop, "post", path, path, movement).await;
    let change = json!({"id": id, "price": money, "barcode": "1", "weight_grams": 1, "stock_change": 1});
    holds(&shop, "patch", "/api/variants/", "/api/variants/", json!({"variants": [change], "reason": "a"}))
        .await;
}

#[tokio::test]
async fn limits_of_accounts_are_the_codes_own() {
    let shop = lenient().await;
    let names = json!({"first_name": "a", "last_name": "a"});
    holds(&shop, "patch", "/accounts/me/", "/accounts/me/", names).await;
    let account = json!({"email": "ann@example.org", "password": souk_testkit::PASSWORD, "first_name": "a",
        "last_name": "a"});
    holds(&shop, "post", "/accounts/register/", "/accounts/register/", account).await;
    let path = "/accounts/sign-in-link/";
    holds(&shop, "post", path, path, json!({"email": "ann@example.org"})).await;
}

#[tokio::test]
async fn limits_of_the_cart_and_the_checkout_are_the_codes_own() {
    let shop = lenient().await;
    let cart = shop.staff().puts(&shop, "SKU-1", 1).await;
    let line = cart["lines"][0]["id"].as_str().unwrap();
    let put = format!("/api/orders/cart/{line}/");
    holds(&shop, "put", "/api/orders/cart/{id}/", &put, json!({"quantity": 1})).await;
    let path = "/api/checkout/quote/";
    holds(&shop, "post", path, path, json!({"country": "BE", "region": "a"})).await;
    let bought = shop.staff().buys(&shop, "SKU-1", 1).await;
    let (id, lines) = (bought["id"].as_str().unwrap(), &bought["lines"][0]["id"]);
    let (cancel, parcels) = ("/api/orders/orders/{id}/cancel/", "/api/orders/orders/{id}/fulfillments/");
    let parcel =
        json!({"carrier": "a", "tracking_number": "a", "lines": [{"line_id": lines, "quantity": 1}]});
    holds(&shop, "post", parcels, &parcels.replace("{id}", id), parcel).await;
    holds(&shop, "post", cancel, &cancel.replace("{id}", id), json!({"reason": "a"})).await;
    let mut order = shop.order_body("approve").await;
    for (pointer, value) in [("company", "a"), ("line2", "a"), ("region", "a"), ("phone", "12345")] {
        order["shipping_address"][pointer] = json!(value);
    }
    order["note"] = json!("a");
    order["accept_total"] = json!(0);
    let method = json!({"seller_id": id, "method_id": order["shipping_method_id"]});
    order["shipping_methods"] = json!([method]);
    order["billing_address"] = order["shipping_address"].clone();
    let (cart, orders) = ("/api/orders/cart/", "/api/orders/orders/");
    holds(&shop, "post", orders, orders, order).await;
    // Of what is sold out nothing stays in the cart, to which the next value would be added.
    let sold_out = shop.add_product("Other", "SKU-2", 1_000, 0).await;
    let more = json!({"variant_id": sold_out, "quantity": 1});
    holds(&shop, "post", cart, cart, more).await;
}

#[tokio::test]
async fn the_stock_of_a_hundred_variants_is_asked_for_at_once_and_no_more() {
    let shop = lenient().await;
    let id = shop.variant("SKU-1").await;
    let path =
        |count: usize| format!("/api/inventory/stock/?variant_id={}", vec![id.as_str(); count].join(","));
    let stock = shop.staff().get(&path(100)).await.expect(200);
    assert_eq!(stock["results"][0]["on_hand"], 10);
    let _ = shop.staff().get(&path(101)).await.expect_problem(400, "invalid_parameter");
}
