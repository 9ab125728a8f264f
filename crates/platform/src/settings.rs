//! What a slice may know of how the shop is set up.

use std::sync::Arc;

use souk_money::Currency;

/// The settings that slices work by. Whoever needs more knows too much of the machine.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The shop's address as browsers see it, without a slash at its end: `https://shop.example`.
    pub public_url: Arc<str>,
    /// The shop's name.
    pub shop_name: Arc<str>,
    /// The shop's secret, from which keys are made; 32 bytes or more, the same on all nodes. Never logged: see [`Secret`].
    pub secret: Secret,
    /// The currency of the first channel.
    pub currency: Currency,
    /// Where the first channel delivers to, as ISO 3166-1 alpha-2.
    pub countries: Vec<String>,
    /// Whether the sandbox is a way to pay.
    pub has_sandbox: bool,
    /// Whether the shop sells: its staff must have a second step of sign-in then. Sample shops do not.
    pub is_production: bool,
    /// Where customers may have accounts that sign in here as well.
    pub sign_in_providers: Vec<SignInProvider>,
    /// How long things are kept that say something of persons.
    pub retention: Retention,
}

/// For how many days things are kept that say something of persons, where no law says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Carts that nobody touched.
    pub carts_days: u32,
    /// What shoppers searched for.
    pub searches_days: u32,
    /// What staff did; 0 keeps all.
    pub audit_days: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self { carts_days: 180, searches_days: 400, audit_days: 0 }
    }
}

/// A provider of OpenID Connect by which customers may sign in.
#[derive(Clone, Debug)]
pub struct SignInProvider {
    /// Its name in addresses: small letters, digits and dashes.
    pub name: String,
    /// What it is called on pages.
    pub label: String,
    /// Its address, below which `.well-known/openid-configuration` tells the rest.
    pub issuer: String,
    /// What this shop is called there.
    pub client_id: String,
    /// What this shop proves that with; empty for a public client.
    pub client_secret: Secret,
}

/// A secret that no log shows.
#[derive(Clone)]
pub struct Secret(Arc<[u8]>);

impl Secret {
    /// Of these bytes.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }

    /// The bytes, to make a key of.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Default for Settings {
    /// A shop on this machine, in euros, that sells everywhere and takes the sandbox's money: for tests and tools.
    fn default() -> Self {
        Self {
            public_url: "http://localhost:8000".into(),
            shop_name: "Souk".into(),
            secret: Secret::new(&[7; 32]),
            currency: Currency::EUR,
            countries: Vec::new(),
            has_sandbox: true,
            is_production: false,
            sign_in_providers: Vec::new(),
            retention: Retention::default(),
        }
    }
}
