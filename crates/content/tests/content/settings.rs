//! The shop's profile.

use souk_content::{InvoiceAddress, ProfileChange, profile, update_profile};
use souk_platform::Settings;

use crate::{fields, shop, write};

#[tokio::test]
async fn the_name_that_the_shop_was_set_up_with_stands_in_until_the_merchant_gives_one() {
    let shop = shop().await;
    let settings = shop.services.settings.clone();
    assert_eq!(profile(shop.read(), &settings).await.unwrap().name, "Bazaar");
    let change = ProfileChange { name: Some(" Nour ".to_owned()), ..ProfileChange::default() };
    let with = settings.clone();
    let held = write(&shop, |tx| async move { update_profile(&tx, &with, change, |_| Ok(())).await });
    let held = held.await.unwrap();
    assert_eq!((held.name.as_str(), held.version), ("Nour", 2));
    shop.start_again(Settings { shop_name: "Another name".into(), ..Settings::default() }).await;
    assert_eq!(profile(shop.read(), &settings).await.unwrap(), held);
}

#[tokio::test]
async fn everything_that_is_wrong_with_a_profile_is_named_at_once() {
    let shop = shop().await;
    let settings = shop.services.settings.clone();
    let change = ProfileChange {
        name: Some("A\nB".to_owned()),
        contact_email: Some("nobody".to_owned()),
        default_country: Some("Belgium".to_owned()),
        invoice_address: Some(InvoiceAddress { city: "x".repeat(121), ..InvoiceAddress::default() }),
        logo: Some(Some("../secret".to_owned())),
        ..ProfileChange::default()
    };
    let refused =
        write(&shop, |tx| async move { update_profile(&tx, &settings, change, |_| Ok(())).await }).await;
    assert_eq!(
        fields(&refused.unwrap_err()),
        ["contact_email", "default_country", "invoice_address.city", "logo", "name"]
    );
}
