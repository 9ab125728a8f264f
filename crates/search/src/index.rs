//! An index on the disk: opened or begun, changed, committed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use arc_swap::ArcSwap;
use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_listing::Listed;
use tantivy::directory::MmapDirectory;
use tantivy::indexer::IndexWriterOptions;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, Searcher};

use crate::facets::Table;
use crate::schema::{self, Fields};
use crate::search::SearchError;
use crate::source::Texts;
use crate::stem::Language;

/// What the writer may hold in memory before it goes to the disk, in bytes.
const MEMORY: usize = 30_000_000;

/// Events without effect after which the position is stored all the same.
const PASSED: i64 = 10_000;

/// Stored with each commit.
#[derive(Debug, Serialize, Deserialize)]
struct Payload {
    version: u32,
    /// Whose products they are: an index of another database is of no use.
    shop: Id,
    /// By whose endings words were cut.
    #[serde(default)]
    language: Language,
    /// The last number of the outbox whose effect is in the index.
    position: i64,
}

/// What searches read. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Reading {
    pub(crate) fields: Fields,
    current: Arc<ArcSwap<Snapshot>>,
}

/// An index as it stood after a commit.
pub(crate) struct Snapshot {
    pub(crate) searcher: Searcher,
    /// The values of its facets.
    pub(crate) table: Arc<Table>,
}

impl Reading {
    /// The index as it stands.
    pub(crate) fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full()
    }

    fn renew(&self, reader: &IndexReader) -> tantivy::Result<()> {
        reader.reload()?;
        let searcher = reader.searcher();
        let table = Arc::new(self.snapshot().table.of(&searcher)?);
        self.current.store(Arc::new(Snapshot { searcher, table }));
        Ok(())
    }
}

/// An index that is kept up; one process at a time has it.
pub(crate) struct Writing {
    pub(crate) reading: Reading,
    reader: IndexReader,
    writer: IndexWriter,
    folder: PathBuf,
    shop: Id,
    /// Up to where the outbox was looked through; 0 before the first commit.
    position: i64,
    /// Where it goes on after a restart.
    committed: i64,
}

impl Writing {
    /// The index in `folder`, if it is whole, of this version and of this shop.
    pub(crate) fn open(folder: &Path, shop: Id, language: Language) -> Result<Option<Self>, SearchError> {
        let (schema, fields) = Fields::new(language);
        let index = Index::open_in_dir(folder)?;
        let payload =
            index.load_metas()?.payload.and_then(|text| serde_json::from_str::<Payload>(&text).ok());
        let fits = |p: &Payload| {
            p.version == schema::VERSION
                && p.shop == shop
                && p.language == language
                && index.schema() == schema
        };
        let Some(payload) = payload.filter(fits) else { return Ok(None) };
        Ok(Some(Self::of(index, fields, folder, shop, payload.position)?))
    }

    /// A new index in `folder`, which must not exist yet.
    pub(crate) fn begin(folder: &Path, shop: Id, language: Language) -> Result<Self, SearchError> {
        std::fs::create_dir_all(folder)?;
        let (schema, fields) = Fields::new(language);
        let directory = MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?;
        let index = Index::builder().schema(schema).open_or_create(directory)?;
        Self::of(index, fields, folder, shop, 0)
    }

    fn of(index: Index, fields: Fields, folder: &Path, shop: Id, position: i64) -> Result<Self, SearchError> {
        schema::analyse(&index, fields.language);
        let options = IndexWriterOptions::builder()
            .memory_budget_per_thread(MEMORY)
            .num_worker_threads(1)
            .num_merge_threads(1)
            .build();
        let writer = index.writer_with_options(options)?;
        let reader: IndexReader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let table = Arc::new(Table::default().of(&searcher)?);
        let current = Arc::new(ArcSwap::from_pointee(Snapshot { searcher, table }));
        Ok(Self {
            reading: Reading { fields, current },
            reader,
            writer,
            folder: folder.to_owned(),
            shop,
            position,
            committed: position,
        })
    }

    pub(crate) fn position(&self) -> i64 {
        self.position
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Replaces the documents of the products `ids` by `found`, to be seen after the next commit.
    pub(crate) fn replace(&self, ids: &[Id], found: &[(Listed, Texts)]) -> Result<(), SearchError> {
        let fields = &self.reading.fields;
        for id in ids {
            self.writer.delete_term(fields.of_product(*id));
        }
        for (listed, texts) in found {
            self.writer.add_document(fields.document(listed, texts))?;
        }
        Ok(())
    }

    /// Nothing up to `position` concerns the index. Kept now and then alone: after a restart the rest is looked through again.
    pub(crate) fn pass(&mut self, position: i64) -> Result<(), SearchError> {
        self.position = position;
        if position - self.committed > PASSED { self.commit(position) } else { Ok(()) }
    }

    /// Makes what was replaced durable, together with `position`, and shows it to searches.
    pub(crate) fn commit(&mut self, position: i64) -> Result<(), SearchError> {
        let payload = Payload {
            version: schema::VERSION,
            shop: self.shop,
            language: self.reading.fields.language,
            position,
        };
        let payload = serde_json::to_string(&payload).map_err(|e| SearchError::Index(e.to_string()))?;
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&payload);
        commit.commit()?;
        self.reading.renew(&self.reader)?;
        (self.position, self.committed) = (position, position);
        Ok(())
    }
}
