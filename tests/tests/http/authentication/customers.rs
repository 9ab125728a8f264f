//! Customers of a shop that ran on Django.

use serde_json::json;
use souk_accounts::import::{ImportError, import_customers};
use souk_db::sql;
use souk_testkit::TestShop;

/// `saffron-and-shade-62`, as Django stores it.
const HASH: &str = "pbkdf2_sha256$20000$NaCl$R4jH1sryiwMUJI/2WFtN7oLs/S6yR9K7pmD3xwDK6LA=";

async fn hash_of(shop: &TestShop, email: &str) -> String {
    let text = "SELECT password_hash FROM account WHERE email = $1";
    sql::scalar::<String>(shop.shop.db().read(), text, [email.into()]).await.unwrap().unwrap()
}

#[tokio::test]
async fn customers_of_a_django_shop_sign_in_with_the_passwords_that_they_have() {
    let shop = TestShop::empty().await;
    let _ = shop.member("known@example.org").await;
    let file = format!(
        "\u{feff}id,password,first_name,last_name,email,is_active,date_joined\n\
         1,{HASH},Ann,Moss,Ann@Example.org,True,2021-03-04 05:06:07+00:00\n\
         2,!abc,Bob,,bob@example.org,True,2022-01-01\n\
         3,{HASH},Eve,,eve@example.org,False,2022-01-01\n\
         4,{HASH},K,,known@example.org,True,2022-01-01\n\
         5,{HASH},No,,nobody,True,2022-01-01\n\
         6,md5$x$y,Old,,old@example.org,True,2022-01-01\n"
    );
    let report = import_customers(shop.shop.db(), file.as_bytes()).await.unwrap();
    assert_eq!((report.made, report.known, report.refused, report.with_password), (3, 1, 2, 2));
    assert_eq!(report.findings.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [6, 7]);
    shop.run_jobs().await;
    assert!(shop.shop.mails().iter().all(|mail| mail.to == "known@example.org"), "nobody is written to");

    let sign_in = async |email: &str, password: &str| {
        shop.guest().post("/accounts/login/", &json!({"email": email, "password": password})).await
    };
    let _ = sign_in("ann@example.org", "saffron-and-shade-63").await.expect(401);
    assert!(hash_of(&shop, "ann@example.org").await.starts_with("pbkdf2"));
    for _ in 0..2 {
        let signed_in = sign_in("ann@example.org", "saffron-and-shade-62").await.expect(200);
        assert_eq!(signed_in["user"]["first_name"], "Ann");
        assert!(hash_of(&shop, "ann@example.org").await.starts_with("$argon2id"), "hashed anew at sign-in");
    }
    for email in ["bob@example.org", "eve@example.org"] {
        let _ = sign_in(email, "saffron-and-shade-62").await.expect(401);
    }
    let again = import_customers(shop.shop.db(), file.as_bytes()).await.unwrap();
    assert_eq!((again.made, again.known), (0, 4));
    assert!(
        hash_of(&shop, "ann@example.org").await.starts_with("$argon2id"),
        "those who are known stay as they are"
    );
    shop.done().await;
}

#[tokio::test]
async fn a_file_without_addresses_is_told_as_such() {
    let shop = TestShop::empty().await;
    let report = import_customers(shop.shop.db(), "name\nAnn\n".as_bytes()).await;
    assert!(matches!(report, Err(ImportError::NoEmail)));
}
