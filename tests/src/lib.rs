//! Tests over HTTP, against a whole shop: `tests/http`.
