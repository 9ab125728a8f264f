//! Where pictures are kept: a local folder, or a bucket of anything that speaks S3.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use object_store::ObjectStore;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::prefix::PrefixStore;
use url::Url;

use crate::MediaError;

/// Opens what `address` names; `folder` when it is empty.
///
/// `file:///srv/media` is a folder. `s3://BUCKET/PREFIX?region=R&endpoint=E` is a bucket; who one is comes from the usual
/// `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and the other sources that Amazon's own tools look at. `endpoint` names
/// another provider's server, by http only if it says so.
pub(crate) fn open(address: &str, folder: &Path) -> Result<Arc<dyn ObjectStore>, MediaError> {
    if address.is_empty() {
        return local(folder);
    }
    let wrong = |what: &str| MediaError::Address(what.to_owned());
    let url = Url::parse(address).map_err(|e| wrong(&e.to_string()))?;
    match url.scheme() {
        "file" => local(&url.to_file_path().unwrap_or_else(|()| PathBuf::from(url.path()))),
        "s3" => bucket(&url),
        _ => Err(wrong("file:///folder or s3://bucket/prefix is wanted")),
    }
}

fn local(folder: &Path) -> Result<Arc<dyn ObjectStore>, MediaError> {
    std::fs::create_dir_all(folder).map_err(|e| MediaError::Store(format!("{}: {e}", folder.display())))?;
    // A picture that a committed row points to must be there after a power cut.
    Ok(Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true)))
}

fn bucket(url: &Url) -> Result<Arc<dyn ObjectStore>, MediaError> {
    // A second call finds the provider set; that is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let wrong = |what: String| MediaError::Address(what);
    let name = url.host_str().ok_or_else(|| wrong("s3:// wants the bucket's name".to_owned()))?;
    let mut builder = AmazonS3Builder::from_env().with_bucket_name(name);
    for (key, value) in url.query_pairs() {
        builder = match &*key {
            "region" => builder.with_region(value),
            "endpoint" => builder.with_allow_http(value.starts_with("http://")).with_endpoint(value),
            _ => return Err(wrong(format!("s3:// knows region and endpoint, not `{key}`"))),
        };
    }
    let store = builder.build().map_err(|e| wrong(e.to_string()))?;
    let prefix = url.path().trim_matches('/');
    Ok(if prefix.is_empty() { Arc::new(store) } else { Arc::new(PrefixStore::new(store, prefix)) })
}
