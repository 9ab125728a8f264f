//! A SKU for each variant of a product in a file.

use std::collections::HashSet;

use super::lines::Lines;
use super::parse::Extra;
use super::report::Finding;
use crate::NewVariant;
use crate::messages;
use crate::product::made_sku;

/// Gives each variant its SKU: the file's own to the first that has it, a made one to the rest, which is told, and to those
/// without.
pub(super) fn give(
    lines: &Lines,
    variants: &mut [NewVariant],
    extras: &mut [Extra],
    notes: &mut Vec<Finding>,
) {
    let mut taken = HashSet::new();
    let is_first: Vec<bool> =
        extras.iter().map(|e| !e.sku.is_empty() && taken.insert(e.sku.clone())).collect();
    for ((variant, extra), is_first) in variants.iter_mut().zip(extras).zip(is_first) {
        if !is_first {
            let made = made_sku(&lines.handle, &variant.options, |sku| taken.contains(sku));
            if !extra.sku.is_empty() {
                let said = messages::SKU_TWICE.with("sku", extra.sku.as_str()).with("made", made.as_str());
                notes.push(lines.finding(extra.line, "Variant SKU", said, false));
            }
            taken.insert(made.clone());
            extra.sku = made;
        }
        variant.sku = Some(extra.sku.clone());
    }
}
