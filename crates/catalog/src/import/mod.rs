//! Import of product files.
