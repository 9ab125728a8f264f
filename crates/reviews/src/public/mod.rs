//! Reviews as everybody reads them.

pub(crate) mod list;
pub(crate) mod show;
