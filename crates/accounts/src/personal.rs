//! What this slice knows of persons.

use souk_platform::{Erased, PersonalTable};

/// Its tables; those that refer to accounts before the accounts.
pub(crate) const TABLES: &[PersonalTable] = &[
    PersonalTable {
        name: "session",
        columns: &["device", "client", "created_at", "rotated_at", "expires_at", "revoked_at"],
        left_out: &["id", "account_id", "rotation", "second_step"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "known_device",
        columns: &["expires_at"],
        left_out: &["account_id", "token_digest"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "sign_in_link",
        columns: &["used_at", "expires_at"],
        left_out: &["id", "account_id"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "mail_proof",
        columns: &["purpose", "new_email", "used_at", "expires_at", "created_at"],
        left_out: &["id", "account_id", "email_digest", "tries"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "totp",
        columns: &["confirmed_at", "created_at"],
        left_out: &["account_id", "sealed_secret", "last_step"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "recovery_code",
        columns: &["used_at", "created_at"],
        left_out: &["account_id", "digest"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "passkey",
        columns: &["name", "last_used_at", "created_at"],
        left_out: &["id", "account_id", "credential_id", "transports", "static_state", "dynamic_state"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "passkey_challenge",
        columns: &["expires_at"],
        left_out: &["digest", "account_id", "state"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "api_key",
        columns: &["name", "permissions", "expires_at", "last_used_at", "created_at", "revoked_at"],
        left_out: &["id", "account_id", "hint", "token_digest"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "staff_group_member",
        columns: &["(SELECT g.name FROM staff_group g WHERE g.id = group_id) AS staff_group"],
        left_out: &["account_id", "group_id"],
        whose: "account_id = $1",
        erased: Erased::Deleted,
    },
    PersonalTable {
        name: "audit_entry",
        columns: &["at AS done_at", "operation", "path", "client"],
        left_out: &["id", "account_id", "input", "request_id"],
        whose: "account_id = $1",
        erased: Erased::Kept("what staff did is kept as the proof of it (GDPR, article 5)"),
    },
    PersonalTable {
        name: "account",
        columns: &[
            "email",
            "first_name",
            "last_name",
            "locale",
            "is_seller",
            "is_staff",
            "is_superuser",
            "is_active",
            "email_verified_at",
            "password_changed_at",
            "created_at",
            "updated_at",
        ],
        left_out: &["id", "password_hash"],
        whose: "id = $1",
        erased: Erased::Set(
            "email = $2 || '@erased.invalid', first_name = '', last_name = '', locale = NULL, password_hash = '!',
             is_active = FALSE, email_verified_at = NULL, password_changed_at = NULL",
        ),
    },
];
