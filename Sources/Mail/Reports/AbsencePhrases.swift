import Foundation

/// The words with which programs say that somebody is away, or that they have taken a mail in.
enum AbsencePhrases {
    /// Whether a subject begins with them: a person's answer has "Re:" there.
    static func begin(subject: String) -> Bool {
        let bare = plain(subject).drop { "[(*".contains($0) }
        if beginnings.contains(where: { bare.hasPrefix($0) }) { return true }
        return words.contains { word in
            guard bare.hasPrefix(word) else { return false }
            let rest = bare.dropFirst(word.count)
            // "absents", "vacancesscolaires".
            guard rest.first?.isLetter != true else { return false }
            let next = rest.drop { " :])*-".contains($0) }
            let mark = rest.first { $0 != " " }
            return next.isEmpty || mark.map { ":])(".contains($0) } == true
                || followers.contains { next.hasPrefix($0) }
        }
    }

    /// Whether the text of a mail that is no "Re:" begins so, but for a greeting.
    static func begin(_ message: IncomingMessage) -> Bool {
        let subject = plain(message.subject)
        guard !["re:", "re :", "tr:", "fwd:"].contains(where: { subject.hasPrefix($0) }) else {
            return false
        }
        let lines = message.text.split(separator: "\n", maxSplits: 20).prefix(20)
            .map { plain(String($0.prefix(300))) }.filter { !$0.isEmpty }
        return lines.prefix(3).contains { line in
            texts.contains { line.hasPrefix($0) || line.contains(", " + $0) }
        }
    }

    private static func plain(_ text: String) -> String {
        BouncePhrases.folded(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    private static let beginnings = [
        "reponse automatique", "message automatique", "absence du bureau", "absence de bureau",
        "absent(e)", "message d'absence",
        "notification d'absence", "avis d'absence",
        "je suis absent", "je suis en conge", "reponse d'absence",
        "auto:", "auto :", "auto reply", "auto-reply", "autoreply", "auto response",
        "auto-response", "autoresponse", "automatic reply", "automatic response",
        "automated reply", "automated response", "out of office", "out of the office",
        "out-of-office", "ooo:", "i am away",
        "i'm away", "abwesenheit", "automatische antwort", "respuesta automatica",
        "risposta automatica", "automatisch antwoord", "resposta automatica",
        "accuse de reception automatique", "reponse auto", "je serai absent",
        "je suis en vacances", "je serai en conge", "actuellement absent", "actuellement en conge",
        "votre message a bien ete recu", "nous avons bien recu votre", "lu :", "lu:", "read:",
        "read :", "non lu :", "non lu:", "not read:", "ticket #", "ticket n",
    ]

    /// Alone, before a colon or bracket, or before what follows in such subjects.
    private static let words = [
        "absent", "absente", "absence", "absence temporaire", "conge", "conges", "en conge",
        "en conges", "repondeur", "indisponible", "en vacances",
    ]
    private static let followers = [
        "re:", "re :", "jusqu", "du ", "au ", "le ", "depuis", "pour ", "temporaire", "ce ",
        "cette ", "until",
    ]

    private static let texts = [
        "je suis absent", "je suis actuellement absent", "je suis en conge",
        "je suis actuellement en conge", "je suis en vacances", "je serai absent",
        "actuellement absent", "actuellement en conge", "absent du bureau", "absente du bureau",
        "i am out of the office", "i am currently out of", "i'm out of the office",
        "ceci est une reponse automatique", "ceci est un message automatique",
    ]
}
