//! What the shop's own stack does around every operation, told in the document once, here: refusals that come before a
//! handler, what they look like, and the limits of texts in addresses.

use souk_http::LONGEST_PARAMETER;
use utoipa::Number;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{HttpMethod, Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{Object, Schema, SchemaType, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{Content, Header, Ref, RefOr, Required, Response};

const PROBLEM: &str = "application/problem+json";

/// Operations that look at no token: whoever calls them is not known yet, or need not be.
const UNKNOWN: &[&str] = &[
    "post_orders_track",
    "post_accounts_login",
    "post_accounts_logout",
    "post_accounts_passkey_login",
    "post_accounts_passkey_login_begin",
    "post_accounts_forgot_password",
    "post_accounts_not_me",
    "post_accounts_resend_otp",
    "post_accounts_reset_password",
    "post_accounts_verify_email",
    "post_accounts_verify_otp",
    "post_accounts_register",
    "post_accounts_sign_in_link",
    "post_accounts_token_refresh",
    "get_channels",
    "get_channels_by_slug",
    "get_search_suggestions",
    "post_search_clicks",
    "get_checkout_shipping_methods",
    "get_sellers",
    "get_sellers_by_id",
];

/// Operations that guests call as well: a token may come along, and must be good then. All others need one.
const GUESTS: &[&str] = &[
    "get_banners",
    "get_brands",
    "get_brands_by_id",
    "get_categories",
    "get_categories_by_id",
    "get_collections",
    "get_collections_by_id",
    "get_home_sections",
    "get_menus_by_handle",
    "get_pages",
    "get_pages_by_slug",
    "get_settings",
    "post_checkout_quote",
    "get_orders_cart",
    "post_orders_cart",
    "put_orders_cart_by_id",
    "delete_orders_cart_by_id",
    "post_orders_orders",
    "get_orders_orders_by_id",
    "get_orders_orders_by_id_history",
    "post_orders_orders_by_id_cancel",
    "post_orders_orders_by_id_payments",
    "get_products",
    "get_search",
    "get_products_by_id",
    "get_products_by_id_reviews",
    "get_products_by_id_reviews_by_review_id",
    "get_products_by_id_variants",
    "get_products_by_id_variants_by_variant_id",
    "post_newsletter_subscribers",
    "delete_wishlist_by_id",
    "get_wishlist",
    "get_wishlist_products",
    "post_variants_by_id_stock_notices",
    "post_wishlist",
];

/// Words in the names of operations that answer for a channel.
const OF_A_CHANNEL: &[&str] = &[
    "_products",
    "_orders_cart",
    "_checkout_",
    "post_orders_orders",
    "_pages",
    "_menus_",
    "_banners",
    "_home_sections",
    "_prices",
    "_shipping_methods",
    "_tax_rates",
    "get_variants",
    "patch_variants",
    "get_wishlist",
    "post_wishlist",
    "_stock_notices",
];

/// The channel that a request names.
fn channel() -> Parameter {
    ParameterBuilder::new()
        .name("X-Channel")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("Where is bought: a channel's slug; the default channel when absent."))
        .schema(Some(Schema::Object(Object::with_type(Type::String))))
        .build()
}

/// Adds to `operation` what it does not say itself.
pub(crate) fn tell(method: &HttpMethod, operation: &mut Operation) {
    let id = operation.operation_id.as_deref().unwrap_or_default();
    let bearer = SecurityRequirement::new("bearer", Vec::<String>::new());
    if GUESTS.contains(&id) {
        operation.security = Some(vec![SecurityRequirement::default(), bearer]);
    } else if !UNKNOWN.contains(&id) && operation.security.is_none() {
        operation.security = Some(vec![bearer]);
    }
    if ["get_brands", "get_categories", "get_collections", "post_collections_preview"].contains(&id)
        || OF_A_CHANNEL.iter().any(|word| id.contains(word))
    {
        operation.parameters.get_or_insert_default().push(RefOr::T(channel()));
    }
    for parameter in operation.parameters.iter_mut().flatten() {
        if let RefOr::T(parameter) = parameter {
            bound(parameter);
        }
    }
    if let Some(RefOr::T(body)) = &mut operation.request_body {
        for content in body.content.values_mut() {
            if let RefOr::T(content) = content {
                content.schema.iter_mut().for_each(without_null);
            }
        }
    }
    for status in refusals(method, operation) {
        operation.responses.responses.entry(status.to_owned()).or_insert_with(|| RefOr::T(Response::new("")));
    }
    let is_limited = operation.responses.responses.contains_key("429");
    for (status, response) in &mut operation.responses.responses {
        let RefOr::T(response) = response else { continue };
        if response.description.is_empty() {
            meaning(status).clone_into(&mut response.description);
        }
        if status.starts_with(['4', '5']) {
            response.content.clear();
            let problem = Content::new(Some(Ref::from_schema_name("Problem")));
            response.content.insert(PROBLEM.to_owned(), RefOr::T(problem));
        }
        for (name, text) in headers(status, is_limited) {
            response.headers.entry(name.to_owned()).or_insert_with(|| RefOr::T(header(text)));
        }
    }
}

/// The statuses with which the stack may answer before the handler does.
fn refusals(method: &HttpMethod, operation: &Operation) -> Vec<&'static str> {
    let mut statuses = vec!["503"];
    if operation.request_body.is_some() {
        statuses.extend(["400", "413", "415", "422"]);
    }
    for parameter in operation.parameters.iter().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        match parameter.parameter_in {
            ParameterIn::Query => statuses.extend(["400", "422"]),
            ParameterIn::Path => statuses.extend(["404", "422"]),
            _ if parameter.name == "Idempotency-Key" => statuses.extend(["400", "409", "422"]),
            _ if parameter.name == "X-Channel" => statuses.push("400"),
            _ => {}
        }
    }
    if operation.security.is_some() {
        // An API key where a person is asked for.
        statuses.extend(["401", "403"]);
    }
    if matches!(method, HttpMethod::Get) {
        statuses.push("304");
    } else {
        // A cookie that another site's page made the browser send.
        statuses.push("403");
    }
    statuses
}

/// What may be left out, such as a parameter or a whole body, is left out, not null.
fn without_null(schema: &mut RefOr<Schema>) {
    if let RefOr::T(Schema::OneOf(one_of)) = schema {
        one_of.items.retain(|item| !is_null(item));
        if let [only] = one_of.items.as_slice() {
            *schema = only.clone();
        }
    }
}

/// A text in an address has a limit, as a key has, and pages are counted alike in all lists.
fn bound(parameter: &mut Parameter) {
    let Some(schema) = &mut parameter.schema else { return };
    without_null(schema);
    let RefOr::T(Schema::Object(object)) = schema else { return };
    if let SchemaType::Array(types) = &mut object.schema_type {
        types.retain(|kind| *kind != Type::Null);
        if let [only] = types.as_slice() {
            object.schema_type = SchemaType::Type(only.clone());
        }
    }
    let is_key = parameter.name == "Idempotency-Key";
    let has_limit = is_key || parameter.parameter_in != ParameterIn::Header;
    let is_text = has_limit && object.schema_type == SchemaType::Type(Type::String);
    if is_text && object.enum_values.is_none() && object.format.is_none() && object.pattern.is_none() {
        object.max_length.get_or_insert(LONGEST_PARAMETER);
        if parameter.required == Required::True || is_key {
            object.min_length.get_or_insert(1);
        }
    }
    let range = match (parameter.name.as_str(), &parameter.parameter_in) {
        ("page", ParameterIn::Query) => souk_http::PageQuery::PAGES,
        ("page_size", ParameterIn::Query) => souk_http::PageQuery::SIZES,
        _ => return,
    };
    for (limit, end) in [(&mut object.minimum, range.start()), (&mut object.maximum, range.end())] {
        *limit = isize::try_from(*end).ok().map(Number::Int);
    }
}

fn is_null(schema: &RefOr<Schema>) -> bool {
    matches!(schema, RefOr::T(Schema::Object(Object { schema_type: SchemaType::Type(Type::Null), .. })))
}

fn meaning(status: &str) -> &'static str {
    match status {
        "200" => "Done",
        "201" => "Made",
        "202" => "Taken on",
        "204" | "205" => "Done; nothing to tell",
        "304" => "As the `ETag` in `If-None-Match` says, the client has it already",
        "400" => "The request cannot be read, or a parameter is unknown or none",
        "401" => "No token where one is needed, or a dead one",
        "403" => {
            "The right person in the wrong role, an API key where a person is asked for, or a request from another site"
        }
        "404" => "Absent, or another person's",
        "409" => "The state of things does not allow it",
        "413" => "The body is larger than 1 MiB",
        "415" => "The body is not sent as application/json",
        "422" => "Understood, but a field needs another value",
        "429" => "Too many requests",
        "503" => "Overloaded, or a dependency is down; nothing was done",
        _ => "",
    }
}

fn headers(status: &str, is_limited: bool) -> Vec<(&'static str, &'static str)> {
    let mut headers = Vec::new();
    if status == "401" {
        headers.push(("WWW-Authenticate", "The way to be known: `Bearer`"));
    }
    if matches!(status, "429" | "503") {
        headers.push(("Retry-After", "Seconds to wait"));
    }
    // What is shed before the operation is reached is not counted.
    if is_limited && status != "503" {
        headers.push(("RateLimit", "Requests that are left, and the seconds until there are more"));
        headers.push(("RateLimit-Policy", "Requests in so many seconds"));
    }
    headers
}

fn header(text: &str) -> Header {
    let schema = Object::with_type(Type::String);
    HeaderBuilder::new().schema(Some(Schema::Object(schema))).description(Some(text)).build()
}
