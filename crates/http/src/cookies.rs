//! Cookies of the browser session. Their names carry `__Host-` and they are `Secure` when the shop's address is https.

use http::header::{COOKIE, HeaderMap, HeaderValue};

use crate::secret;

/// Characters of a guest's token at most.
const LONGEST_TOKEN: usize = 128;

/// How this shop names and guards its cookies.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    secure: bool,
}

impl Cookies {
    /// `secure` when the public address is https.
    #[must_use]
    pub fn new(secure: bool) -> Self {
        Self { secure }
    }

    /// The cookie's name on the wire.
    #[must_use]
    pub fn name(self, base: &str) -> String {
        if self.secure { format!("__Host-souk_{base}") } else { format!("souk_{base}") }
    }

    /// The value of the cookie `base` in `headers`.
    #[must_use]
    pub fn get(self, headers: &HeaderMap, base: &str) -> Option<String> {
        let name = self.name(base);
        headers.get_all(COOKIE).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(';')).find_map(
            |pair| {
                let (found, value) = pair.trim().split_once('=')?;
                (found == name).then(|| value.to_owned())
            },
        )
    }

    /// The digest of the cart token that `headers` show: that of `X-Cart-Token`, else the cookie's.
    #[must_use]
    pub fn cart_token_digest(self, headers: &HeaderMap) -> Option<String> {
        self.token_digest(headers, "x-cart-token", "cart")
    }

    /// The digest of the wishlist token that `headers` show: that of `X-Wishlist-Token`, else the cookie's.
    #[must_use]
    pub fn wishlist_token_digest(self, headers: &HeaderMap) -> Option<String> {
        self.token_digest(headers, "x-wishlist-token", "wishlist")
    }

    fn token_digest(self, headers: &HeaderMap, header: &str, cookie: &str) -> Option<String> {
        let header = headers.get(header).and_then(|v| v.to_str().ok()).map(ToOwned::to_owned);
        let token = header.or_else(|| self.get(headers, cookie));
        token.filter(|t| !t.is_empty() && t.len() <= LONGEST_TOKEN).map(|t| secret::digest(&t))
    }

    /// A `Set-Cookie` value: HttpOnly, SameSite=Lax, for the whole site, for `seconds`. `value` is of the URL-safe alphabet.
    #[must_use]
    pub fn set(self, base: &str, value: &str, seconds: i64) -> HeaderValue {
        let secure = if self.secure { "; Secure" } else { "" };
        let text =
            format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", self.name(base));
        HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }

    /// A `Set-Cookie` value that removes the cookie.
    #[must_use]
    pub fn clear(self, base: &str) -> HeaderValue {
        self.set(base, "", 0)
    }
}
