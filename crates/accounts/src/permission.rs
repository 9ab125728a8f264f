//! What staff may do: permissions, given to groups, and the types by which handlers ask for them.

use serde::{Deserialize, Serialize};

/// Something that staff may be allowed to do. A superuser may do all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
pub enum Permission {
    /// See orders and what was paid for them.
    #[serde(rename = "orders.view")]
    ViewOrders,
    /// Ship and cancel orders.
    #[serde(rename = "orders.edit")]
    EditOrders,
    /// See products and categories that are not in the shop.
    #[serde(rename = "products.view")]
    ViewProducts,
    /// Make and change products, their prices, and categories.
    #[serde(rename = "products.edit")]
    EditProducts,
    /// See stock and its ledger.
    #[serde(rename = "stock.view")]
    ViewStock,
    /// Receive and adjust stock.
    #[serde(rename = "stock.edit")]
    EditStock,
    /// See customers with their addresses and orders.
    #[serde(rename = "customers.view")]
    ViewCustomers,
    /// Close and open customers' accounts.
    #[serde(rename = "customers.edit")]
    EditCustomers,
    /// Change sellers.
    #[serde(rename = "sellers.edit")]
    EditSellers,
    /// See pages, menus, banners and redirects that are not in the shop.
    #[serde(rename = "content.view")]
    ViewContent,
    /// Make and change pages, menus, banners and redirects.
    #[serde(rename = "content.edit")]
    EditContent,
    /// See all reviews, those that are not in the shop too.
    #[serde(rename = "reviews.view")]
    ViewReviews,
    /// Publish, reject and answer reviews.
    #[serde(rename = "reviews.moderate")]
    ModerateReviews,
    /// Change the shop's settings: profile, delivery, taxes.
    #[serde(rename = "settings.edit")]
    EditSettings,
    /// See staff, groups and their rights.
    #[serde(rename = "staff.view")]
    ViewStaff,
    /// Give rights to staff, and take them away; nobody gives what they do not have.
    #[serde(rename = "staff.edit")]
    EditStaff,
    /// See, make and revoke API keys; nobody gives one what they do not have.
    #[serde(rename = "keys.edit")]
    EditKeys,
    /// Read the record of what staff did.
    #[serde(rename = "audit.view")]
    ViewAudit,
    /// See jobs, schedules, consumers and the shop's health.
    #[serde(rename = "operations.view")]
    ViewOperations,
    /// Run jobs again and cancel them.
    #[serde(rename = "operations.edit")]
    EditOperations,
}

impl Permission {
    /// Every permission.
    pub const ALL: [Self; 20] = [
        Self::ViewOrders,
        Self::EditOrders,
        Self::ViewProducts,
        Self::EditProducts,
        Self::ViewStock,
        Self::EditStock,
        Self::ViewCustomers,
        Self::EditCustomers,
        Self::EditSellers,
        Self::ViewContent,
        Self::EditContent,
        Self::ViewReviews,
        Self::ModerateReviews,
        Self::EditSettings,
        Self::ViewStaff,
        Self::EditStaff,
        Self::EditKeys,
        Self::ViewAudit,
        Self::ViewOperations,
        Self::EditOperations,
    ];

    /// Its name, such as `orders.edit`, as the API and the database write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ViewOrders => "orders.view",
            Self::EditOrders => "orders.edit",
            Self::ViewProducts => "products.view",
            Self::EditProducts => "products.edit",
            Self::ViewStock => "stock.view",
            Self::EditStock => "stock.edit",
            Self::ViewCustomers => "customers.view",
            Self::EditCustomers => "customers.edit",
            Self::EditSellers => "sellers.edit",
            Self::ViewContent => "content.view",
            Self::EditContent => "content.edit",
            Self::ViewReviews => "reviews.view",
            Self::ModerateReviews => "reviews.moderate",
            Self::EditSettings => "settings.edit",
            Self::ViewStaff => "staff.view",
            Self::EditStaff => "staff.edit",
            Self::EditKeys => "keys.edit",
            Self::ViewAudit => "audit.view",
            Self::ViewOperations => "operations.view",
            Self::EditOperations => "operations.edit",
        }
    }

    /// What it includes: whoever may change things may see them.
    #[must_use]
    pub const fn includes(self) -> Option<Self> {
        match self {
            Self::EditOrders => Some(Self::ViewOrders),
            Self::EditProducts => Some(Self::ViewProducts),
            Self::EditStock => Some(Self::ViewStock),
            Self::EditCustomers => Some(Self::ViewCustomers),
            Self::EditContent => Some(Self::ViewContent),
            Self::ModerateReviews => Some(Self::ViewReviews),
            Self::EditStaff => Some(Self::ViewStaff),
            Self::EditOperations => Some(Self::ViewOperations),
            _ => None,
        }
    }

    /// The permission with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }
}

/// What somebody may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Permissions(u32);

impl Permissions {
    /// All there are.
    #[must_use]
    pub fn all() -> Self {
        Permission::ALL.into_iter().collect()
    }

    /// Those with these names, divided by commas; unknown ones are left out.
    #[must_use]
    pub fn named(names: &str) -> Self {
        names.split(',').filter_map(Permission::named).collect()
    }

    /// Whether `permission` is one of them.
    #[must_use]
    pub fn has(self, permission: Permission) -> bool {
        self.0 & (1 << permission as u32) != 0
    }

    /// Those that `other` lacks.
    #[must_use]
    pub fn beyond(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Those that `other` has as well.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those that `keep` lets through; one that includes another may go and leave it.
    #[must_use]
    pub fn only(self, keep: impl Fn(Permission) -> bool) -> Self {
        Self(self.iter().filter(|p| keep(*p)).fold(0, |bits, p| bits | 1 << p as u32))
    }

    /// Them all, in order.
    pub fn iter(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.into_iter().filter(move |p| self.has(*p))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Permission> for Permissions {
    fn from_iter<I: IntoIterator<Item = Permission>>(iter: I) -> Self {
        let with = iter.into_iter().flat_map(|p| [Some(p), p.includes()]).flatten();
        Self(with.fold(0, |bits, p| bits | 1 << p as u32))
    }
}

/// The permission that a handler asks for in its signature: `staff: Staff<rights::EditOrders>`.
pub trait Right: Send + Sync + 'static {
    /// Which one.
    const PERMISSION: Permission;
}

/// A [`Right`] for each permission.
pub mod rights {
    use super::{Permission, Right};

    /// [`Permission::ViewOrders`].
    pub struct ViewOrders;
    impl Right for ViewOrders {
        const PERMISSION: Permission = Permission::ViewOrders;
    }

    /// [`Permission::EditOrders`].
    pub struct EditOrders;
    impl Right for EditOrders {
        const PERMISSION: Permission = Permission::EditOrders;
    }

    /// [`Permission::ViewProducts`].
    pub struct ViewProducts;
    impl Right for ViewProducts {
        const PERMISSION: Permission = Permission::ViewProducts;
    }

    /// [`Permission::EditProducts`].
    pub struct EditProducts;
    impl Right for EditProducts {
        const PERMISSION: Permission = Permission::EditProducts;
    }

    /// [`Permission::ViewStock`].
    pub struct ViewStock;
    impl Right for ViewStock {
        const PERMISSION: Permission = Permission::ViewStock;
    }

    /// [`Permission::EditStock`].
    pub struct EditStock;
    impl Right for EditStock {
        const PERMISSION: Permission = Permission::EditStock;
    }

    /// [`Permission::ViewCustomers`].
    pub struct ViewCustomers;
    impl Right for ViewCustomers {
        const PERMISSION: Permission = Permission::ViewCustomers;
    }

    /// [`Permission::EditCustomers`].
    pub struct EditCustomers;
    impl Right for EditCustomers {
        const PERMISSION: Permission = Permission::EditCustomers;
    }

    /// [`Permission::EditSellers`].
    pub struct EditSellers;
    impl Right for EditSellers {
        const PERMISSION: Permission = Permission::EditSellers;
    }

    /// [`Permission::ViewContent`].
    pub struct ViewContent;
    impl Right for ViewContent {
        const PERMISSION: Permission = Permission::ViewContent;
    }

    /// [`Permission::EditContent`].
    pub struct EditContent;
    impl Right for EditContent {
        const PERMISSION: Permission = Permission::EditContent;
    }

    /// [`Permission::ViewReviews`].
    pub struct ViewReviews;
    impl Right for ViewReviews {
        const PERMISSION: Permission = Permission::ViewReviews;
    }

    /// [`Permission::ModerateReviews`].
    pub struct ModerateReviews;
    impl Right for ModerateReviews {
        const PERMISSION: Permission = Permission::ModerateReviews;
    }

    /// [`Permission::EditSettings`].
    pub struct EditSettings;
    impl Right for EditSettings {
        const PERMISSION: Permission = Permission::EditSettings;
    }

    /// [`Permission::ViewStaff`].
    pub struct ViewStaff;
    impl Right for ViewStaff {
        const PERMISSION: Permission = Permission::ViewStaff;
    }

    /// [`Permission::EditStaff`].
    pub struct EditStaff;
    impl Right for EditStaff {
        const PERMISSION: Permission = Permission::EditStaff;
    }

    /// [`Permission::EditKeys`].
    pub struct EditKeys;
    impl Right for EditKeys {
        const PERMISSION: Permission = Permission::EditKeys;
    }

    /// [`Permission::ViewAudit`].
    pub struct ViewAudit;
    impl Right for ViewAudit {
        const PERMISSION: Permission = Permission::ViewAudit;
    }

    /// [`Permission::ViewOperations`].
    pub struct ViewOperations;
    impl Right for ViewOperations {
        const PERMISSION: Permission = Permission::ViewOperations;
    }

    /// [`Permission::EditOperations`].
    pub struct EditOperations;
    impl Right for EditOperations {
        const PERMISSION: Permission = Permission::EditOperations;
    }
}
