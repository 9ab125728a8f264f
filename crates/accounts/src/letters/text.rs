//! The words of mails about accounts, in English and German.

use serde::Serialize;
use souk_http::Language;

use super::OfSession;
use crate::device;

/// What a mail says; `templates/account.html` and `.txt` set it.
#[derive(Debug, Serialize)]
pub(super) struct Content {
    #[serde(skip)]
    pub(super) subject: String,
    heading: String,
    paragraphs: Vec<String>,
    /// A code to be typed.
    code: Option<String>,
    /// A button: its words, and where it leads.
    button: Option<(String, String)>,
    /// What is said last, and quietly.
    note: String,
}

/// Picks the words of `language`.
pub(super) fn words<'a>(language: Language, en: &'a str, de: &'a str) -> &'a str {
    match language {
        Language::English => en,
        Language::German => de,
    }
}

/// A mail whose subject is its heading.
pub(super) fn content(
    heading: String,
    paragraphs: Vec<String>,
    button: Option<(&str, String)>,
    note: &str,
) -> Content {
    Content {
        subject: heading.clone(),
        heading,
        paragraphs,
        code: None,
        button: button.map(|(words, to)| (words.to_owned(), to)),
        note: note.to_owned(),
    }
}

pub(super) fn sign_in_link(l: Language, shop: &str, link: String) -> Content {
    let heading = match l {
        Language::English => format!("Your link to sign in at {shop}"),
        Language::German => format!("Ihr Link zur Anmeldung bei {shop}"),
    };
    let closed = words(
        l,
        "Too many wrong passwords were tried for your account, so it is closed to strangers for a while.",
        "Für Ihr Konto wurden zu viele falsche Passwörter versucht; es ist darum eine Weile für Fremde geschlossen.",
    );
    let opens = words(
        l,
        "This link lets you sign in with your password all the same, once and within half an hour.",
        "Mit diesem Link melden Sie sich trotzdem mit Ihrem Passwort an, einmal und innerhalb einer halben Stunde.",
    );
    let note = words(
        l,
        "If you did not try to sign in, leave this mail alone: nobody gets in without your password.",
        "Wenn Sie sich nicht anmelden wollten, brauchen Sie nichts zu tun: Ohne Ihr Passwort kommt niemand hinein.",
    );
    content(heading, vec![closed.into(), opens.into()], Some((words(l, "Sign in", "Anmelden"), link)), note)
}

pub(super) fn verify(l: Language, shop: &str, is_new: bool, link: String) -> Content {
    let heading = match (l, is_new) {
        (Language::English, true) => format!("Welcome to {shop}"),
        (Language::German, true) => format!("Willkommen bei {shop}"),
        (Language::English, false) => "Is this your address?".to_owned(),
        (Language::German, false) => "Ist das Ihre Adresse?".to_owned(),
    };
    let body = words(
        l,
        "Tell us that this address is yours: orders that you placed with it before join your account then. You can shop without it, too.",
        "Bestätigen Sie, dass diese Adresse Ihnen gehört: Bestellungen, die Sie damit schon aufgegeben haben, kommen dann in Ihr Konto. Einkaufen können Sie auch ohne.",
    );
    let note = words(
        l,
        "The link works for seven days. If you did not make an account, leave this mail alone.",
        "Der Link gilt sieben Tage. Wenn Sie kein Konto angelegt haben, brauchen Sie nichts zu tun.",
    );
    content(
        heading,
        vec![body.into()],
        Some((words(l, "Confirm the address", "Adresse bestätigen"), link)),
        note,
    )
}

pub(super) fn reset_code(l: Language, shop: &str, code: String, link: String) -> Content {
    let heading = match l {
        Language::English => format!("{code} is your code for {shop}"),
        Language::German => format!("{code} ist Ihr Code für {shop}"),
    };
    let body = words(
        l,
        "Type this code to choose a new password. It holds for five minutes.",
        "Mit diesem Code wählen Sie ein neues Passwort. Er gilt fünf Minuten.",
    );
    let or = words(
        l,
        "Or use this link, which works once and within an hour:",
        "Oder Sie nehmen diesen Link; er gilt einmal und eine Stunde lang:",
    );
    let note = words(
        l,
        "Nobody at the shop ever asks for this code. If you did not want a new password, leave this mail alone: nothing has changed.",
        "Niemand vom Shop fragt Sie je nach diesem Code. Wenn Sie kein neues Passwort wollten, brauchen Sie nichts zu tun: Es hat sich nichts geändert.",
    );
    let button = Some((words(l, "Choose a new password", "Neues Passwort wählen"), link));
    let subject = heading;
    let heading = words(l, "A new password", "Ein neues Passwort").to_owned();
    Content {
        subject,
        code: Some(code),
        ..content(heading, vec![body.to_owned(), or.to_owned()], button, note)
    }
}

pub(super) fn password_changed(l: Language, shop: &str, forgot: String) -> Content {
    let heading = words(l, "Your password was changed", "Ihr Passwort wurde geändert").to_owned();
    let body = match l {
        Language::English => {
            format!("Your account at {shop} has a new password. All other devices were signed out.")
        }
        Language::German => {
            format!("Ihr Konto bei {shop} hat ein neues Passwort. Alle anderen Geräte wurden abgemeldet.")
        }
    };
    let note = words(
        l,
        "If this was not you, somebody reads your mails or knows your password: choose a new one now.",
        "Wenn Sie das nicht waren, liest jemand Ihre Mails oder kennt Ihr Passwort: Wählen Sie jetzt ein neues.",
    );
    content(heading, vec![body], Some((words(l, "This was not me", "Das war ich nicht"), forgot)), note)
}

pub(super) fn new_email(l: Language, shop: &str, link: String) -> Content {
    let heading = words(l, "Confirm your new address", "Bestätigen Sie Ihre neue Adresse").to_owned();
    let body = match l {
        Language::English => format!("Your account at {shop} is to have this address."),
        Language::German => format!("Ihr Konto bei {shop} soll diese Adresse bekommen."),
    };
    let note = words(
        l,
        "The link works for a day. If you have no account with us, leave this mail alone.",
        "Der Link gilt einen Tag. Wenn Sie kein Konto bei uns haben, brauchen Sie nichts zu tun.",
    );
    content(heading, vec![body], Some((words(l, "Confirm the address", "Adresse bestätigen"), link)), note)
}

/// The new address with all but its beginning and its domain left out.
fn shortened(email: &str) -> String {
    let (name, domain) = email.split_once('@').unwrap_or((email, ""));
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{domain}")
}

pub(super) fn email_changing(l: Language, shop: &str, new: &str) -> Content {
    let heading =
        words(l, "Your account is to have another address", "Ihr Konto soll eine andere Adresse bekommen");
    let new = shortened(new);
    let body = match l {
        Language::English => {
            format!(
                "Somebody who knows your password asked {shop} to change the address of your account to {new}. It changes once the link in the mail to that address was followed."
            )
        }
        Language::German => {
            format!(
                "Jemand, der Ihr Passwort kennt, möchte bei {shop} die Adresse Ihres Kontos auf {new} ändern. Sie ändert sich, sobald der Link in der Mail an diese Adresse benutzt wurde."
            )
        }
    };
    let note = words(
        l,
        "If this was not you, change your password now.",
        "Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort.",
    );
    content(heading.to_owned(), vec![body], None, note)
}

pub(super) fn email_changed(l: Language, shop: &str) -> Content {
    let heading =
        words(l, "Your account has another address", "Ihr Konto hat eine andere Adresse").to_owned();
    let body = match l {
        Language::English => format!("Your account at {shop} does not use this address any more."),
        Language::German => format!("Ihr Konto bei {shop} verwendet diese Adresse nicht mehr."),
    };
    let note = words(
        l,
        "If this was not you, write to the shop at once.",
        "Wenn Sie das nicht waren, schreiben Sie sofort an den Shop.",
    );
    content(heading, vec![body], None, note)
}

/// When, with what and from where somebody signed in.
fn told(l: Language, of: &OfSession) -> String {
    let at = of.created_at.to_rfc3339();
    let at = at.get(..16).unwrap_or(&at).replace('T', ", ");
    let (device, client) = (device::name(&of.device), &of.client);
    match l {
        Language::English => format!("{at} UTC, with {device}, from {client}."),
        Language::German => format!("{at} UTC, mit {device}, von {client}."),
    }
}

pub(super) fn new_device(l: Language, shop: &str, of: &OfSession, link: String) -> Content {
    let heading = match l {
        Language::English => format!("A new device signed in at {shop}"),
        Language::German => format!("Ein neues Gerät hat sich bei {shop} angemeldet"),
    };
    let note = words(
        l,
        "If this was you, there is nothing to do. If not, the button ends every session of your account and lets you choose a new password.",
        "Wenn Sie das waren, ist nichts zu tun. Wenn nicht, beendet der Knopf alle Sitzungen Ihres Kontos, und Sie wählen ein neues Passwort.",
    );
    content(heading, vec![told(l, of)], Some((words(l, "It was not me", "Das war ich nicht"), link)), note)
}

pub(super) fn token_reused(l: Language, shop: &str, of: &OfSession, page: String) -> Content {
    let heading =
        words(l, "We ended a session of your account", "Wir haben eine Sitzung Ihres Kontos beendet")
            .to_owned();
    let why = match l {
        Language::English => format!(
            "A sign-in of yours at {shop} was used from two places at once, as happens when somebody has copied it. That session is over; the others go on."
        ),
        Language::German => format!(
            "Eine Ihrer Anmeldungen bei {shop} wurde an zwei Stellen zugleich benutzt, wie es vorkommt, wenn jemand sie kopiert hat. Diese Sitzung ist beendet; die anderen laufen weiter."
        ),
    };
    let note = words(
        l,
        "If this puzzles you, look through your devices and change your password.",
        "Wenn Sie das wundert, sehen Sie Ihre Geräte durch und ändern Sie Ihr Passwort.",
    );
    content(
        heading,
        vec![why, told(l, of)],
        Some((words(l, "See my devices", "Meine Geräte ansehen"), page)),
        note,
    )
}
