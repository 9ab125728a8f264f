//! Keeps a browser signed in: a request whose access cookie is gone or used up, but whose refresh cookie is good, is answered
//! as the member's, and its answer brings both cookies anew.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::{CACHE_CONTROL, HeaderMap, HeaderValue, SET_COOKIE};
use souk_http::Problem;
use souk_http::cacheable::Cacheable;
use souk_http::cookies::Cookies;
use tokio::sync::OnceCell;

use crate::auth::cookies_of;
use crate::refresh::{Tokens, rotated};
use crate::{Auth, Principal};

/// The renewal of one request, made when a handler first asks who is there, so that what is the same for everybody renews
/// nothing. Holds the new pair; nothing when the session turned out to be dead.
#[derive(Clone, Default)]
pub(crate) struct Renewal(Arc<OnceCell<Option<Tokens>>>);

impl Renewal {
    /// The member whom the refresh cookie names.
    pub(crate) async fn principal(
        &self,
        auth: &Auth,
        headers: &HeaderMap,
    ) -> Result<Option<Principal>, Problem> {
        let Some(refresh) = auth.0.cookies.get(headers, "refresh") else { return Ok(None) };
        match self.0.get_or_try_init(|| rotated(auth, &refresh)).await? {
            Some(tokens) => auth.principal(&tokens.access).await,
            None => Ok(None),
        }
    }

    /// Puts the new cookies on `response`, or takes dead ones away; those that its handler set win.
    fn tell(&self, cookies: Cookies, response: &mut Response) {
        let Some(renewed) = self.0.get() else { return };
        let own = format!("{}=", cookies.name("refresh"));
        let set = response.headers().get_all(SET_COOKIE);
        if set.iter().any(|c| c.as_bytes().starts_with(own.as_bytes())) {
            return;
        }
        let new = match renewed {
            Some(tokens) => cookies_of(cookies, &tokens.access, &tokens.refresh),
            None => ["access", "refresh"].map(|name| cookies.clear(name)),
        };
        for cookie in new {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        // What carries one person's cookies is kept for nobody.
        response.extensions_mut().remove::<Cacheable>();
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
}

/// Wraps every route that may ask who is there. Use with `axum::middleware::from_fn_with_state`, within the rule against
/// cross-site requests.
pub async fn keep_signed_in(State(auth): State<Auth>, mut request: Request, next: Next) -> Response {
    if auth.0.cookies.get(request.headers(), "refresh").is_none() {
        return next.run(request).await;
    }
    let renewal = Renewal::default();
    request.extensions_mut().insert(renewal.clone());
    let mut response = next.run(request).await;
    renewal.tell(auth.0.cookies, &mut response);
    response
}
