//! What other slices do when somebody signs in.

use std::pin::Pin;
use std::sync::Arc;

use http::HeaderMap;
use parking_lot::RwLock;
use serde_json::Value;
use souk_db::Id;
use souk_http::Problem;
use souk_platform::{Part, Services};

/// Given the headers of the request and the account that signed in or registered, answers what the person should know, as
/// documents.
pub type OnSignIn = for<'a> fn(
    &'a Services,
    &'a HeaderMap,
    Id,
) -> Pin<Box<dyn Future<Output = Result<Vec<Value>, Problem>> + Send + 'a>>;

/// What is called whenever somebody has signed in or registered.
#[derive(Clone, Default)]
pub struct SignInHooks(Arc<RwLock<Vec<OnSignIn>>>);

impl Part for SignInHooks {
    fn open(_: &Services) -> Self {
        Self::default()
    }
}

impl SignInHooks {
    /// Calls `hook`, too, from now on.
    pub fn add(&self, hook: OnSignIn) {
        self.0.write().push(hook);
    }

    pub(crate) async fn call(
        &self,
        services: &Services,
        headers: &HeaderMap,
        account: Id,
    ) -> Result<Vec<Value>, Problem> {
        let hooks = self.0.read().clone();
        let mut told = Vec::new();
        for hook in hooks {
            told.extend(hook(services, headers, account).await?);
        }
        Ok(told)
    }
}
