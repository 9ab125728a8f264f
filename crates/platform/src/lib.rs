//! What every slice stands on: the shop's [`Services`], the [`Market`] of a request, and the [`Module`] in which a slice tells all
//! that it brings along.
//!
//! A slice exports one function, `module()`. The app holds the list of them, and [`Modules`] makes the whole of it: tables,
//! addresses, jobs, schedules, subscribers, consumers, audit rules, first rows.

mod base;
mod channel;
mod market;
mod messages;
mod module;
mod modules;
mod personal;
mod services;
mod settings;
mod translatable;

pub use base::base_modules;
pub use channel::{Channel, Channels, Known, TaxRounding};
pub use market::{CHANNEL_HEADER, Market, PageLocale};
pub use module::{AddJobs, Later, Module};
pub use modules::{Mails, Modules, Personal};
pub use personal::{Erased, PersonalTable};
pub use services::{Core, Part, Services};
pub use settings::{Retention, Secret, Settings, SignInProvider};
pub use translatable::{ReadOriginals, TextKind, Translatable, TranslatableField, TranslatableKinds};
