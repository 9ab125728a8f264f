//! Proofs that somebody reads the mails of an address: a code of six digits to be typed, and a link to be followed.
//!
//! Both follow from the proof's id and the shop's key, so nothing of them is stored; whoever reads the database cannot use them.
//! A code holds for five minutes and five tries, whoever tries; the link in the same mail goes on working, so that the owner of
//! an account whose codes somebody uses up still gets in.

pub(crate) mod disown;
pub(crate) mod email;
pub(crate) mod forgot;
pub(crate) mod own_password;
pub(crate) mod reset;
mod store;
pub(crate) mod verify_email;
pub(crate) mod verify_otp;

use std::time::Duration;

pub(crate) use store::{insert, take};

/// What a proof is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The address is its owner's.
    VerifyEmail,
    /// A password was forgotten.
    ResetPassword,
    /// The account is to have another address.
    ChangeEmail,
    /// A sign-in was not its owner's.
    Disown,
}

impl Purpose {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::VerifyEmail => "verify_email",
            Self::ResetPassword => "reset_password",
            Self::ChangeEmail => "change_email",
            Self::Disown => "disown",
        }
    }

    /// How long its link works.
    pub(crate) fn lives(self) -> Duration {
        const HOUR: u64 = 3_600;
        Duration::from_secs(match self {
            Self::ResetPassword => HOUR,
            Self::ChangeEmail => 24 * HOUR,
            Self::VerifyEmail | Self::Disown => 7 * 24 * HOUR,
        })
    }
}

/// How long a code holds.
pub(crate) const CODE: Duration = Duration::from_secs(300);
