//! `#[derive(Row)]`: a struct's fields as the columns and values of a row that is inserted, so that nobody counts placeholders by
//! hand.
//!
//! ```ignore
//! #[derive(Row)]
//! #[row(table = "cart_line")]
//! struct NewLine { id: Id, cart_id: Id, quantity: i64 }
//! ```
//!
//! Each field is a column of the same name and goes `Into` a [`sea_orm::Value`](https://docs.rs/sea-orm). The trait and the functions
//! that take it are those of `souk_db`.

use proc_macro::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, LitStr, Result, parse_macro_input};

/// Implements `souk_db::Row` for a struct with named fields that names its table: `#[row(table = "…")]`.
#[proc_macro_derive(Row, attributes(row))]
pub fn row(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    implementation(&input).unwrap_or_else(Error::into_compile_error).into()
}

fn implementation(input: &DeriveInput) -> Result<proc_macro2::TokenStream> {
    let table = table(input)?;
    let Data::Struct(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "a row is a struct"));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new_spanned(&input.ident, "a row names its columns"));
    };
    let fields: Vec<_> = fields.named.iter().filter_map(|field| field.ident.as_ref()).collect();
    if fields.is_empty() {
        return Err(Error::new_spanned(&input.ident, "a row has a column"));
    }
    let columns = fields.iter().map(ToString::to_string);
    let (name, (generics, arguments, bounds)) = (&input.ident, input.generics.split_for_impl());
    Ok(quote! {
        impl #generics ::souk_db::Row for #name #arguments #bounds {
            const TABLE: &'static str = #table;
            const COLUMNS: &'static [&'static str] = &[#(#columns),*];

            fn values(self) -> ::std::vec::Vec<::souk_db::Value> {
                ::std::vec![#(::std::convert::Into::into(self.#fields)),*]
            }
        }
    })
}

fn table(input: &DeriveInput) -> Result<LitStr> {
    let mut table = None;
    for attribute in input.attrs.iter().filter(|a| a.path().is_ident("row")) {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("table") {
                return Err(meta.error("only `table` is known here"));
            }
            table = Some(meta.value()?.parse::<LitStr>()?);
            Ok(())
        })?;
    }
    table.ok_or_else(|| Error::new_spanned(&input.ident, "say the table: #[row(table = \"…\")]"))
}
