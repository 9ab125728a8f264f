//! Addresses as people have them, in twenty countries: accepted by the checkout and the address book, and shown as they were typed.

use serde_json::{Value, json};
use souk_testkit::TestShop;

const BOOK: &str = "/accounts/me/addresses/";

/// Country, first and last name, street, town, region, postcode, telephone. The first last name has 60 characters.
const PEOPLE: [&str; 22] = [
    "DE | Jörg-Uwe | Wolfeschlegelsteinhausenbergerdorff-Hohenlohe-Langenburg-Ött | Straße des 17. Juni 135 | Berlin | | 10623 | +49 (0)30 314-0",
    "AT | Zdeňka | Kößler | Stiege 3, Tür 12, Mariahilfer Straße 1/3/12 | Wien | | 1060 | +43 1 58 58-0",
    "CH | Réto | von Ah | Rue du Général-Dufour 24 | Genève | GE | 1204 | 022 379 71 11",
    "FR | Maëlys | L’Hôpital | 12 bis, rue de l’Abbé-Grégoire | L’Haÿ-les-Roses | | 94240 | 01.45.67.89.10",
    "BE | Ilse | D’Hondt | Nationalestraat 112 bus 4 | Antwerpen | | 2000 | 0470/12.34.56",
    "NL | Sjoerd | van ’t Hof | ’s-Gravelandseweg 12-II | ’s-Hertogenbosch | | 5211 AB | +31 6 12345678",
    "GB | Siân | Llewellyn-Jones | Flat 2/1, 221b Baker Street | London | | NW1 6XE | 020 7946 0018 ext. 12",
    "IE | Ruairí | Ó Súilleabháin | Baile an Fheirtéaraigh | Dún Chaoin | Co. Kerry | | +353 66 915 6100",
    "IS | Björk | Guðmundsdóttir | Skólavörðustígur 1 | Reykjavík | | 101 | 551 2345",
    "PL | Żaneta | Brzęczyszczykiewicz | ul. Świętokrzyska 31/33A m. 7 | Łódź | | 90-001 | +48 42 638 40 00",
    "GR | Ευγενία | Παπαδοπούλου | Ερμού 15 | Αθήνα | | 105 63 | 210 324 5678",
    "UA | Соломія | Дем’янчук | вул. Хрещатик, 22 | Київ | | 01001 | +380 44 278 1234",
    "JP | 花子 | 山田 | 千代田1丁目1番1号 皇居ビル3階 | 千代田区 | 東京都 | 100-0001 | 03-1234-5678",
    "CN | 伟 | 欧阳 | 建国门外大街1号 | 北京市 | 北京 | 100004 | +86 10 6505 2277",
    "HK | 大文 | 陳 | 12/F, Block C, 8 Queen’s Road Central | Central | Hong Kong Island | | +852 2123 4567",
    "KR | 민준 | 김 | 세종대로 110 | 중구 | 서울특별시 | 04524 | 02-120#3",
    "VN | Thị Ánh Nguyệt | Nguyễn | Số 5, ngõ 12, đường Láng | Hà Nội | | 11513 | +84 24 3825 1234",
    "ID | Suharto | | Jl. Cendana No. 8, RT.3/RW.1 | Jakarta Pusat | DKI Jakarta | 10350 | (021) 3190-1234",
    "AE | محمد | بن راشد آل مكتوم | شارع الشيخ زايد، برج ١٢ | دبي | |  | ٠٤ ٣٣٣ ٤٤٤٤",
    "QA | نورة | آل ثاني | Zone 55, Street 340, Building 12 | الدوحة | |  | +974 4412 3456",
    "US | X Æ | O’Brien-Łuczak III | 350 Fifth Avenue, Suite #3304 | New York | NY | 10118-3304 | (212) 736-3100 x5",
    "BR | João | dos Santos e Silva Júnior | Av. Paulista, 1578, apto. 42 | São Paulo | SP | 01310-200 | +55 11 3251-5644",
];

fn of(country: &str) -> Value {
    address(PEOPLE.into_iter().find(|row| row.starts_with(country)).unwrap())
}

fn address(row: &str) -> Value {
    let parts: Vec<&str> = row.split('|').map(str::trim).collect();
    let [country, first_name, last_name, line1, city, region, postal_code, phone] = parts[..] else {
        panic!("{row}")
    };
    json!({"first_name": first_name, "last_name": last_name, "company": "", "line1": line1, "line2": "", "city": city,
        "region": region, "postal_code": postal_code, "country": country, "phone": phone})
}

#[tokio::test]
async fn addresses_of_twenty_countries_are_kept_and_shown_as_they_were_typed() {
    let shop = TestShop::with_settings(|config| config.limit_factor = 10_000).await;
    shop.add_product("Thing", "SKU-1", 1_000, 100).await;
    let (member, staff) = (shop.member("ann@example.org").await, shop.staff());
    let _ = staff.patch("/api/channels/default/", &json!({"countries": []})).await.expect(200);
    assert_eq!(of("DE")["last_name"].as_str().unwrap().chars().count(), 60);
    for row in PEOPLE {
        let given = address(row);
        let saved = member.post(BOOK, &given).await.expect(201);
        for (field, typed) in given.as_object().unwrap() {
            assert_eq!(&saved[field], typed, "{row}: {field}");
        }
        let guest = shop.guest();
        guest.puts(&shop, "SKU-1", 1).await;
        let mut order = shop.order_body("approve").await;
        order["shipping_address"] = given.clone();
        let placed = guest.post("/api/orders/orders/", &order).await.expect(201);
        let path = format!("/api/orders/orders/{}/", placed["id"].as_str().unwrap());
        let shown = staff.get(&path).await.expect(200);
        assert_eq!((&shown["shipping_address"], &shown["billing_address"]), (&given, &given), "{row}");
    }
    let book = member.get(BOOK).await.expect(200);
    assert_eq!(book.as_array().unwrap().len(), PEOPLE.len());
    shop.done().await;
}

#[tokio::test]
async fn what_no_address_there_can_be_is_refused_by_the_name_of_its_field() {
    let shop = TestShop::with_settings(|config| config.limit_factor = 10_000).await;
    shop.add_product("Thing", "SKU-1", 1_000, 100).await;
    let (member, guest) = (shop.member("ann@example.org").await, shop.guest());
    guest.puts(&shop, "SKU-1", 1).await;
    let order = shop.order_body("approve").await;
    let long = "ä".repeat(1_000);
    for (country, field, wrong) in [
        ("DE", "postal_code", "1062"),
        ("DE", "postal_code", "106233"),
        ("DE", "postal_code", "Berli"),
        ("DE", "postal_code", ""),
        ("GB", "postal_code", "12345"),
        ("NL", "postal_code", "AB 5211"),
        ("PL", "postal_code", "90-00I"),
        ("JP", "postal_code", "千代田"),
        ("CN", "postal_code", "10000"),
        ("US", "postal_code", "1011"),
        ("BR", "postal_code", "01310"),
        ("DE", "phone", "abc"),
        ("DE", "phone", "+49 30 CALL ME"),
        ("DE", "phone", "12"),
        ("DE", "phone", "+49 30 1234567890 1234567890 1234567890 12"),
        ("DE", "country", "Deutschland"),
        ("DE", "country", "D3"),
        ("DE", "first_name", " "),
        ("DE", "line1", ""),
        ("DE", "city", "\u{a0}"),
        ("DE", "first_name", "Jörg\u{0}"),
        ("DE", "last_name", "Kö\u{7}hler"),
        ("DE", "line1", "Straße 1\nBcc: somebody@example.org"),
        ("DE", "city", "Ber\u{202e}nil"),
        ("DE", "first_name", long.as_str()),
        ("DE", "last_name", long.as_str()),
        ("DE", "company", long.as_str()),
        ("DE", "line1", long.as_str()),
        ("DE", "line2", long.as_str()),
        ("DE", "city", long.as_str()),
        ("DE", "region", long.as_str()),
        ("DE", "postal_code", long.as_str()),
        ("DE", "phone", long.as_str()),
    ] {
        let mut given = of(country);
        given[field] = wrong.into();
        let _ = member.post(BOOK, &given).await.expect_invalid(field);
        for whose in ["shipping_address", "billing_address"] {
            let mut order = order.clone();
            order[whose] = given.clone();
            let named = format!("{whose}.{field}");
            let _ = guest.post("/api/orders/orders/", &order).await.expect_invalid(&named);
        }
    }
    assert_eq!(member.get(BOOK).await.expect(200), json!([]));
    let orders = shop.staff().get("/api/orders/orders/").await.expect(200);
    assert_eq!(orders["count"], 0);
    shop.done().await;
}

#[tokio::test]
async fn a_postcode_is_kept_as_its_country_writes_it_however_it_was_typed() {
    let shop = TestShop::empty().await;
    let member = shop.member("ann@example.org").await;
    for (country, typed, kept) in [
        ("DE", "D-10623", "10623"),
        ("NL", "5211ab", "5211 AB"),
        ("GB", "nw16xe", "NW1 6XE"),
        ("PL", "90001", "90-001"),
        ("JP", "〒１００－０００１", "100-0001"),
        ("BR", "01310200", "01310-200"),
    ] {
        let mut given = of(country);
        given["postal_code"] = typed.into();
        assert_eq!(member.post(BOOK, &given).await.expect(201)["postal_code"], kept, "{country} {typed}");
    }
    shop.done().await;
}
