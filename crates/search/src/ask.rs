//! From what was typed to words that the shop has.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use souk_listing::Filter;
use tantivy::schema::Field;
use tantivy::{Result, Searcher, Term};

use crate::correct;
use crate::rank::{Parameters, Word, weights};
use crate::rules::Rules;
use crate::schema::Fields;
use crate::words::{AskedWord, asked};

/// Words looked for at most.
const MOST_WORDS: usize = 8;
/// Letters from which on a word in the middle is also taken as the beginning of others.
const BEGINNING_FROM: usize = 3;
/// Words that a beginning stands for, at most; fewer while somebody types (by the letters typed), which must be answered before the next key.
const MOST_ENDINGS: usize = 64;
const MOST_WHILE_TYPING: [usize; 3] = [3, 6, 12];
/// Words of a field that begin so and are looked at, at most.
const MOST_LOOKED_AT: usize = 5_000;

/// An index with its fields, to look words up in, and what the merchant taught.
#[derive(Clone, Copy)]
pub(crate) struct Shop<'a> {
    pub(crate) searcher: &'a Searcher,
    pub(crate) fields: &'a Fields,
    pub(crate) rules: &'a Rules,
}

impl Shop<'_> {
    /// `word` without its endings, as the index was made.
    pub(crate) fn stem(self, word: &str) -> Cow<'_, str> {
        self.fields.language.stem(word)
    }

    /// Products (in a channel) that have `term` in `field`.
    pub(crate) fn count(self, field: Field, term: &str) -> Result<u64> {
        self.searcher.doc_freq(&Term::from_field_text(field, term))
    }

    /// Whether some product has the term, other than as two words.
    pub(crate) fn knows(self, term: &str) -> Result<bool> {
        for weighed in weights(self.fields, &Parameters::default()) {
            if weighed.field != self.fields.joined && self.count(weighed.field, term)? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The `most` most frequent words of the shop that begin so; of names alone (titles, brands, categories, short values) where it must
    /// be quick: descriptions have by far the most words, and few that somebody is about to type.
    fn endings(self, beginning: &str, most: usize, of_names: bool) -> Result<Vec<String>> {
        let mut found: HashMap<String, u32> = HashMap::new();
        let until = format!("{beginning}\u{10ffff}");
        let fields = self.fields;
        let is_name = |field: Field| {
            [fields.title, fields.brand, fields.category, fields.attributes, fields.sku].contains(&field)
        };
        let all = weights(fields, &Parameters::default()).into_iter();
        for weighed in all.filter(|weighed| !of_names || is_name(weighed.field)) {
            for segment in self.searcher.segment_readers() {
                let index = segment.inverted_index(weighed.field)?;
                let mut terms = index.terms().range().ge(beginning).lt(&until).into_stream()?;
                let mut left = MOST_LOOKED_AT;
                while left > 0 && terms.advance() {
                    left -= 1;
                    let count = terms.value().doc_freq;
                    let Ok(term) = std::str::from_utf8(terms.key()) else { continue };
                    match found.get_mut(term) {
                        Some(known) => *known = count.max(*known),
                        None => {
                            found.insert(term.to_owned(), count);
                        }
                    }
                }
            }
        }
        let mut all: Vec<(String, u32)> = found.into_iter().collect();
        all.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all.truncate(most);
        Ok(all.into_iter().map(|(term, _)| term).collect())
    }
}

/// What was asked for, in words of the shop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) words: Vec<Word>,
    /// What was taken for it, where a word was typed that no product has.
    pub(crate) corrected: Option<String>,
}

impl Asked {
    /// The words of `filter`'s search; none where nothing of it is a word.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub(crate) fn of(shop: Shop<'_>, filter: &Filter) -> Result<Option<Self>> {
        let folded = souk_catalog::fold(filter.search.as_deref().unwrap_or_default());
        let mut typed = asked(&folded, shop.fields.language);
        if typed.iter().any(|word| !shop.rules.ignores(&word.term)) {
            typed.retain(|word| !shop.rules.ignores(&word.term));
        }
        typed.truncate(MOST_WORDS);
        if typed.is_empty() {
            return Ok(None);
        }
        let corrected = if filter.lenient { correct::correct(shop, &typed)? } else { None };
        let typed = corrected.as_deref().unwrap_or(&typed);
        let mut words: Vec<Word> = Vec::with_capacity(typed.len());
        let mut at = 0;
        while at < typed.len() {
            let (count, word) = word(shop, typed, at, filter.unfinished)?;
            if !words.contains(&word) {
                words.push(word);
            }
            at += count;
        }
        let text = corrected
            .as_ref()
            .map(|words| words.iter().map(|word| word.typed.as_str()).collect::<Vec<_>>().join(" "));
        Ok(Some(Self { words, corrected: text }))
    }
}

/// The word at `at` with what stands for it, and how many of those that were typed it is: a synonym may have several.
fn word(shop: Shop<'_>, typed: &[AskedWord], at: usize, is_unfinished: bool) -> Result<(usize, Word)> {
    let left: Vec<&str> = typed[at..].iter().map(|word| word.term.as_str()).collect();
    let (count, same) = shop.rules.same_as(&left).unwrap_or((1, &[]));
    let mut word = Word::default();
    match &typed[at..at + count] {
        [one] => word.terms = terms(shop, typed, (at, one), is_unfinished && at + 1 == typed.len())?,
        several => word.groups.push(several.iter().map(|one| one.term.clone()).collect()),
    }
    for other in same {
        match other.as_slice() {
            [term] => word.terms.push(term.clone()),
            group => word.groups.push(group.to_vec()),
        }
    }
    // Several rules may say the same, and a term that stood twice would count twice.
    let (mut terms, mut groups) = (HashSet::new(), HashSet::new());
    word.terms.retain(|term| terms.insert(term.clone()));
    word.groups.retain(|group| groups.insert(group.clone()));
    Ok((count, word))
}

/// What stands for the word at `at`: itself, itself together with a neighbour, or what begins with it, where nothing is called so or
/// it may not be finished.
fn terms(
    shop: Shop<'_>,
    typed: &[AskedWord],
    (at, one): (usize, &AskedWord),
    is_unfinished: bool,
) -> Result<Vec<String>> {
    let mut terms = vec![one.term.clone()];
    let before = at.checked_sub(1).and_then(|at| typed.get(at));
    let pairs = [before.map(|before| (before, one)), typed.get(at + 1).map(|next| (one, next))];
    let mut is_known = shop.knows(&one.term)? || shop.count(shop.fields.joined, &one.term)? > 0;
    for (left, right) in pairs.into_iter().flatten() {
        let joined = shop.stem(&format!("{}{}", left.typed, right.typed)).into_owned();
        let is_word = joined.chars().all(char::is_alphabetic);
        if is_word && shop.knows(&joined)? {
            is_known = true;
            terms.push(joined);
        }
    }
    let is_last = at + 1 == typed.len();
    let letters = one.typed.chars().count();
    if is_unfinished {
        // A letter or two tell little, and stand for the most products.
        let most = MOST_WHILE_TYPING[letters.clamp(1, MOST_WHILE_TYPING.len()) - 1];
        terms.extend(shop.endings(&one.typed, most, true)?);
    } else if !is_known && (is_last || letters >= BEGINNING_FROM) {
        terms.extend(shop.endings(&one.typed, MOST_ENDINGS, false)?);
    }
    Ok(terms)
}

/// Whether something in the shop begins with `typed`, and how frequent the most frequent is.
pub(crate) fn begins(shop: Shop<'_>, typed: &str) -> Result<Option<(String, u64)>> {
    let Some(ending) = shop.endings(typed, 1, false)?.pop() else { return Ok(None) };
    let mut count = 0;
    for weighed in weights(shop.fields, &Parameters::default()) {
        count = count.max(shop.count(weighed.field, &ending)?);
    }
    Ok(Some((ending, count)))
}
