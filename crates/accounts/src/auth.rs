//! Who is asking: extractors that authenticate and authorise before a handler runs.

use std::collections::HashMap;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{FromRef, FromRequestParts};
use http::header::{AUTHORIZATION, HeaderValue};
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use parking_lot::Mutex;
use souk_cluster::{Bus, Limiter};
use souk_db::{Act, Db, Id};
use souk_http::Problem;
use souk_http::cookies::Cookies;
use souk_jobs::Queue;
use souk_platform::{Part, Services};

use crate::audit;
use crate::keys;
use crate::messages;
use crate::password::Hasher;
use crate::permission::{Permission, Permissions, Right};
use crate::renewal::Renewal;
use crate::store::{Living, living};
use crate::token::{ACCESS, REFRESH, Signer};

/// How long a session is known to live without asking: less than the second within which a revoked token must be dead.
pub(crate) const REMEMBERED: Duration = Duration::from_millis(700);
/// Sessions remembered before old ones are swept out.
pub(crate) const SWEEP_AT: usize = 20_000;

/// The message by which nodes hear that somebody's rights changed.
pub(crate) const RIGHTS: &str = "rights";

/// Who is who. Cheap to clone; the extractors of people look here.
#[derive(Clone)]
pub struct Auth(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) bus: Bus,
    pub(crate) limiter: Limiter,
    pub(crate) queue: Queue,
    pub(crate) cookies: Cookies,
    pub(crate) signer: Signer,
    pub(crate) hasher: Hasher,
    /// Whether staff must sign in in two steps.
    is_production: bool,
    remembered: Mutex<HashMap<Id, (Instant, Living)>>,
    pub(crate) keys: keys::Memory,
}

/// A person who is signed in; from [`Viewer`] and [`Staff`] also an API key of theirs.
#[derive(Clone, Debug)]
pub struct Principal {
    /// Who.
    pub account_id: Id,
    /// In which session; of a key its own id.
    pub session_id: Id,
    is_key: bool,
    is_seller: bool,
    is_staff: bool,
    is_superuser: bool,
    must_enrol: bool,
    permissions: Permissions,
}

impl Principal {
    /// The key `key_id` of `account_id`, which may do as much as `permissions`.
    pub(crate) fn of_key(account_id: Id, key_id: Id, permissions: Permissions) -> Self {
        Self {
            account_id,
            session_id: key_id,
            is_key: true,
            is_seller: false,
            is_staff: true,
            is_superuser: false,
            must_enrol: false,
            permissions,
        }
    }

    /// Whether it is an API key that asks: what belongs to its maker's account is not its own.
    #[must_use]
    pub fn is_key(&self) -> bool {
        self.is_key
    }

    /// Whether this person works for the shop and may do what `permission` allows.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.permissions.has(permission)
    }

    /// All that this person may do as staff.
    #[must_use]
    pub fn permissions(&self) -> Permissions {
        self.permissions
    }

    /// Why this person may not do something as staff.
    #[must_use]
    pub fn refusal(&self) -> Problem {
        match self.must_enrol {
            true => Problem::new(StatusCode::FORBIDDEN, &messages::MFA_ENROLMENT_REQUIRED),
            false => Problem::forbidden(),
        }
    }

    /// Whether this person works for the shop, but has to sign in in two steps before they may.
    #[must_use]
    pub fn must_enrol(&self) -> bool {
        self.must_enrol
    }

    /// Has what this request changes recorded under this person's name, with the API key if one was used.
    pub fn answers_for_this(&self) {
        if let Some(act) = Act::current() {
            act.answered_for_by(self.account_id);
            if self.is_key {
                act.done_with(self.session_id);
            }
        }
    }

    /// Whether this person works for the shop.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.is_staff
    }

    /// Whether this person may do everything.
    #[must_use]
    pub fn is_superuser(&self) -> bool {
        self.is_superuser
    }

    /// Whether this person sells in the shop.
    #[must_use]
    pub fn is_seller(&self) -> bool {
        self.is_seller
    }
}

impl Part for Auth {
    fn open(services: &Services) -> Self {
        let auth = Self(Arc::new(Inner {
            signer: Signer::new(services.settings.secret.bytes()),
            db: services.db.clone(),
            bus: services.bus.clone(),
            limiter: services.limiter.clone(),
            queue: services.queue.clone(),
            cookies: services.cookies,
            hasher: Hasher::default(),
            is_production: services.settings.is_production,
            remembered: Mutex::default(),
            keys: keys::Memory::default(),
        }));
        let weak = Arc::downgrade(&auth.0);
        services.bus.listen(move |message| {
            let Some(inner) = weak.upgrade() else { return };
            match message.strip_prefix("session ").map(Id::parse_str) {
                Some(Ok(session)) => drop(inner.remembered.lock().remove(&session)),
                _ if message == "reset" || message == RIGHTS => {
                    inner.remembered.lock().clear();
                    inner.keys.clear();
                }
                _ => {}
            }
        });
        auth
    }
}

impl FromRef<Services> for Auth {
    fn from_ref(services: &Services) -> Self {
        Self::of(services)
    }
}

impl Auth {
    /// That of the shop with these `services`.
    #[must_use]
    pub fn of(services: &Services) -> Self {
        services.part()
    }

    /// Makes every node ask the database about `session` anew, this one at once.
    pub(crate) fn forget(&self, session: Id) {
        self.0.bus.say(&format!("session {session}"));
    }

    /// Whoever holds the genuine, living `token`.
    pub(crate) async fn principal(&self, token: &str) -> Result<Option<Principal>, Problem> {
        let now = self.0.db.clock().now();
        let Some((account_id, session_id)) = self.0.signer.read_access(token, now) else { return Ok(None) };
        let known = self
            .0
            .remembered
            .lock()
            .get(&session_id)
            .filter(|(at, _)| at.elapsed() < REMEMBERED)
            .map(|k| k.1.clone());
        let living = match known {
            Some(known) => known,
            None => {
                let Some(found) = living(self.0.db.read(), session_id, now).await? else { return Ok(None) };
                let mut remembered = self.0.remembered.lock();
                if remembered.len() >= SWEEP_AT {
                    remembered.retain(|_, (at, _)| at.elapsed() < REMEMBERED);
                }
                remembered.insert(session_id, (Instant::now(), found.clone()));
                found
            }
        };
        let works_here = living.is_staff || living.is_superuser;
        let must_enrol = self.0.is_production && works_here && !living.is_two_step;
        Ok((living.account_id == account_id).then_some(Principal {
            account_id,
            session_id,
            is_key: false,
            is_seller: living.is_seller,
            is_staff: living.is_staff && !must_enrol,
            is_superuser: living.is_superuser && !must_enrol,
            must_enrol,
            permissions: if must_enrol { Permissions::default() } else { permissions(&living) },
        }))
    }

    /// Whoever made the request: its session is renewed when that is all that is missing.
    async fn of_request(&self, parts: &Parts) -> Result<Option<Principal>, Problem> {
        let shown = self.shown(&parts.headers).await?;
        match parts.extensions.get::<Renewal>() {
            Some(renewal) if shown.is_none() => renewal.principal(self, &parts.headers).await,
            _ => Ok(shown),
        }
    }

    /// Whoever the Bearer token, an API key among them, or the access cookie in `headers` names.
    pub(crate) async fn shown(&self, headers: &HeaderMap) -> Result<Option<Principal>, Problem> {
        if let Some(value) = headers.get(AUTHORIZATION) {
            // A token that was sent must be good; a bad one never falls back to a cookie or a guest.
            let token = value
                .to_str()
                .ok()
                .and_then(|v| v.split_once(' '))
                .filter(|(s, _)| s.eq_ignore_ascii_case("bearer"));
            let token =
                token.map(|(_, t)| t.trim()).ok_or_else(|| Problem::unauthenticated(&messages::NO_BEARER))?;
            let principal = match keys::is_key(token) {
                true => keys::principal(self, token).await?,
                false => self.principal(token).await?,
            };
            return principal.map(Some).ok_or_else(|| Problem::unauthenticated(&messages::TOKEN_ENDED));
        }
        match self.0.cookies.get(headers, "access") {
            Some(token) => self.principal(&token).await,
            None => Ok(None),
        }
    }
}

/// What the person of a living session may do.
fn permissions(living: &Living) -> Permissions {
    rights_of(living.is_staff, living.is_superuser, living.permissions.as_deref())
}

/// What somebody may do whose groups give them what `names` says, divided by commas.
pub(crate) fn rights_of(is_staff: bool, is_superuser: bool, names: Option<&str>) -> Permissions {
    match (is_staff, is_superuser) {
        (_, true) => Permissions::all(),
        (true, false) => Permissions::named(names.unwrap_or_default()),
        (false, false) => Permissions::default(),
    }
}

/// The `Set-Cookie` values that keep a browser signed in.
#[must_use]
pub(crate) fn cookies_of(cookies: Cookies, access: &str, refresh: &str) -> [HeaderValue; 2] {
    let seconds = |time: Duration| i64::try_from(time.as_secs()).unwrap_or(0);
    [cookies.set("access", access, seconds(ACCESS)), cookies.set("refresh", refresh, seconds(REFRESH))]
}

/// Refuses API keys.
fn no_key(found: Option<Principal>) -> Result<Option<Principal>, Problem> {
    match found {
        Some(found) if found.is_key => Err(Problem::new(StatusCode::FORBIDDEN, &keys::NOT_ALLOWED)),
        found => Ok(found),
    }
}

/// Whoever asks, for what is nobody's own: a signed-in person, an API key, or nobody. Look at what they may do, not at who they are.
pub struct Viewer(pub Option<Principal>);

impl Viewer {
    /// A person or a key.
    ///
    /// # Errors
    /// 401 where it is nobody.
    pub fn known(self) -> Result<Principal, Problem> {
        self.0.ok_or_else(|| Problem::unauthenticated(&souk_http::messages::NOT_AUTHENTICATED))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Viewer
where
    Auth: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Auth::from_ref(state).of_request(parts).await.map(Self)
    }
}

/// The signed-in person, or nobody; an API key is refused with 403 `api_key_not_allowed`, because it owns nothing. What staff
/// change of their own accounts, such as a second step of sign-in, is recorded like all else that they do.
pub struct MaybePrincipal(pub Option<Principal>);

impl<S: Send + Sync> FromRequestParts<S> for MaybePrincipal
where
    Auth: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Viewer(found) = Viewer::from_request_parts(parts, state).await?;
        let found = no_key(found)?;
        if let Some(staff) = found.as_ref().filter(|found| found.is_staff)
            && audit::is_own_account(parts.uri.path())
        {
            staff.answers_for_this();
        }
        Ok(Self(found))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Principal
where
    Auth: FromRef<S>,
{
    type Rejection = Problem;

    /// An API key is refused with 403 `api_key_not_allowed`: it is no person.
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let MaybePrincipal(found) = MaybePrincipal::from_request_parts(parts, state).await?;
        Viewer(found).known()
    }
}

/// The signed-in person, who works for the shop and has the right `R`, or an API key that has it. What the request changes is recorded under their name.
pub struct Staff<R: Right> {
    principal: Principal,
    right: PhantomData<R>,
}

impl<R: Right> Deref for Staff<R> {
    type Target = Principal;

    fn deref(&self) -> &Principal {
        &self.principal
    }
}

impl<R: Right, S: Send + Sync> FromRequestParts<S> for Staff<R>
where
    Auth: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let principal = Viewer::from_request_parts(parts, state).await?.known()?;
        if principal.is_key && !keys::may_hold(R::PERMISSION) {
            return Err(Problem::new(StatusCode::FORBIDDEN, &keys::NOT_ALLOWED));
        }
        if !principal.may(R::PERMISSION) {
            return Err(principal.refusal());
        }
        principal.answers_for_this();
        Ok(Self { principal, right: PhantomData })
    }
}
