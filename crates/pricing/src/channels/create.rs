//! `POST /api/channels/`

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_http::{Json, Problem, ProblemBody, cacheable, etag};
use souk_platform::Services;

use super::input::NewChannelInput;
use super::store::{self, ChannelView};
use crate::{create_channel, messages};

/// Makes a channel with a price list and a tax rate of its own. A product is in its lists once it is priced there.
#[utoipa::path(post, path = "/api/channels/", tag = "settings", security(("bearer" = ["settings.edit"])), request_body = NewChannelInput,
    responses((status = 201, body = ChannelView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "the name is taken", body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    Json(input): Json<NewChannelInput>,
) -> Result<Response, Problem> {
    let new = input.checked()?;
    let known = services.clone();
    let made = services
        .db
        .write(move |tx| async move {
            let taken =
                || Problem::conflict(&messages::CHANNEL_TAKEN).field("slug", &messages::CHANNEL_TAKEN);
            let id = create_channel(&tx, &new).await?.ok_or_else(taken)?;
            store::tell(&tx, &known, id);
            store::one(&tx, &new.slug).await?.ok_or_else(Problem::not_found)
        })
        .await?;
    let mut response = cacheable::private(etag::json(made.version, &made));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}
