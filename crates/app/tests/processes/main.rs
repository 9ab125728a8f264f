//! The binary itself, in several processes, on whichever database the run is told of: killed, and beside another one.
#![expect(clippy::unwrap_used, reason = "a test cannot go on without its set-up")]

mod kill;
mod nodes;
mod search;
mod site;
