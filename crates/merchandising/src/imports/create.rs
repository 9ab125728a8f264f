//! `POST /api/imports/`

use axum::extract::multipart::{Field, Multipart};
use axum::extract::{FromRequest, Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Serialize;
use sha2::{Digest, Sha256};
use souk_accounts::{Staff, rights};
use souk_catalog::import::{Header, Mapping, NewRun, begin_upload, header_of, kept_mapping};
use souk_db::Id;
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::view::ImportView;
use super::{ImportFile, LARGEST_IMPORT, file_key, found, mapping};
use crate::messages;

/// Bytes at the beginning of a file in which its header has to stand.
const HEAD: usize = 256 * 1024;

/// A file of products.
#[derive(utoipa::ToSchema)]
#[schema(as = ImportUpload)]
#[expect(dead_code, reason = "this is how the API's document shows the form")]
pub(crate) struct UploadForm {
    /// CSV of Shopify, WooCommerce or this shop, JSON lines of this shop, or any other CSV; at most 200 MB.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    file: Vec<u8>,
    /// `true` to be told what would be done; `false` where absent.
    dry_run: Option<String>,
    /// What the header means, as JSON: its names to columns of the shop's own files. Kept for files with the same header.
    mapping: Option<String>,
}

/// What came.
struct Came {
    name: String,
    bytes: u64,
    digest: String,
    head: Vec<u8>,
    dry_run: bool,
    mapping: Option<String>,
}

/// What a key stands for.
#[derive(Serialize)]
struct Asked<'a> {
    digest: &'a str,
    dry_run: bool,
    mapping: &'a Option<String>,
}

/// Takes a file of products; a worker imports it, or tells what would be done. A file whose header nobody knows waits until somebody
/// says what it means, unless a file with the same header came before.
#[utoipa::path(post, path = "/api/imports/", tag = "imports", security(("bearer" = ["products.edit"])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and file give the same import")),
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    responses((status = 202, body = ImportView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 413, body = ProblemBody), (status = 415, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    key: Key,
    request: Request,
) -> Result<Response, Problem> {
    let id = services.db.clock().new_id();
    let came = match receive(&services, id, request).await {
        Ok(came) => came,
        Err(problem) => return Err(drop_file(&services, id, problem).await),
    };
    let asked = Asked { digest: &came.digest, dry_run: came.dry_run, mapping: &came.mapping };
    let bound = key.bind("import_products", &staff.account_id.to_string(), &asked);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await {
            Ok(Some(before)) => {
                services.media.delete_file(&file_key(id)).await.map_err(Problem::internal)?;
                return match before {
                    Earlier::Subject(earlier) => answer(&services, earlier).await,
                    Earlier::Answer(response) => Ok(response),
                };
            }
            Ok(None) => {}
            Err(problem) => return Err(drop_file(&services, id, problem).await),
        }
    }
    let new = match planned(&services, id, staff.account_id, came).await {
        Ok(new) => new,
        Err(problem) => return Err(drop_file(&services, id, problem).await),
    };
    let queue = services.queue.clone();
    let begun = services
        .db
        .write(move |tx| async move {
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            let waits = new.waits;
            begin_upload(&tx, new).await?;
            if !waits {
                queue.enqueue(&tx, &ImportFile { run_id: id }).await?;
            }
            Ok::<_, Problem>(())
        })
        .await;
    match begun {
        Ok(()) => answer(&services, id).await,
        // Such as a key that another request holds: nobody would ask for this file any more.
        Err(problem) => Err(drop_file(&services, id, problem).await),
    }
}

async fn answer(services: &Services, id: Id) -> Result<Response, Problem> {
    let run = found(services.db.read(), id).await?;
    let body = Json(ImportView::from(run));
    Ok(cacheable::private((StatusCode::ACCEPTED, body).into_response()))
}

/// Takes a file back that is not imported.
async fn drop_file(services: &Services, id: Id, problem: Problem) -> Problem {
    // The client is told what it did wrong, not that the store failed beside.
    let _ = services.media.delete_file(&file_key(id)).await;
    problem
}

/// The run, once its header is understood or known to wait.
async fn planned(services: &Services, id: Id, actor: Id, came: Came) -> Result<NewRun, Problem> {
    let Header { names, hash, is_known, unreadable } =
        header_of(came.head.as_slice()).map_err(Problem::internal)?;
    if let Some(said) = unreadable {
        return Err(Problem::invalid("file", said));
    }
    let told: Option<Mapping> = match &came.mapping {
        Some(text) => Some(mapping::read(text, &names)?),
        None if is_known => None,
        None => kept_mapping(services.db.read(), &hash).await?,
    };
    Ok(NewRun {
        id,
        file_name: came.name,
        file_key: file_key(id),
        bytes: i64::try_from(came.bytes).unwrap_or(i64::MAX),
        dry_run: came.dry_run,
        actor,
        waits: !is_known && told.is_none(),
        mapping: told,
        headers: names,
        header_hash: Some(hash).filter(|h| !h.is_empty()),
    })
}

/// Reads the form; the file goes to where files are kept while it comes.
async fn receive(services: &Services, id: Id, request: Request) -> Result<Came, Problem> {
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, &souk_http::messages::FORM_WANTED))?;
    let (mut came, mut dry_run, mut mapping) = (None, false, None);
    while let Some(mut part) = form.next_field().await.map_err(|e| souk_http::upload_problem(&e))? {
        match part.name().unwrap_or_default() {
            "file" if came.is_none() => came = Some(keep(services, id, &mut part).await?),
            "dry_run" => match text(part).await?.as_str() {
                "true" => dry_run = true,
                "false" | "" => {}
                _ => return Err(Problem::invalid("dry_run", &messages::NO_BOOLEAN)),
            },
            "mapping" if mapping.is_none() => mapping = Some(text(part).await?),
            other => return Err(Problem::invalid(other.to_owned(), &souk_http::messages::UNKNOWN_FIELD)),
        }
    }
    let came = came.ok_or_else(|| Problem::invalid("file", &souk_http::messages::REQUIRED))?;
    Ok(Came { dry_run, mapping: mapping.filter(|m| !m.is_empty()), ..came })
}

async fn text(part: Field<'_>) -> Result<String, Problem> {
    let bytes = part.bytes().await.map_err(|e| souk_http::upload_problem(&e))?;
    let text = String::from_utf8(bytes.to_vec()).unwrap_or_default();
    // A header of 500 names, each with a column.
    if text.len() > 100_000 { Err(Problem::too_large()) } else { Ok(text) }
}

async fn keep(services: &Services, id: Id, part: &mut Field<'_>) -> Result<Came, Problem> {
    let name = part.file_name().unwrap_or_default();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control());
    let name: String = name.take(255).collect();
    let mut writer = services.media.write_file(&file_key(id)).await.map_err(Problem::internal)?;
    let (mut bytes, mut head, mut digest) = (0_usize, Vec::new(), Sha256::new());
    while let Some(piece) = part.chunk().await.map_err(|e| souk_http::upload_problem(&e))? {
        bytes += piece.len();
        if bytes > LARGEST_IMPORT {
            return Err(Problem::too_large());
        }
        let wanted = HEAD.saturating_sub(head.len()).min(piece.len());
        head.extend_from_slice(&piece[..wanted]);
        digest.update(&piece);
        writer.write(piece).await.map_err(Problem::internal)?;
    }
    writer.finish().await.map_err(Problem::internal)?;
    if bytes == 0 {
        return Err(Problem::invalid("file", &souk_http::messages::REQUIRED));
    }
    let digest = digest.finalize().iter().fold(String::new(), |out, byte| format!("{out}{byte:02x}"));
    Ok(Came { name, bytes: bytes as u64, digest, head, dry_run: false, mapping: None })
}
