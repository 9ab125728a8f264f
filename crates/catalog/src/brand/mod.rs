//! Brands: who makes the products, each with a page of its own.

mod create;
mod delete;
mod ensure;
mod input;
mod rename;
mod routes;
mod show;
mod store;
mod update;
mod write;

pub(crate) use ensure::{ensure, fill, id_of, key};
pub(crate) use rename::jobs;
pub(crate) use routes::router;
pub use store::{
    Brand, brand_ids, brand_of_product, brand_slugs, brands_by_ids, brands_page, count_brands, find_brand,
};
pub use write::{BrandPatch, NewBrand, create_brand, update_brand};
