//! What this slice tells the others.

use serde::{Deserialize, Serialize};
use souk_db::{Event, Id};

/// A product changed, or its variants, options or pictures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductChanged {
    /// To whom.
    pub product_id: Id,
}

impl Event for ProductChanged {
    const TOPIC: &'static str = "product.changed";
    const SUBJECT: &'static str = "product_id";

    fn subject(&self) -> Id {
        self.product_id
    }
}

/// A category was made, renamed, moved, hidden or shown again; those below it that this touches tell of themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryChanged {
    /// To whom.
    pub category_id: Id,
}

impl Event for CategoryChanged {
    const TOPIC: &'static str = "category.changed";
    const SUBJECT: &'static str = "category_id";

    fn subject(&self) -> Id {
        self.category_id
    }
}

/// A brand was made, renamed, described otherwise or taken away. Products that it renames tell of themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrandChanged {
    /// To whom.
    pub brand_id: Id,
}

impl Event for BrandChanged {
    const TOPIC: &'static str = "brand.changed";
    const SUBJECT: &'static str = "brand_id";

    fn subject(&self) -> Id {
        self.brand_id
    }
}

/// Names or values of options or attributes are called otherwise in some language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermsChanged {
    /// Of this change.
    pub change_id: Id,
}

impl Event for TermsChanged {
    const TOPIC: &'static str = "terms.changed";
    const SUBJECT: &'static str = "change_id";

    fn subject(&self) -> Id {
        self.change_id
    }
}
