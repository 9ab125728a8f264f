//! The shop over HTTP. The modules are the URL tree; every test has a shop of its own, on whichever database the run is for.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test cannot go on without its set-up")]

mod accounts;
mod admin;
mod architecture;
mod bad_input;
mod brands;
mod browser;
mod cart;
mod channels;
mod collection_pages;
mod collections;
mod content;
mod content_pages;
mod edge;
mod editing;
mod editor;
mod flash_sales;
mod following;
mod guessing;
mod headers;
mod home;
mod imports;
mod keys;
mod languages;
mod mails;
mod merging;
mod modes;
mod openapi;
mod orders;
mod pages;
mod product_page;
mod products;
mod races;
mod reviews;
mod search;
mod sellers;
mod sessions;
mod settings;
mod staff;
mod statements;
mod stopping;
mod tables;
mod texts;
mod variant_sheet;
mod webhooks;
