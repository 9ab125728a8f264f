// Die Wörter des Bezahlens.

export const paying = {
  "method.approve": "Karte, angenommen",
  "method.approve.about": "Die Testumgebung nimmt kein echtes Geld.",
  "method.decline": "Karte, abgelehnt",
  "method.decline.about": "Um zu sehen, wie eine Ablehnung aussieht.",
  "method.challenge": "Karte, bei der Bank bestätigt",
  "method.challenge.about": "Sie werden zuerst zur Bank der Testumgebung geleitet.",
  "method.delayed": "Karte, später angenommen",
  "method.delayed.about": "Die Bestellung wartet einige Sekunden, bis die Testumgebung Bescheid gibt.",
  "method.timeout": "Karte, ohne Antwort",
  "method.timeout.about": "Die Testumgebung nimmt die Zahlung an, antwortet aber erst viel später.",
  "method.duplicate": "Karte, zweimal gemeldet",
  "method.duplicate.about": "Die Testumgebung meldet die Zahlung zweimal; sie zählt einmal.",
  "pay.underway": "Ihre Zahlung ist unterwegs. Wir schreiben Ihnen, sobald sie da ist; Sie müssen nichts weiter tun.",
  "pay.unanswered":
    "Der Zahlungsdienst hat nicht geantwortet. Ihre Bestellung bleibt bestehen. Sie können jetzt noch einmal bezahlen: Sollte die erste Zahlung doch noch ankommen, erhalten Sie zurück, was Sie zu viel bezahlt haben.",
  "pay.unfinished": "Sie haben die Zahlung bei der Bank nicht bestätigt. Ihre Bestellung bleibt bestehen.",
  "pay.otherwise": "Oder anders bezahlen",
};
