//! `/api/search/`: facets are what the database counts, however they are combined.

use serde_json::{Value, json};
use souk_db::sql;
use souk_testkit::TestShop;

/// A stream of numbers that look random and are the same each time; the constants are Knuth's for 64 bits.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

const BRANDS: &[&str] = &["Nour", "Maison Fès", "Alder & Ash", "O'Hara", "50%"];
const COLOURS: &[&str] = &["Blue", "blue ", "Red", "Ink", "Weiß"];
const MATERIALS: &[&str] = &["Wool", "Clay", "Oak, oiled"];

/// Sixty products that differ in whatever can be chosen.
async fn fill(shop: &TestShop) {
    let staff = shop.staff();
    let mut categories = Vec::new();
    for (name, parent) in [("Home", None), ("Kitchen", Some(0)), ("Floor", Some(0)), ("Garden", None)] {
        let parent = parent.map(|at: usize| Value::clone(&categories[at])["id"].clone());
        let body = json!({"name": name, "parent_id": parent});
        categories.push(staff.post("/api/categories/", &body).await.expect(201));
    }
    let mut random = Random(7);
    for n in 0..60 {
        let mut attributes = vec![json!({"name": "Dishwasher safe", "value": random.below(2) == 0})];
        if random.below(4) > 0 {
            attributes
                .push(json!({"name": random.one(&["Material", "material"]), "value": random.one(MATERIALS)}));
        }
        if random.below(3) > 0 {
            let height = [9.5, 12.0, 30.0][random.below(3)];
            attributes.push(json!({"name": "Height in cm", "value": height}));
        }
        let price = [900, 1_000, 1_999, 2_000, 4_999, 12_000][random.below(6)];
        let before =
            if random.below(3) == 0 { json!({"amount": price * 2, "currency": "EUR"}) } else { Value::Null };
        let colours: Vec<&str> = [random.one(COLOURS), random.one(COLOURS)].into_iter().collect();
        let options = |colour: &str| json!({"Colour": colour.trim()});
        let mut variants = vec![json!({"sku": format!("S{n}a"), "options": options(colours[0])})];
        if colours[0].trim() != colours[1].trim() {
            variants.push(json!({"sku": format!("S{n}b"), "options": options(colours[1])}));
        }
        for variant in &mut variants {
            variant["price"] = json!({"amount": price, "currency": "EUR"});
            variant["compare_at_price"] = before.clone();
            variant["stock"] = json!(random.below(2));
        }
        let body = json!({
            "title": format!("{} {n}", random.one(&["Mug", "Rug", "Mug rug"])), "status": "active",
            "brand": random.one(BRANDS), "category": categories[random.below(4)]["slug"],
            "attributes": attributes, "variants": variants,
        });
        let _ = staff.post("/api/products/", &body).await.expect(201);
    }
}

/// A facet of those that were chosen, as parameters name it, with what was chosen.
type Choice = Vec<(String, String)>;

/// Some facets with some of their values.
fn choose(random: &mut Random) -> Vec<Choice> {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut choices = Vec::new();
    if random.below(2) == 0 {
        let brands = (0..=random.below(2)).map(|_| pair("brand", random.one(BRANDS)));
        choices.push(brands.collect());
    }
    if random.below(2) == 0 {
        let colours = (0..=random.below(3))
            .map(|_| pair("attr.colour", random.one(&["blue", "RED", "ink", "weiß", "none"])));
        choices.push(colours.collect());
    }
    if random.below(3) == 0 {
        choices.push(vec![pair("attr.material", random.one(&["wool", "Oak,  oiled"]))]);
    }
    if random.below(4) == 0 {
        choices.push(vec![pair("attr.dishwasher safe", random.one(&["true", "false"]))]);
    }
    if random.below(3) == 0 {
        let (least, most) = [("0", "1999"), ("1000", "4999"), ("2000", "")][random.below(3)];
        let bounds = [("min_price", least), ("max_price", most)].into_iter().filter(|(_, v)| !v.is_empty());
        choices.push(bounds.map(|(n, v)| pair(n, v)).collect());
    }
    if random.below(4) == 0 {
        choices.push(vec![pair("in_stock", "true")]);
    }
    if random.below(4) == 0 {
        choices.push(vec![pair("on_sale", "true")]);
    }
    choices
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn small(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Whether a product `p`, listed as `l`, has one of these values of an attribute or option.
fn has_attribute(name: &str, values: &[String]) -> String {
    let numbers: Vec<&str> = values.iter().map(String::as_str).filter(|v| v.parse::<f64>().is_ok()).collect();
    let numbers = if numbers.is_empty() { "NULL".to_owned() } else { numbers.join(", ") };
    let values: Vec<String> = values.iter().map(|v| quoted(&small(v))).collect();
    let (name, values) = (quoted(name), values.join(", "));
    // SQLite makes small letters of ASCII alone, which is all that stands here.
    format!(
        "(EXISTS (SELECT 1 FROM product_attribute a WHERE a.product_id = p.id AND lower(a.name) = {name} AND (
            a.number_value IN ({numbers}) OR lower(a.text_value) IN ({values})
            OR CASE WHEN a.boolean_value THEN 'true' WHEN NOT a.boolean_value THEN 'false' END IN ({values})))
          OR EXISTS (SELECT 1 FROM product_option o JOIN product_option_value v ON v.option_id = o.id
            JOIN variant_option_value c ON c.value_id = v.id
            WHERE o.product_id = p.id AND lower(o.name) = {name} AND lower(v.value) IN ({values})))"
    )
}

/// What `choice` asks of a product.
fn condition(choice: &Choice) -> String {
    let values: Vec<String> = choice.iter().map(|(_, value)| value.clone()).collect();
    match choice[0].0.as_str() {
        "brand" => {
            let brands: Vec<String> = values.iter().map(|v| quoted(v)).collect();
            format!("p.brand IN ({})", brands.join(", "))
        }
        "in_stock" => "l.in_stock".to_owned(),
        "on_sale" => "l.on_sale".to_owned(),
        name if name.starts_with("attr.") => has_attribute(&name["attr.".len()..], &values),
        _ => {
            let bounds = choice.iter().map(|(name, value)| {
                format!("l.price_amount {} {value}", if name == "min_price" { ">=" } else { "<=" })
            });
            bounds.collect::<Vec<_>>().join(" AND ")
        }
    }
}

async fn counted(shop: &TestShop, conditions: &[String]) -> i64 {
    let all = conditions.join(" AND ");
    let text = format!("SELECT COUNT(*) FROM product p JOIN listing l ON l.product_id = p.id WHERE {all}");
    sql::scalar::<i64>(shop.shop.db().read(), &text, []).await.unwrap().unwrap()
}

/// The facet that the parameters of `choice` belong to.
fn facet_of(choice: &Choice) -> &str {
    match choice[0].0.as_str() {
        "min_price" | "max_price" => "price",
        name => name,
    }
}

/// The condition that a value of a facet stands for.
fn condition_of(facet: &str, value: &str) -> Option<String> {
    match facet {
        "category" | "seller" | "rating" => None,
        "price" => {
            let (least, most) = value.split_once('-').unwrap();
            let most = if most.is_empty() { "9223372036854775807" } else { most };
            Some(format!("l.price_amount BETWEEN {least} AND {most}"))
        }
        _ => Some(condition(&vec![(facet.to_owned(), value.to_owned())])),
    }
}

#[tokio::test]
async fn facet_counts_equal_a_count_by_sql_for_two_hundred_combinations() {
    let shop = TestShop::empty().await;
    fill(&shop).await;
    shop.run_jobs().await;
    let (mut random, mut held) = (Random(11), 0);
    for round in 0..200 {
        let choices = choose(&mut random);
        let words = ["", "mug", "rug mug"][random.below(3)];
        let pairs = choices.iter().flatten().map(|(n, v)| (n.as_str(), v.as_str())).chain([("q", words)]);
        let query: Vec<String> = pairs.map(|(n, v)| format!("{}={}", encoded(n), encoded(v))).collect();
        let path = format!("/api/search/?{}", query.join("&"));
        let found = shop.guest().get(&path).await.expect(200);
        let words: Vec<String> =
            words.split_whitespace().map(|w| format!("lower(p.title) LIKE '%{w}%'")).collect();
        let conditions = |without: Option<&str>| -> Vec<String> {
            let others = choices.iter().filter(|c| Some(facet_of(c)) != without).map(condition);
            words.iter().cloned().chain(others).chain(["l.status = 'active'".to_owned()]).collect()
        };
        assert_eq!(found["count"], counted(&shop, &conditions(None)).await, "{round}: {path}");
        for (facet, values) in found["facets"].as_object().unwrap() {
            for one in values.as_array().unwrap() {
                let value = one["value"].as_str().unwrap();
                let Some(own) = condition_of(facet, value) else { continue };
                let mut all = conditions(Some(facet));
                all.push(own);
                assert_eq!(one["count"], counted(&shop, &all).await, "{round}: {path}: {facet} {value}");
                held += 1;
            }
        }
    }
    assert!(held > 2_000, "only {held} values were counted");
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test]
async fn a_facet_says_how_merchants_write_it_and_shows_what_was_chosen_of_it() {
    let shop = TestShop::empty().await;
    fill(&shop).await;
    let found = shop.guest().get("/api/search/?brand=Nour&brand=50%25").await.expect(200);
    let names: Vec<&str> =
        found["facet_names"].as_array().unwrap().iter().map(|n| n["name"].as_str().unwrap()).collect();
    assert_eq!(&names[..2], ["category", "brand"], "{names:?}");
    assert_eq!(found["facets"]["brand"].as_array().unwrap().len(), 5, "the others can still be chosen");
    let label = |name: &str| {
        let all = found["facet_names"].as_array().unwrap();
        all.iter().find(|n| n["name"] == name).map(|n| n["label"].clone())
    };
    assert_eq!(label("attr.height in cm"), Some(json!("Height in cm")));
    let colours = found["facets"]["attr.colour"].as_array().unwrap();
    assert!(colours.iter().any(|c| c["value"] == "blue" && c["label"] == "Blue"), "{colours:#?}");
    // What nobody has finds nothing, and the way back stays.
    let none = shop.guest().get("/api/search/?attr.colour=beige&brand=Nour").await.expect(200);
    assert_eq!(none["count"], 0);
    assert!(!none["facets"]["attr.colour"].as_array().unwrap().is_empty(), "{none:#}");
    let none = shop.guest().get("/api/search/?attr.no-such=1&category=no-such").await.expect(200);
    assert_eq!((&none["count"], &none["results"]), (&json!(0), &json!([])));

    let many =
        format!("/api/search/?{}", (0..400).map(|n| format!("attr.a{n}=1")).collect::<Vec<_>>().join("&"));
    assert_eq!(shop.guest().get(&many).await.status, 400);
    let _ = shop.guest().get("/api/search/?colour=blue").await.expect_problem(400, "invalid_parameter");
    let emoji = format!("/api/search/?q={}&attr.{}=%00", encoded("🫖 مرحبا <b>"), encoded("🫖"));
    let answer = shop.guest().get(&emoji).await;
    assert!(answer.status.as_u16() < 500, "{}", answer.status);
}
