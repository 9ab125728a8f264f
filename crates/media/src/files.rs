//! Files that are kept for a worker and never served.

use std::io::Write as _;

use bytes::Bytes;
use futures::StreamExt as _;
use object_store::path::Path as Key;
use object_store::{ObjectStoreExt, WriteMultipart};

use crate::{Media, MediaError};

/// Parts of a file that are on their way to the store at once.
const AT_ONCE: usize = 4;

/// A file that is being written, piece by piece.
pub struct FileWriter(WriteMultipart);

impl FileWriter {
    /// Adds a piece; waits while the store takes in those before.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn write(&mut self, piece: Bytes) -> Result<(), MediaError> {
        self.0.wait_for_capacity(AT_ONCE).await?;
        self.0.put(piece);
        Ok(())
    }

    /// Ends the file; before, nobody sees it.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn finish(self) -> Result<(), MediaError> {
        self.0.finish().await?;
        Ok(())
    }
}

impl Media {
    /// Begins the file `name` (`imports/…`), which may be larger than the memory.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn write_file(&self, name: &str) -> Result<FileWriter, MediaError> {
        Ok(FileWriter(WriteMultipart::new(self.store.put_multipart(&Key::from(name)).await?)))
    }

    /// Copies the file `name` to `to`. False when there is none.
    ///
    /// # Errors
    /// When the store fails, or `to` takes no more.
    pub async fn read_file(&self, name: &str, to: &mut std::fs::File) -> Result<bool, MediaError> {
        let mut pieces = match self.store.get(&Key::from(name)).await {
            Ok(found) => found.into_stream(),
            Err(object_store::Error::NotFound { .. }) => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        while let Some(piece) = pieces.next().await {
            to.write_all(&piece?).map_err(|e| MediaError::Store(e.to_string()))?;
        }
        Ok(true)
    }

    /// Throws the file `name` away; one that is not there is gone already.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn delete_file(&self, name: &str) -> Result<(), MediaError> {
        match self.store.delete(&Key::from(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
