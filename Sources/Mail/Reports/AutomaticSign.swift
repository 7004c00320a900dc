/// By what an answer is known that no person has written (RFC 3834, and what programs do).
package enum AutomaticSign: Equatable, Sendable {
    /// Auto-Submitted: auto-replied.
    case autoSubmitted
    /// A field of this name, such as X-Autoreply.
    case field(String)
    /// Its subject: "Réponse automatique : ...".
    case subject
    /// How its text begins: "Je suis absente jusqu'au ...".
    case text

    /// nil if nothing tells that it answers by itself.
    static func find(in message: IncomingMessage) -> AutomaticSign? {
        if message.autoSubmitted == "auto-replied" { return .autoSubmitted }
        for name in fields where message.fields.contains(name) { return .field(name) }
        if suppresses(message) { return .field("X-Auto-Response-Suppress") }
        let precedence = message.fields["Precedence"]?.lowercased() ?? ""
        if precedence.hasPrefix("auto") { return .field("Precedence") }
        if AbsencePhrases.begin(subject: message.subject) { return .subject }
        return AbsencePhrases.begin(message) ? .text : nil
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
}
