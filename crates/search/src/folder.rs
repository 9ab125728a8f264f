//! Where a node keeps its index: a folder of its own, locked while it runs, with one index in it.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use souk_db::Id;

use crate::index::Writing;
use crate::schema::VERSION;
use crate::search::SearchError;
use crate::stem::Language;

/// Nodes that share a data folder at most.
const MOST_NODES: usize = 64;

/// A node's folder, its own until this is dropped or the process ends.
pub(crate) struct NodeFolder {
    path: PathBuf,
    _lock: File,
}

impl NodeFolder {
    /// The first folder below `search` that no other process holds.
    pub(crate) fn take(search: &Path) -> Result<Self, SearchError> {
        for node in 0..MOST_NODES {
            let path = search.join(format!("node-{node}"));
            std::fs::create_dir_all(&path)?;
            let lock = File::options().create(true).truncate(false).write(true).open(path.join("lock"))?;
            match lock.try_lock() {
                Ok(()) => return Ok(Self { path, _lock: lock }),
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        Err(SearchError::Index(format!("{MOST_NODES} nodes share the folder {}", search.display())))
    }

    /// The index that stands here, if one fits; what does not is thrown away.
    pub(crate) fn open(&self, shop: Id, language: Language) -> Result<Option<Writing>, SearchError> {
        let mut found: Option<Writing> = None;
        for (_, folder) in self.indexes()? {
            let opened = if found.is_some() { Ok(None) } else { Writing::open(&folder, shop, language) };
            match opened {
                Ok(Some(writing)) => found = Some(writing),
                Ok(None) => std::fs::remove_dir_all(&folder)?,
                Err(error) => {
                    tracing::warn!(folder = %folder.display(), %error, "a search index cannot be read and is made anew");
                    std::fs::remove_dir_all(&folder)?;
                }
            }
        }
        Ok(found)
    }

    /// Begins a new index, beside the one that stands here until now.
    pub(crate) fn begin(&self, shop: Id, language: Language) -> Result<Writing, SearchError> {
        let next = self.indexes()?.first().map_or(1, |(last, _)| last + 1);
        Writing::begin(&self.path.join(format!("v{VERSION}-{next}")), shop, language)
    }

    /// The index folders by their numbers, the newest first.
    fn indexes(&self) -> Result<Vec<(u64, PathBuf)>, SearchError> {
        let mut folders = Vec::new();
        for entry in std::fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                let name = entry.file_name();
                let number = name.to_str().and_then(|name| name.rsplit_once('-')?.1.parse().ok());
                folders.push((number.unwrap_or(0), entry.path()));
            }
        }
        folders.sort_unstable_by(|a, b| b.cmp(a));
        Ok(folders)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOP: Id = Id(souk_db::sea_orm::prelude::Uuid::from_u128(7));

    #[test]
    fn an_index_goes_on_from_its_last_commit() {
        let search = tempfile::tempdir().unwrap();
        let folder = NodeFolder::take(search.path()).unwrap();
        folder.begin(SHOP, Language::English).unwrap().commit(41).unwrap();
        assert_eq!(folder.open(SHOP, Language::English).unwrap().unwrap().position(), 41);
    }

    #[test]
    fn what_was_not_finished_or_is_another_shops_or_of_another_version_or_damaged_is_thrown_away() {
        let search = tempfile::tempdir().unwrap();
        let folder = NodeFolder::take(search.path()).unwrap();
        drop(folder.begin(SHOP, Language::English).unwrap());
        assert!(folder.open(SHOP, Language::English).unwrap().is_none(), "not finished");
        folder.begin(SHOP, Language::English).unwrap().commit(41).unwrap();
        assert!(folder.open(Id::from_u128(8), Language::English).unwrap().is_none(), "another shop's");
        let spoil: [fn(String) -> String; 2] = [
            |meta| meta.replace(&format!(r#"\"version\":{VERSION}"#), r#"\"version\":0"#),
            |meta| meta[..meta.len() / 2].to_owned(),
        ];
        for spoilt in spoil {
            folder.begin(SHOP, Language::English).unwrap().commit(41).unwrap();
            let meta = folder.indexes().unwrap()[0].1.join("meta.json");
            let text = std::fs::read_to_string(&meta).unwrap();
            assert_ne!(text, spoilt(text.clone()));
            std::fs::write(&meta, spoilt(text)).unwrap();
            assert!(folder.open(SHOP, Language::English).unwrap().is_none());
            assert!(folder.indexes().unwrap().is_empty());
        }
    }

    #[test]
    fn an_index_of_another_language_is_made_anew() {
        let search = tempfile::tempdir().unwrap();
        let folder = NodeFolder::take(search.path()).unwrap();
        folder.begin(SHOP, Language::English).unwrap().commit(41).unwrap();
        assert!(folder.open(SHOP, Language::German).unwrap().is_none());
    }

    #[test]
    fn nodes_that_share_a_folder_have_an_index_each() {
        let search = tempfile::tempdir().unwrap();
        let (first, second) =
            (NodeFolder::take(search.path()).unwrap(), NodeFolder::take(search.path()).unwrap());
        assert_ne!(first.path, second.path);
        let path = first.path.clone();
        drop(first);
        assert_eq!(NodeFolder::take(search.path()).unwrap().path, path);
    }
}
