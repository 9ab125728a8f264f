//! What this slice knows of persons.

use souk_platform::{Erased, PersonalTable};

const INVOICES: &str =
    "invoices and what they rest on are kept for as long as tax law asks (in the EU six to ten years)";

const OF_ORDER: &str = "order_id IN (SELECT o.id FROM orders o WHERE o.account_id = $1)";

/// Its tables. What an invoice needs stays; what served delivery alone goes once the order is over.
pub(crate) const TABLES: &[PersonalTable] = &[
    PersonalTable {
        name: "order_address",
        columns: &[
            "kind",
            "first_name",
            "last_name",
            "company",
            "line1",
            "line2",
            "city",
            "region",
            "postal_code",
            "country",
            "phone",
        ],
        left_out: &["order_id"],
        whose: OF_ORDER,
        erased: Erased::KeptWithout("phone = ''", INVOICES),
    },
    PersonalTable {
        name: "order_line",
        columns: &["sku", "title", "options", "quantity", "unit_price_amount", "total_amount", "found_by"],
        left_out: &[
            "id",
            "order_id",
            "seller_order_id",
            "seller_id",
            "position",
            "variant_id",
            "product_id",
            "product_slug",
            "image",
            "fulfilled_quantity",
            "discount_amount",
            "tax_amount",
            "tax_name",
            "tax_millipercent",
        ],
        whose: OF_ORDER,
        erased: Erased::KeptWithout("found_by = NULL", INVOICES),
    },
    PersonalTable {
        name: "order_search",
        columns: &["text", "placed_at"],
        left_out: &["order_id"],
        whose: OF_ORDER,
        erased: Erased::Kept("by it an invoice is found"),
    },
    PersonalTable {
        name: "order_mail",
        columns: &["mail", "status", "error", "tried_at"],
        left_out: &["order_id", "message_id"],
        whose: OF_ORDER,
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "order_history",
        columns: &["at AS done_at", "from_status", "to_status", "actor", "reason"],
        left_out: &["id", "order_id", "position", "actor_id"],
        whose: OF_ORDER,
        erased: Erased::Kept(INVOICES),
    },
    PersonalTable {
        name: "orders",
        columns: &["number", "email", "locale", "currency", "status", "total_amount", "note", "vat_number", "placed_at", "updated_at"],
        left_out: &[
            "id",
            "channel_id",
            "cart_id",
            "cart_token_digest",
            "account_id",
            "rate_to_base_millionths",
            "payment_status",
            "fulfillment_status",
            "subtotal_amount",
            "discount_amount",
            "shipping_amount",
            "tax_amount",
            "tax_included",
            "paid_amount",
            "due_at",
            "on_delivery",
            "steps",
            "version",
        ],
        whose: "account_id = $1",
        erased: Erased::KeptWithout(
            "cart_token_digest = NULL,
             note = CASE WHEN status IN ('fulfilled', 'delivered', 'cancelled', 'refunded') THEN '' ELSE note END,
             email = CASE WHEN status IN ('fulfilled', 'delivered', 'cancelled', 'refunded')
               THEN $2 || '@erased.invalid' ELSE email END",
            INVOICES,
        ),
    },
];
