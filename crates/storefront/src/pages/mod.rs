//! The pages: each with its data, how that is loaded, and what its forms do.

pub(crate) mod account;
mod card;
pub(crate) mod cart;
pub(crate) mod checkout;
pub(crate) mod collections;
pub(crate) mod content;
pub(crate) mod home;
pub(crate) mod list;
mod moved;
mod narrowing;
pub(crate) mod order;
mod params;
pub(crate) mod product;
pub(crate) mod recovery;
pub(crate) mod review;
pub(crate) mod reviews;
pub(crate) mod security;
pub(crate) mod sign_in;

pub(crate) use crate::errors::ErrorPage;
pub(crate) use account::AccountPage;
pub(crate) use cart::CartPage;
pub(crate) use checkout::CheckoutPage;
pub(crate) use collections::CollectionsPage;
pub(crate) use content::ContentPage;
pub(crate) use home::HomePage;
pub(crate) use list::ListPage;
pub(crate) use order::OrderPage;
pub(crate) use product::ProductPage;
pub(crate) use recovery::RecoveryPage;
pub(crate) use review::ReviewPage;
pub(crate) use reviews::ReviewsPage;
pub(crate) use security::SecurityPage;
pub(crate) use sign_in::SignInPage;
