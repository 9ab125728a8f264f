//! The storefront's pages as a browser without scripts meets them.

use std::collections::BTreeMap;
use std::sync::Mutex;

use reqwest::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, COOKIE, LOCATION, SET_COOKIE};
use reqwest::{Method, StatusCode};
use serde_json::Value;
use souk_testkit::TestShop;

/// A browser without scripts: it keeps cookies, sends forms and follows no redirect by itself.
pub(crate) struct Browser {
    base: String,
    cookies: Mutex<BTreeMap<String, String>>,
    http: reqwest::Client,
}

/// A page: its status, where it sends the browser, and the data that it was rendered from.
pub(crate) struct Shown {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    content_type: String,
    robots: String,
    encoding: String,
    pub(crate) html: String,
    pub(crate) input: Value,
}

impl Browser {
    pub(crate) fn of(shop: &TestShop) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
        Self { base: shop.shop.url(), cookies: Mutex::default(), http: http.build().unwrap() }
    }

    async fn send(&self, method: Method, path: &str, form: &[(&str, &str)], compressed: bool) -> Shown {
        let cookies: Vec<String> =
            self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = self
            .http
            .request(method.clone(), format!("{}{path}", self.base))
            .header(ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("sec-fetch-site", "same-origin")
            .header(COOKIE, cookies.join("; "));
        if compressed {
            request = request.header(ACCEPT_ENCODING, "gzip, br");
        }
        if method == Method::POST {
            request = request.form(form);
        }
        let response = request.send().await.unwrap();
        let header = |name: &str| {
            response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
        };
        for cookie in response.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
        }
        let (status, location) = (response.status(), header(LOCATION.as_str()));
        let (content_type, robots) = (header("content-type"), header("x-robots-tag"));
        let encoding = header(CONTENT_ENCODING.as_str());
        let html = String::from_utf8_lossy(&response.bytes().await.unwrap()).into_owned();
        let state = html.split("id=\"state\">").nth(1).and_then(|rest| rest.split("</script>").next());
        let input = state.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        Shown { status, location, content_type, robots, encoding, html, input }
    }

    pub(crate) async fn get(&self, path: &str) -> Shown {
        self.send(Method::GET, path, &[], false).await
    }

    pub(crate) async fn post(&self, path: &str, form: &[(&str, &str)]) -> Shown {
        self.send(Method::POST, path, form, false).await
    }

    pub(crate) async fn adds(&self, shop: &TestShop, sku: &str, quantity: &str) -> Shown {
        let variant = shop.variant(sku).await;
        self.post("/cart/add/", &[("variant_id", &variant), ("quantity", quantity)]).await
    }

    async fn cart(&self) -> Value {
        self.get("/cart/").await.input["data"]["cart"].clone()
    }

    async fn line(&self) -> String {
        format!("/cart/lines/{}/", self.cart().await["lines"][0]["id"].as_str().unwrap())
    }
}

pub(crate) const TYPED: [(&str, &str); 7] = [
    ("email", "ilse@example.org"),
    ("first_name", "Ilse"),
    ("last_name", "Verbeke"),
    ("line1", "Nationalestraat 112"),
    ("city", "Antwerpen"),
    ("postal_code", "2000"),
    ("country", "BE"),
];

#[tokio::test]
async fn a_quantity_of_nought_is_refused_when_adding_and_removes_a_line() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    for wrong in ["0", "-1", "", "two", "10000"] {
        let refused = browser.adds(&shop, "SKU-1", wrong).await;
        assert_eq!(refused.status, 303, "{wrong}");
        assert!(refused.location.starts_with("/cart/?refused=quantity"), "{wrong}: {}", refused.location);
        assert_eq!(browser.cart().await["item_count"], 0, "{wrong}");
    }
    browser.adds(&shop, "SKU-1", "2").await;
    let line = browser.line().await;
    for wrong in ["", "two", "10000"] {
        let refused = browser.post(&line, &[("quantity", wrong)]).await;
        assert!(refused.location.starts_with("/cart/?refused=quantity"), "{wrong}: {}", refused.location);
        assert_eq!(browser.cart().await["item_count"], 2, "{wrong}");
    }
    let removed = browser.post(&line, &[("quantity", "0")]).await.location;
    assert!(removed.starts_with("/cart/?removed=") && removed.ends_with("&quantity=2"), "{removed}");
    assert_eq!(browser.cart().await["item_count"], 0);
}

#[tokio::test]
async fn too_many_of_something_is_said_at_its_line_on_the_cart_page() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    let refused = browser.adds(&shop, "SKU-1", "11").await;
    assert_eq!(refused.status, 303);
    let told = browser.get(&refused.location).await.input["data"]["refused"].clone();
    assert_eq!((told["code"].as_str(), told["available"].as_i64()), (Some("out_of_stock"), Some(10)));
    assert_eq!(told["title"], "Thing 1");
    browser.adds(&shop, "SKU-1", "2").await;
    let refused = browser.post(&browser.line().await, &[("quantity", "50")]).await;
    assert_eq!(refused.status, 303);
    let page = browser.get(&refused.location).await;
    assert_eq!(page.status, 200);
    let (told, line) = (&page.input["data"]["refused"], &page.input["data"]["cart"]["lines"][0]);
    assert_eq!((told["code"].as_str(), &told["line_id"]), (Some("out_of_stock"), &line["id"]));
    assert_eq!(line["quantity"], 2);
    let forged = browser.get("/cart/?refused=%3Cscript%3E&line=x").await;
    assert_eq!(forged.input["data"]["refused"], Value::Null, "only what the shop itself says is shown");
}

#[tokio::test]
async fn the_address_of_every_form_opened_as_a_page_leads_to_its_page() {
    let shop = TestShop::with_products(1).await;
    let (browser, id) = (Browser::of(&shop), "0195d3a0-0000-7000-8000-000000000000");
    for (form, page) in [
        ("/cart/add/".to_owned(), "/cart/".to_owned()),
        (format!("/cart/lines/{id}/"), "/cart/".to_owned()),
        (format!("/orders/{id}/pay/"), format!("/orders/{id}/")),
        ("/account/sign-out/".to_owned(), "/account/".to_owned()),
    ] {
        let shown = browser.get(&form).await;
        assert_eq!((shown.status.as_u16(), shown.location), (303, page), "{form}");
    }
}

#[tokio::test]
async fn what_was_typed_at_the_checkout_is_kept_and_is_in_no_address() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    browser.adds(&shop, "SKU-1", "1").await;
    let mut typed = TYPED.to_vec();
    let methods = browser.get("/checkout/").await.input["data"]["quote"]["shipping_methods"].clone();
    let dearest = methods.as_array().unwrap().last().unwrap();
    typed.extend([("shipping_method_id", dearest["id"].as_str().unwrap()), ("step", "quote")]);
    let quoted = browser.post("/checkout/", &typed).await;
    assert_eq!((quoted.status.as_u16(), quoted.location.as_str()), (303, "/checkout/"));
    for _ in 0..2 {
        let data = &browser.get("/checkout/").await.input["data"];
        for (name, value) in TYPED {
            assert_eq!(data["values"][name], value, "{name}");
        }
        assert_eq!(data["quote"]["shipping_total"], dearest["price"], "the total is for what was chosen");
    }
    typed.pop();
    typed.retain(|(name, _)| *name != "email");
    typed.extend([("email", "nonsense"), ("payment", "sandbox:approve")]);
    let refused = browser.post("/checkout/", &typed).await;
    assert_eq!(refused.status, 422);
    assert!(refused.input["data"]["errors"]["email"].is_array(), "{:#}", refused.input["data"]["errors"]);
    let data = &browser.get("/checkout/").await.input["data"];
    assert_eq!(
        (&data["values"]["email"], &data["values"]["city"]),
        (&"nonsense".into(), &"Antwerpen".into())
    );
    assert!(browser.get("/checkout/?email=a%40b.example").await.html.find("a@b.example").is_none());
}

#[tokio::test]
async fn one_choice_says_how_to_pay_and_a_field_sent_twice_is_refused() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    browser.adds(&shop, "SKU-1", "1").await;
    let quote = browser.get("/checkout/").await.input["data"]["quote"].clone();
    let mut form = TYPED.to_vec();
    form.push(("shipping_method_id", quote["shipping_method_id"].as_str().unwrap()));
    let unpaid = browser.post("/checkout/", &form).await;
    assert!(unpaid.input["data"]["errors"]["payment"].is_array(), "{:#}", unpaid.input["data"]["errors"]);
    form.push(("payment", "sandbox:decline"));
    let twice = [&form[..], &[("payment", "sandbox:approve")]].concat();
    let refused = browser.post("/checkout/", &twice).await;
    assert_eq!(refused.status, 422, "{}", refused.html);
    assert!(refused.content_type.starts_with("text/html"));
    let placed = browser.post("/checkout/", &form).await;
    assert_eq!(placed.status, 303);
    let order = browser.get(&placed.location).await.input["data"]["order"].clone();
    assert_eq!(order["payments"][0]["status"], "declined", "what was chosen was used");
    let paid = browser.post(&format!("{}pay/", placed.location), &[("payment", "sandbox:approve")]).await;
    assert_eq!(paid.location, placed.location);
    assert_eq!(browser.get(&placed.location).await.input["data"]["order"]["status"], "paid");
    shop.done().await;
}

#[tokio::test]
async fn the_header_shows_the_subtotal_that_the_cart_shows() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    browser.adds(&shop, "SKU-1", "2").await;
    let page = browser.get("/cart/").await.input;
    assert_eq!(page["session"]["cart_subtotal"]["amount"], 2_000);
    assert_eq!(page["session"]["cart_subtotal"], page["data"]["cart"]["subtotal"]);
    assert_eq!(page["shop"]["most_units"], 9_999);
}

#[tokio::test]
async fn a_product_page_promises_the_day_that_the_checkout_promises() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    let promised = browser.get("/p/thing-1/").await.input["data"]["delivery"].clone();
    browser.adds(&shop, "SKU-1", "1").await;
    let quote = browser.get("/checkout/").await.input["data"]["quote"].clone();
    assert!(promised["estimated_to"].is_string());
    assert_eq!(promised["estimated_to"], quote["shipping_methods"][0]["estimated_to"]);
}

#[tokio::test]
async fn pages_are_compressed_for_everybody_but_not_where_an_address_could_be_reflected() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    browser.adds(&shop, "SKU-1", "1").await;
    for page in ["/", "/p/thing-1/", "/cart/", "/checkout/", "/account/sign-in/", "/nowhere/"] {
        let shown = browser.send(Method::GET, page, &[], true).await;
        assert!(["br", "gzip"].contains(&shown.encoding.as_str()), "{page}: {:?}", shown.encoding);
    }
    let reflecting = browser.send(Method::GET, "/account/sign-in/?next=/a/", &[], true).await;
    assert_eq!(reflecting.encoding, "");
}

#[tokio::test]
async fn whatever_goes_wrong_at_a_pages_address_is_a_page_for_browsers_and_a_problem_for_programs() {
    let shop = TestShop::with_products(1).await;
    let browser = Browser::of(&shop);
    for (path, status) in [("/orders/x/", 404), ("/nowhere/", 404), ("/p/none/", 404), ("/cart/%ff/", 404)] {
        let shown = browser.get(path).await;
        assert_eq!(shown.status, status, "{path}");
        assert!(shown.content_type.starts_with("text/html"), "{path}: {}", shown.content_type);
        let json = [("accept", "application/json")];
        let problem = shop.guest().call(Method::GET, path, None, &json).await;
        let _ = problem.expect_problem(404, "not_found");
    }
    for (path, status) in [("/p/thing-1/", 405), ("/cart/lines/x/", 404)] {
        let shown = browser.post(path, &[]).await;
        assert_eq!(shown.status, status, "{path}");
        assert!(shown.content_type.starts_with("text/html"), "{path}: {}", shown.content_type);
    }
    let _ = shop.guest().get("/api/nowhere/").await.expect_problem(404, "not_found");
}

#[tokio::test]
async fn search_engines_keep_out_of_the_admin_and_browsers_find_the_shops_icon() {
    let shop = TestShop::empty().await;
    let browser = Browser::of(&shop);
    assert_eq!(browser.get("/admin/").await.robots, "noindex");
    for path in ["/favicon.svg", "/favicon.ico"] {
        let icon = browser.get(path).await;
        assert_eq!((icon.status.as_u16(), icon.content_type.as_str()), (200, "image/svg+xml"), "{path}");
    }
}
