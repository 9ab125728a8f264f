//! What mails about accounts say in English.

use super::kind::{Kind, Words};

const NOTHING: Words = Words { subject: "", intro: "", closing: "", headline: "", button: "" };

pub(super) const fn words(kind: Kind) -> Words {
    match kind {
        Kind::Welcome => WELCOME,
        Kind::VerifyAddress => VERIFY,
        Kind::ResetCode => RESET_CODE,
        Kind::PasswordChanged => PASSWORD_CHANGED,
        Kind::SignInLink => SIGN_IN_LINK,
        Kind::NewDevice => NEW_DEVICE,
        Kind::SessionEnded => SESSION_ENDED,
        Kind::SecurityChanged => SECURITY_CHANGED,
        Kind::NewAddress => NEW_ADDRESS,
        Kind::AddressChanging => ADDRESS_CHANGING,
        Kind::AddressChanged => ADDRESS_CHANGED,
        Kind::AccountErased => ACCOUNT_ERASED,
    }
}

const WELCOME: Words = Words { subject: "Welcome to {shop}", ..VERIFY };

const RESET_CODE: Words = Words {
    subject: "{code} is your code for {shop}",
    headline: "A new password",
    intro: "Type this code to choose a new password. It holds for five minutes.\n\n\
            Or use the button, which works once and within an hour.",
    closing: "Nobody at the shop ever asks for this code. If you did not want a new password, leave this mail \
              alone: nothing has changed.",
    button: "Choose a new password",
};

const PASSWORD_CHANGED: Words = Words {
    subject: "Your password was changed",
    intro: "Your account at {shop} has a new password. All other devices were signed out.",
    closing: "If this was not you, somebody reads your mails or knows your password: choose a new one now.",
    button: "This was not me",
    ..NOTHING
};

const SIGN_IN_LINK: Words = Words {
    subject: "Your link to sign in at {shop}",
    intro: "Too many wrong passwords were tried for your account, so it is closed to strangers for a while.\n\n\
            This link lets you sign in with your password all the same, once and within half an hour.",
    closing: "If you did not try to sign in, leave this mail alone: nobody gets in without your password.",
    button: "Sign in",
    ..NOTHING
};

const NEW_DEVICE: Words = Words {
    subject: "A new device signed in at {shop}",
    intro: "{time}, with {device}, from {place}.",
    closing: "If this was you, there is nothing to do. If not, the button ends every session of your account and \
              lets you choose a new password.",
    button: "It was not me",
    ..NOTHING
};

const SESSION_ENDED: Words = Words {
    subject: "We ended a session of your account",
    intro: "A sign-in of yours at {shop} was used from two places at once, as happens when somebody has copied it. \
            That session is over; the others go on.\n\n{time}, with {device}, from {place}.",
    closing: "If this puzzles you, look through your devices and change your password.",
    button: "See my devices",
    ..NOTHING
};

const SECURITY_CHANGED: Words = Words {
    subject: "{change}",
    intro: "{meaning}\n\nThis is about your account at {shop}.",
    closing: "If this was not you, change your password now and look through your devices.",
    button: "See my account's security",
    ..NOTHING
};

const NEW_ADDRESS: Words = Words {
    subject: "Confirm your new address",
    intro: "Your account at {shop} is to have this address.",
    closing: "The link works for a day. If you have no account with us, leave this mail alone.",
    button: "Confirm the address",
    ..NOTHING
};

const ADDRESS_CHANGING: Words = Words {
    subject: "Your account is to have another address",
    intro: "Somebody who knows your password asked {shop} to change the address of your account to {new_address}. \
            It changes once the link in the mail to that address was followed.",
    closing: "If this was not you, change your password now.",
    ..NOTHING
};

const ADDRESS_CHANGED: Words = Words {
    subject: "Your account has another address",
    intro: "Your account at {shop} does not use this address any more.",
    closing: "If this was not you, write to the shop at once.",
    ..NOTHING
};

const ACCOUNT_ERASED: Words = Words {
    subject: "Your account was erased",
    intro: "Your account at {shop} and what belonged to it are gone for good. What the law has us keep, such as \
            invoices, is kept until it lets us delete that, too.",
    ..NOTHING
};

const VERIFY: Words = Words {
    subject: "Is this your address?",
    intro: "Tell us that this address is yours: orders that you placed with it before join your account then. You can shop \
            without it, too.",
    closing: "The link works for seven days. If you did not make an account, leave this mail alone.",
    button: "Confirm the address",
    ..NOTHING
};
