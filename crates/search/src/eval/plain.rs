//! What the search is held against: plain BM25 over the title twice and the description.

use std::collections::HashMap;

use souk_db::{ConnectionTrait, Id};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, STORED, STRING, Schema, TEXT, Value};
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, TextAnalyzer, TokenStream};
use tantivy::{Index, Searcher, TantivyDocument, Term};

use super::DEEP;
use crate::search::SearchError;
use crate::source::Source;

/// An index of one text each.
pub(super) struct Plain {
    searcher: Searcher,
    text: Field,
    id: Field,
}

impl Plain {
    pub(super) async fn of(conn: &impl ConnectionTrait, channel: Id) -> Result<Self, SearchError> {
        let mut schema = Schema::builder();
        let (text, id) = (schema.add_text_field("text", TEXT), schema.add_text_field("id", STRING | STORED));
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 50_000_000)?;
        let mut after = None;
        loop {
            let ids = souk_catalog::all_product_ids(conn, after, 500).await?;
            let Some(last) = ids.last() else { break };
            after = Some(*last);
            let documents = Source::read(conn, &ids).await?.documents();
            for (listed, texts) in documents.into_iter().filter(|(l, _)| l.channel_id == channel) {
                let mut document = TantivyDocument::default();
                document.add_text(text, format!("{0} {0} {1}", texts.title, texts.description));
                document.add_text(id, listed.product_id.to_string());
                writer.add_document(document)?;
            }
        }
        writer.commit()?;
        Ok(Self { searcher: index.reader()?.searcher(), text, id })
    }

    /// What judgments call the products that have one of the words, the best first.
    pub(super) fn find<'a>(
        &self,
        text: &str,
        keys: &'a HashMap<Id, String>,
    ) -> Result<Vec<&'a str>, SearchError> {
        let mut analyser = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).build();
        let mut words: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        analyser.token_stream(text).process(&mut |token| {
            let term = Term::from_field_text(self.text, &token.text);
            words.push((Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))));
        });
        let top = TopDocs::with_limit(usize::try_from(DEEP).unwrap_or(100)).order_by_score();
        let mut found = Vec::new();
        for (_, address) in self.searcher.search(&BooleanQuery::new(words), &top)? {
            let document: TantivyDocument = self.searcher.doc(address)?;
            let id =
                document.get_first(self.id).and_then(|id| id.as_str().and_then(|id| Id::parse_str(id).ok()));
            found.extend(id.and_then(|id| keys.get(&id)).map(String::as_str));
        }
        Ok(found)
    }
}
