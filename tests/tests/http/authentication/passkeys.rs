//! Passkeys: an authenticator made of software registers and signs in.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use souk_app::Mode;
use souk_testkit::{Answer, Client, PASSWORD, TestShop};

use super::{mail_about, mailed_token};

const ANN: &str = "ann@example.org";
const ORIGIN: &str = "http://localhost:8000";
const RP: &str = "localhost";
const MINUTE: Duration = Duration::from_secs(60);
/// The person is there and has proved to be themselves.
const VERIFIED: u8 = 0b0000_0101;
/// A credential comes along.
const ATTESTED: u8 = 0b0100_0000;

fn base64(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// An authenticator with one ES256 credential, and the browser that it is plugged into.
struct Authenticator {
    key: SigningKey,
    id: [u8; 16],
    /// What it says that it was asked by.
    origin: &'static str,
    /// For which site it signs.
    rp: &'static str,
    flags: u8,
    counter: u32,
    user_handle: String,
}

impl Authenticator {
    fn new(seed: u8) -> Self {
        let key = SigningKey::from_slice(&[seed; 32]).unwrap();
        Self {
            key,
            id: [seed; 16],
            origin: ORIGIN,
            rp: RP,
            flags: VERIFIED,
            counter: 1,
            user_handle: String::new(),
        }
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let data = json!({"type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false});
        data.to_string().into_bytes()
    }

    fn authenticator_data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.rp.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The public key in COSE's form: EC2, ES256, P-256.
    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_encoded_point(false);
        let mut cose = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        cose.extend_from_slice(point.x().unwrap());
        cose.extend([0x22, 0x58, 0x20]);
        cose.extend_from_slice(point.y().unwrap());
        cose
    }

    /// Makes the credential that `options` ask for, without an attestation.
    fn creates(&mut self, options: &Value) -> Value {
        options["user"]["id"].as_str().unwrap().clone_into(&mut self.user_handle);
        let mut data = self.authenticator_data(self.flags | ATTESTED);
        data.extend([0_u8; 16]); // Of no model that it tells.
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.cose_key());
        let length = u8::try_from(data.len()).unwrap();
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(length);
        object.extend(data);
        json!({
            "id": base64(self.id), "rawId": base64(self.id), "type": "public-key",
            "authenticatorAttachment": "platform", "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64(self.client_data("webauthn.create", options)),
                "attestationObject": base64(object), "transports": ["internal"],
            },
        })
    }

    /// Signs the challenge of `options`.
    fn signs(&mut self, options: &Value) -> Value {
        self.counter += 1;
        let (data, client) = (self.authenticator_data(self.flags), self.client_data("webauthn.get", options));
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": base64(self.id), "rawId": base64(self.id), "type": "public-key",
            "authenticatorAttachment": "platform", "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64(client), "authenticatorData": base64(data),
                "signature": base64(signature.to_der()), "userHandle": self.user_handle,
            },
        })
    }
}

async fn begins(client: &Client) -> Value {
    client.post("/accounts/mfa/passkeys/begin/", &json!({})).await.expect(200)
}

async fn sends(client: &Client, credential: Value) -> Answer {
    client.post("/accounts/mfa/passkeys/", &json!({"name": "Phone", "credential": credential})).await
}

/// An authenticator with a passkey of `client`.
async fn registered(client: &Client, seed: u8) -> (Authenticator, Value) {
    let mut authenticator = Authenticator::new(seed);
    let credential = authenticator.creates(&begins(client).await);
    let passkey = sends(client, credential).await.expect(201);
    (authenticator, passkey)
}

async fn asks(shop: &TestShop) -> Value {
    shop.guest().post("/accounts/passkey-login/begin/", &json!({})).await.expect(200)
}

async fn signs_in(shop: &TestShop, credential: &Value) -> Answer {
    shop.guest().post("/accounts/passkey-login/", &json!({"credential": credential})).await
}

async fn is_refused(shop: &TestShop, authenticator: &mut Authenticator) {
    let credential = authenticator.signs(&asks(shop).await);
    let _ = signs_in(shop, &credential).await.expect_problem(401, "passkey_refused");
}

#[tokio::test]
async fn a_passkey_signs_in_without_a_password_or_a_code() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let options = begins(&ann).await;
    assert_eq!(options["rp"]["id"], RP);
    assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
    let (mut authenticator, passkey) = registered(&ann, 1).await;
    assert_eq!(passkey["name"], "Phone");
    let _ = mail_about(&shop, ANN, "A passkey was added").await;
    let asked = asks(&shop).await;
    assert_eq!((&asked["rpId"], &asked["userVerification"]), (&json!(RP), &json!("required")));
    let body = json!({"credential": authenticator.signs(&asked)});
    let url = shop.shop.url();
    let page = [("sec-fetch-site", "same-origin"), ("origin", url.as_str())];
    let answer = shop.guest().call(Method::POST, "/accounts/passkey-login/", Some(&body), &page).await;
    assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 3);
    assert_eq!(answer.expect(200)["user"]["email"], ANN);
    let mfa = ann.get("/accounts/mfa/").await.expect(200);
    assert_eq!(mfa["passkeys"].as_array().unwrap().len(), 1);
    assert!(mfa["passkeys"][0]["last_used_at"].is_string());
    shop.done().await;
}

#[tokio::test]
async fn a_challenge_is_good_once_for_five_minutes_and_for_its_own_purpose() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (mut authenticator, _) = registered(&ann, 1).await;
    let asked = asks(&shop).await;
    let _ = signs_in(&shop, &authenticator.signs(&asked)).await.expect(200);
    let again = authenticator.signs(&asked);
    let _ = signs_in(&shop, &again).await.expect_problem(401, "passkey_challenge_ended");
    let asked = asks(&shop).await;
    shop.shop.clock().advance(5 * MINUTE);
    let late = authenticator.signs(&asked);
    let _ = signs_in(&shop, &late).await.expect_problem(401, "passkey_challenge_ended");
    let other = authenticator.signs(&begins(&ann).await);
    let _ = signs_in(&shop, &other).await.expect_problem(401, "passkey_challenge_ended");
    let own = json!({"challenge": base64([7_u8; 16])});
    let _ = signs_in(&shop, &authenticator.signs(&own)).await.expect_problem(401, "passkey_challenge_ended");
    shop.done().await;
}

#[tokio::test]
async fn a_passkey_of_another_site_or_origin_opens_nothing() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (mut authenticator, _) = registered(&ann, 1).await;
    for origin in [
        "https://evil.example",
        "http://localhost:8001",
        "https://localhost:8000",
        "http://shop.localhost:8000",
    ] {
        authenticator.origin = origin;
        is_refused(&shop, &mut authenticator).await;
    }
    authenticator.origin = ORIGIN;
    authenticator.rp = "evil.example";
    is_refused(&shop, &mut authenticator).await;
    for (origin, rp) in [("https://evil.example", RP), (ORIGIN, "evil.example")] {
        let mut foreign = Authenticator { origin, rp, ..Authenticator::new(2) };
        let credential = foreign.creates(&begins(&ann).await);
        let _ = sends(&ann, credential).await.expect_invalid("credential");
    }
    shop.done().await;
}

#[tokio::test]
async fn a_key_that_is_unknown_or_that_nobody_unlocked_opens_nothing() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (mut authenticator, _) = registered(&ann, 1).await;
    let mut unknown = Authenticator::new(2);
    unknown.user_handle.clone_from(&authenticator.user_handle);
    is_refused(&shop, &mut unknown).await;
    let mut forged = Authenticator { id: authenticator.id, ..Authenticator::new(3) };
    forged.user_handle.clone_from(&authenticator.user_handle);
    is_refused(&shop, &mut forged).await;
    authenticator.flags = 0b0000_0001;
    is_refused(&shop, &mut authenticator).await;
    let mut locked = Authenticator { flags: 0b0000_0001, ..Authenticator::new(4) };
    let credential = locked.creates(&begins(&ann).await);
    let _ = sends(&ann, credential).await.expect_invalid("credential");
    let _ = signs_in(&shop, &json!({"id": true})).await.expect_invalid("credential");
    shop.done().await;
}

#[tokio::test]
async fn a_copied_key_is_told_by_its_counter() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (mut authenticator, _) = registered(&ann, 1).await;
    authenticator.counter = 9;
    let _ = signs_in(&shop, &authenticator.signs(&asks(&shop).await)).await.expect(200);
    authenticator.counter = 5;
    is_refused(&shop, &mut authenticator).await;
    shop.done().await;
}

#[tokio::test]
async fn a_passkey_takes_the_password_unless_one_has_just_signed_in() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    shop.shop.clock().advance(11 * MINUTE);
    let begin = "/accounts/mfa/passkeys/begin/";
    let _ = ann.post(begin, &json!({})).await.expect_invalid("password");
    let _ = ann.post(begin, &json!({"password": "wrong"})).await.expect_invalid("password");
    let _ = ann.post(begin, &json!({"password": PASSWORD})).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn a_passkey_is_its_owners_alone_renamed_and_removed() {
    let shop = TestShop::empty().await;
    let (ann, bob) = (shop.member(ANN).await, shop.member("bob@example.org").await);
    let (mut authenticator, passkey) = registered(&ann, 1).await;
    let options = begins(&ann).await;
    assert_eq!(options["excludeCredentials"][0]["id"], base64(authenticator.id));
    let twice = Authenticator::new(1).creates(&options);
    let _ = sends(&ann, twice).await.expect_problem(409, "passkey_known");
    let of_ann = authenticator.creates(&begins(&ann).await);
    let _ = sends(&bob, of_ann).await.expect_invalid("credential");

    let path = format!("/accounts/mfa/passkeys/{}/", passkey["id"].as_str().unwrap());
    let name = json!({"name": "Blue key"});
    let _ = bob.patch(&path, &name).await.expect(404);
    let _ = bob.delete(&path).await.expect(404);
    let _ = ann.patch(&path, &json!({"name": ""})).await.expect_invalid("name");
    assert_eq!(ann.patch(&path, &name).await.expect(200)["name"], "Blue key");
    assert_eq!(ann.delete(&path).await.status, 204);
    let _ = mail_about(&shop, ANN, "A passkey was removed").await;
    is_refused(&shop, &mut authenticator).await;
    shop.done().await;
}

#[tokio::test]
async fn it_was_not_me_forgets_the_passkeys_that_were_made_since() {
    let shop = TestShop::empty().await;
    let ann = shop.member(ANN).await;
    let (mut own, _) = registered(&ann, 1).await;
    shop.shop.clock().advance(MINUTE);
    let body = json!({"email": ANN, "password": PASSWORD});
    let device = [("user-agent", "Another/1.0")];
    let _ = shop.guest().call(Method::POST, "/accounts/login/", Some(&body), &device).await.expect(200);
    let (mut foreign, _) = registered(&ann, 2).await;
    let token = json!({"token": mailed_token(&shop, ANN, "new device").await});
    let _ = shop.guest().post("/accounts/not-me/", &token).await.expect(200);
    is_refused(&shop, &mut foreign).await;
    let _ = signs_in(&shop, &own.signs(&asks(&shop).await)).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn staff_of_a_shop_that_sells_may_sign_in_with_a_passkey_instead_of_a_code() {
    let shop = TestShop::with_settings(|config| config.mode = Mode::Production).await;
    let staff = shop.staff();
    let (mut authenticator, _) = registered(&staff, 1).await;
    let _ = staff.get("/api/staff/").await.expect_problem(403, "mfa_enrolment_required");
    let signed_in = signs_in(&shop, &authenticator.signs(&asks(&shop).await)).await.expect(200);
    let bearer = format!("Bearer {}", signed_in["access"].as_str().unwrap());
    let headers = [("authorization", bearer.as_str())];
    let _ = shop.guest().call(Method::GET, "/api/staff/", None, &headers).await.expect(200);
    shop.done().await;
}

#[tokio::test]
async fn a_shop_without_a_domain_has_no_passkeys_and_says_so() {
    let shop = TestShop::with_settings(|config| config.public_url = "http://127.0.0.1:8000".to_owned()).await;
    let answer = shop.guest().post("/accounts/passkey-login/begin/", &json!({})).await;
    let _ = answer.expect_problem(409, "passkeys_unavailable");
    shop.done().await;
}
