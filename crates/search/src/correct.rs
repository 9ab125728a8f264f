//! Words that were typed wrong, corrected from the shop's own.
//!
//! A word is wrong when no product has it. What may be meant is a word of the shop that one slip makes of it (a letter too many, one
//! missing, one other, two exchanged; two slips in long words), or two words without the space between them. Of these the most
//! probable is taken (a noisy channel: how frequent the word is, how often it stands together with the others that were typed, and
//! how likely the slip is). Words that are there are never touched, and neither are those with digits: they may be numbers of parts.

use std::collections::HashSet;

use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Result, TERMINATED, Term};

use crate::ask::{Shop, begins};
use crate::slip;
use crate::words::AskedWord;

/// Letters of a word that is corrected, at least; one less when none of the words is known.
const SHORTEST: usize = 4;
/// Letters from which on two slips are looked for; fewer when none of the words is known.
const TWO_SLIPS_FROM: usize = 8;
const TWO_SLIPS_FROM_ALONE: usize = 5;
/// What a slip costs, beside the logarithms of frequencies.
const SLIP: f64 = 4.0;
/// What the corrected word's plural costs more.
const STEMMED: f64 = 0.2;
/// What another first letter costs: few slip there.
const FIRST: f64 = 1.0;
/// What the beginning of a longer word costs, and each letter that is missing of it.
const BEGINNING: (f64, f64) = (0.3, 0.1);
/// Candidates whose neighbours are looked at.
const MOST_CANDIDATES: usize = 12;

/// The words with those corrected that no product has; none where there is nothing to correct.
///
/// # Errors
/// When the index cannot be read.
pub(crate) fn correct(shop: Shop<'_>, typed: &[AskedWord]) -> Result<Option<Vec<AskedWord>>> {
    let mut unknown = Vec::with_capacity(typed.len());
    for (at, word) in typed.iter().enumerate() {
        unknown.push(is_unknown(shop, typed, at, word)?);
    }
    if !unknown.contains(&true) {
        return Ok(None);
    }
    let is_alone = unknown.iter().all(|unknown| *unknown);
    let (mut out, mut changed) = (Vec::with_capacity(typed.len()), false);
    for (at, word) in typed.iter().enumerate() {
        let others: Vec<&str> = typed
            .iter()
            .zip(&unknown)
            .filter(|(_, unknown)| !**unknown)
            .map(|(w, _)| w.term.as_str())
            .collect();
        let is_last = at + 1 == typed.len();
        let meant = if unknown[at] { meant(shop, &word.typed, &others, is_alone, is_last)? } else { None };
        match meant {
            Some(words) => {
                changed = true;
                out.extend(
                    words
                        .into_iter()
                        .map(|word| AskedWord { term: shop.stem(&word).into_owned(), typed: word }),
                );
            }
            None => out.push(word.clone()),
        }
    }
    Ok(changed.then_some(out))
}

/// Whether no product has the word, alone or joined with a neighbour.
fn is_unknown(shop: Shop<'_>, typed: &[AskedWord], at: usize, word: &AskedWord) -> Result<bool> {
    if !word.typed.chars().all(char::is_alphabetic)
        || shop.rules.knows(&word.term)
        || shop.knows(&word.term)?
    {
        return Ok(false);
    }
    if shop.count(shop.fields.joined, &word.term)? >= 2 {
        return Ok(false);
    }
    let before = at.checked_sub(1).and_then(|at| typed.get(at));
    let pairs = [before.map(|before| (before, word)), typed.get(at + 1).map(|next| (word, next))];
    for (left, right) in pairs.into_iter().flatten() {
        if shop.knows(&shop.stem(&format!("{}{}", left.typed, right.typed)))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What may be meant by `typed`, beside the words `others`.
fn meant(
    shop: Shop<'_>,
    typed: &str,
    others: &[&str],
    is_alone: bool,
    is_last: bool,
) -> Result<Option<Vec<String>>> {
    let letters = typed.chars().count();
    if letters < SHORTEST - usize::from(is_alone) {
        return Ok(None);
    }
    let one = best(shop, typed, others, 1)?;
    let as_beginning = beginning(shop, typed, is_last)?;
    if let Some((word, score)) = one {
        return Ok((as_beginning.is_none_or(|other| score >= other)).then(|| vec![word]));
    }
    if as_beginning.is_some() {
        return Ok(None);
    }
    if let Some(pair) = parted(shop, typed)? {
        return Ok(Some(pair));
    }
    let two = if is_alone { TWO_SLIPS_FROM_ALONE } else { TWO_SLIPS_FROM };
    if letters < two {
        return Ok(None);
    }
    Ok(best(shop, typed, others, 2)?.map(|(word, _)| vec![word]))
}

/// How probable it is that `typed` is the beginning of a word.
fn beginning(shop: Shop<'_>, typed: &str, is_last: bool) -> Result<Option<f64>> {
    if !is_last {
        return Ok(None);
    }
    let longest = begins(shop, typed)?;
    Ok(longest.map(|(word, count)| {
        let missing = word.chars().count().saturating_sub(typed.chars().count());
        0.5 * (count.max(1) as f64).ln() - SLIP * (BEGINNING.0 + BEGINNING.1 * missing as f64)
    }))
}

struct Candidate {
    word: String,
    count: u64,
    score: f64,
}

/// The most probable word of the shop that `slips` slips make of `typed`, with how probable it is.
fn best(shop: Shop<'_>, typed: &str, others: &[&str], slips: u8) -> Result<Option<(String, f64)>> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let stemmed = shop.stem(typed);
    for (form, extra) in [(typed, 0.0), (&*stemmed, STEMMED)] {
        if extra > 0.0 && form == typed {
            continue;
        }
        for (word, count) in near(shop, form, slips)? {
            let Some(cost) = slip::cost(form, &word, slips) else { continue };
            let first = if word.chars().next() == typed.chars().next() { 0.0 } else { FIRST };
            // How often it is searched for tells as much as how many products have it.
            let known = count + shop.rules.asked(&word);
            let score = 0.5 * (known as f64).ln() - SLIP * (cost + extra) - first;
            candidates.push(Candidate { word, count, score });
        }
    }
    candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.word.cmp(&b.word)));
    let mut seen = HashSet::new();
    candidates.retain(|candidate| candidate.count > 0 && seen.insert(candidate.word.clone()));
    candidates.truncate(MOST_CANDIDATES);
    for candidate in &mut candidates {
        let mut together = 0;
        for other in others {
            together += titles_with(shop, &shop.stem(&candidate.word), other)?;
        }
        candidate.score += (1.0 + f64::from(together)).ln();
    }
    let best =
        candidates.into_iter().max_by(|a, b| a.score.total_cmp(&b.score).then_with(|| b.word.cmp(&a.word)));
    Ok(best.map(|candidate| (candidate.word, candidate.score)))
}

/// Words of the shop within `slips` slips of `form`, with how many products have them.
fn near(shop: Shop<'_>, form: &str, slips: u8) -> Result<Vec<(String, u64)>> {
    let mut found = std::collections::BTreeMap::new();
    for segment in shop.searcher.segment_readers() {
        let index = segment.inverted_index(shop.fields.vocabulary)?;
        let mut words = index.terms().search(slip::automaton(form, slips)).into_stream()?;
        while words.advance() {
            if let Ok(word) = std::str::from_utf8(words.key())
                && word.chars().count() > 1
            {
                *found.entry(word.to_owned()).or_insert(0) += u64::from(words.value().doc_freq);
            }
        }
    }
    Ok(found.into_iter().collect())
}

/// Titles that hold both.
fn titles_with(shop: Shop<'_>, one: &str, other: &str) -> Result<u32> {
    let mut count = 0;
    for segment in shop.searcher.segment_readers() {
        let index = segment.inverted_index(shop.fields.title)?;
        let postings = |term: &str| {
            let term = Term::from_field_text(shop.fields.title, term);
            index.read_postings(&term, IndexRecordOption::Basic)
        };
        let (Some(mut one), Some(mut other)) = (postings(one)?, postings(other)?) else { continue };
        let mut doc = one.doc();
        while doc != TERMINATED {
            let met = if other.doc() < doc { other.seek(doc) } else { other.doc() };
            if met == doc {
                count += 1;
                doc = one.advance();
            } else {
                doc = if met == TERMINATED { TERMINATED } else { one.seek(met) };
            }
        }
    }
    Ok(count)
}

/// Two words of the shop that share titles and are `typed` without the space between them: those that share the most.
fn parted(shop: Shop<'_>, typed: &str) -> Result<Option<Vec<String>>> {
    let mut best: Option<(u32, Vec<String>)> = None;
    let places: Vec<usize> = typed.char_indices().map(|(at, _)| at).collect();
    if places.len() < 6 {
        return Ok(None);
    }
    for at in places.get(2..places.len() - 1).unwrap_or_default() {
        let (left, right) = typed.split_at(*at);
        let (a, b) = (shop.stem(left), shop.stem(right));
        let is_there =
            |term: &str| Ok::<bool, tantivy::TantivyError>(shop.count(shop.fields.title, term)? > 0);
        if !is_there(&a)? || !is_there(&b)? {
            continue;
        }
        let shared = titles_with(shop, &a, &b)?;
        if shared > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((shared, vec![left.to_owned(), right.to_owned()]));
        }
    }
    Ok(best.map(|(_, pair)| pair))
}
