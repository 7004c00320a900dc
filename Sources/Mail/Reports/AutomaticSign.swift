/// By what an answer is known that no person has written (RFC 3834, and what programs do).
package enum AutomaticSign: Equatable, Sendable {
    /// Auto-Submitted: auto-replied.
    case autoSubmitted
    /// A field of this name, such as X-Autoreply.
    case field(String)
    /// Its subject: "Réponse automatique : ...".
    case subject

    /// nil if nothing tells that it answers by itself.
    static func find(in message: IncomingMessage) -> AutomaticSign? {
        if message.autoSubmitted == "auto-replied" { return .autoSubmitted }
        for name in fields where message.fields.contains(name) { return .field(name) }
        if suppresses(message) { return .field("X-Auto-Response-Suppress") }
        let precedence = message.fields["Precedence"]?.lowercased() ?? ""
        if precedence.hasPrefix("auto") { return .field("Precedence") }
        return isOfSubject(message.subject) ? .subject : nil
    }

    /// Exchange marks so what it sends by itself, and what is sent to many.
    private static func suppresses(_ message: IncomingMessage) -> Bool {
        let value = message.fields["X-Auto-Response-Suppress"]?.lowercased() ?? "none"
        return !value.isEmpty && value != "none"
    }

    private static let fields = [
        "X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Auto-Response", "X-Autoresponder",
        "X-Autoreply-From", "X-Mail-Autoreply", "X-Auto-Reply-From", "X-Vacation",
        "X-MS-Exchange-Inbox-Rules-Loop", "X-Mailer-Autoreply",
    ]

    /// At its beginning: who answers such a message has "Re:" there.
    static func isOfSubject(_ subject: String) -> Bool {
        let folded = BouncePhrases.folded(
            subject.split(whereSeparator: \.isWhitespace)
                .joined(separator: " "))
        let bare = folded.drop { "[(*".contains($0) }
        return beginnings.contains { bare.hasPrefix($0) }
    }

    private static let beginnings = [
        "reponse automatique", "message automatique", "absence du bureau", "absence de bureau",
        "absent(e)", "absent :", "absente :", "absent du bureau", "absente du bureau",
        "absence :", "absence:", "absent:", "absente:", "message d'absence",
        "notification d'absence", "avis d'absence",
        "je suis absent", "je suis en conge", "reponse d'absence",
        "auto:", "auto :", "auto reply", "auto-reply", "autoreply", "auto response",
        "auto-response", "autoresponse", "automatic reply", "automatic response",
        "automated reply", "automated response", "out of office", "out of the office",
        "out-of-office", "ooo:", "i am away",
        "i'm away", "abwesenheit", "automatische antwort", "respuesta automatica",
        "risposta automatica", "automatisch antwoord", "resposta automatica",
        "accuse de reception automatique",
    ]
}
