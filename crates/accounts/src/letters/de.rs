//! What mails about accounts say in German.

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

const WELCOME: Words = Words { subject: "Willkommen bei {shop}", ..VERIFY };

const RESET_CODE: Words = Words {
    subject: "{code} ist Ihr Code für {shop}",
    headline: "Ein neues Passwort",
    intro: "Mit diesem Code wählen Sie ein neues Passwort. Er gilt fünf Minuten.\n\n\
            Oder Sie nehmen den Knopf; er gilt einmal und eine Stunde lang.",
    closing: "Niemand vom Shop fragt Sie je nach diesem Code. Wenn Sie kein neues Passwort wollten, brauchen Sie \
              nichts zu tun: Es hat sich nichts geändert.",
    button: "Neues Passwort wählen",
};

const PASSWORD_CHANGED: Words = Words {
    subject: "Ihr Passwort wurde geändert",
    intro: "Ihr Konto bei {shop} hat ein neues Passwort. Alle anderen Geräte wurden abgemeldet.",
    closing: "Wenn Sie das nicht waren, liest jemand Ihre Mails oder kennt Ihr Passwort: Wählen Sie jetzt ein neues.",
    button: "Das war ich nicht",
    ..NOTHING
};

const SIGN_IN_LINK: Words = Words {
    subject: "Ihr Link zur Anmeldung bei {shop}",
    intro: "Für Ihr Konto wurden zu viele falsche Passwörter versucht; es ist darum eine Weile für Fremde \
            geschlossen.\n\nMit diesem Link melden Sie sich trotzdem mit Ihrem Passwort an, einmal und innerhalb \
            einer halben Stunde.",
    closing: "Wenn Sie sich nicht anmelden wollten, brauchen Sie nichts zu tun: Ohne Ihr Passwort kommt niemand hinein.",
    button: "Anmelden",
    ..NOTHING
};

const NEW_DEVICE: Words = Words {
    subject: "Ein neues Gerät hat sich bei {shop} angemeldet",
    intro: "{time}, mit {device}, von {place}.",
    closing: "Wenn Sie das waren, ist nichts zu tun. Wenn nicht, beendet der Knopf alle Sitzungen Ihres Kontos, und \
              Sie wählen ein neues Passwort.",
    button: "Das war ich nicht",
    ..NOTHING
};

const SESSION_ENDED: Words = Words {
    subject: "Wir haben eine Sitzung Ihres Kontos beendet",
    intro: "Eine Ihrer Anmeldungen bei {shop} wurde an zwei Stellen zugleich benutzt, wie es vorkommt, wenn jemand \
            sie kopiert hat. Diese Sitzung ist beendet; die anderen laufen weiter.\n\n{time}, mit {device}, von {place}.",
    closing: "Wenn Sie das wundert, sehen Sie Ihre Geräte durch und ändern Sie Ihr Passwort.",
    button: "Meine Geräte ansehen",
    ..NOTHING
};

const SECURITY_CHANGED: Words = Words {
    subject: "{change}",
    intro: "{meaning}\n\nEs geht um Ihr Konto bei {shop}.",
    closing: "Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort und sehen Sie Ihre Geräte durch.",
    button: "Sicherheit meines Kontos ansehen",
    ..NOTHING
};

const NEW_ADDRESS: Words = Words {
    subject: "Bestätigen Sie Ihre neue Adresse",
    intro: "Ihr Konto bei {shop} soll diese Adresse bekommen.",
    closing: "Der Link gilt einen Tag. Wenn Sie kein Konto bei uns haben, brauchen Sie nichts zu tun.",
    button: "Adresse bestätigen",
    ..NOTHING
};

const ADDRESS_CHANGING: Words = Words {
    subject: "Ihr Konto soll eine andere Adresse bekommen",
    intro: "Jemand, der Ihr Passwort kennt, möchte bei {shop} die Adresse Ihres Kontos auf {new_address} ändern. Sie \
            ändert sich, sobald der Link in der Mail an diese Adresse benutzt wurde.",
    closing: "Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort.",
    ..NOTHING
};

const ADDRESS_CHANGED: Words = Words {
    subject: "Ihr Konto hat eine andere Adresse",
    intro: "Ihr Konto bei {shop} verwendet diese Adresse nicht mehr.",
    closing: "Wenn Sie das nicht waren, schreiben Sie sofort an den Shop.",
    ..NOTHING
};

const ACCOUNT_ERASED: Words = Words {
    subject: "Ihr Konto wurde gelöscht",
    intro: "Ihr Konto bei {shop} und was dazu gehörte, sind endgültig gelöscht. Was wir von Gesetzes wegen aufbewahren \
            müssen, etwa Rechnungen, bleibt, bis wir auch das löschen dürfen.",
    ..NOTHING
};

const VERIFY: Words = Words {
    subject: "Ist das Ihre Adresse?",
    intro: "Bestätigen Sie, dass diese Adresse Ihnen gehört: Bestellungen, die Sie damit schon aufgegeben haben, kommen dann \
            in Ihr Konto. Einkaufen können Sie auch ohne.",
    closing: "Der Link gilt sieben Tage. Wenn Sie kein Konto angelegt haben, brauchen Sie nichts zu tun.",
    button: "Adresse bestätigen",
    ..NOTHING
};
