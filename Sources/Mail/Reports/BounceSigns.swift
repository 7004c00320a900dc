/// By what a report that was written for people is known.
enum BounceSigns {
    /// Whether a machine says in it that a message was not delivered.
    static func isBounce(_ message: IncomingMessage, _ text: BounceText) -> Bool {
        if message.fields.contains("X-Failed-Recipients") { return true }
        let isServer = MachineSender.isServer(message)
        guard isServer || MachineSender.hasNullPath(message) else { return false }
        if says(subjects, in: message.subject) { return isServer || says(words, in: text) }
        if says(words, in: text) { return isServer || AutomaticSign.find(in: message) == nil }
        let reason = Refusal(text: text.lines.joined(separator: "\n")).reason
        return isServer && reason != .unknown && !text.lines.isEmpty
    }

    /// Whether the server goes on trying.
    static func isDelay(_ message: IncomingMessage, _ text: BounceText) -> Bool {
        says(delays, in: text)
            || says(["delayed", "(delay)", "warning", "retarde"], in: message.subject)
    }

    private static func says(_ phrases: [Phrase], in text: BounceText) -> Bool {
        says(phrases, in: text.lines.prefix(200).joined(separator: " "))
    }

    private static func says(_ phrases: [Phrase], in text: String) -> Bool {
        let folded = BouncePhrases.folded(
            text.prefix(20_000).split(whereSeparator: \.isWhitespace).joined(separator: " "))
        return folded.says(phrases)
    }

    private static let subjects: [Phrase] = [
        "undeliver", "delivery failed", "delivery failure", "delivery status notification",
        "returned mail", "mail delivery", "failure notice", "returned to sender", "non remis",
        "echec de la remise", "echec de remise", "echec d'envoi", "non distribu", "non delivr",
        "message retourne", "delayed mail", "delivery delayed", "could not send", "not delivered",
        "delivery problem", "delivery error", "mail failure", "mail system error",
        "impossible de remettre", "unable to deliver", "errors from", "retour a l'expediteur",
        "delivery report", "delivery notification", "bounce", "notification d'etat de remise",
    ]

    private static let words: [Phrase] = [
        "could not be delivered", "couldn't be delivered", "can't be delivered",
        "cannot be delivered", "not be delivered", "delivery has failed", "delivery failed",
        "delivery to the following", "has been delayed", "did not reach the following",
        "undeliverable", "unable to deliver", "was not delivered", "wasn't delivered",
        "wasn't able to deliver", "returned to sender", "permanent error", "permanent fatal error",
        "transcript of session", "n'a pas pu etre", "n'ont pas pu etre", "n'a pas ete remis",
        "n'a pas ete distribue", "n'a pu etre", "impossible de remettre", "impossible de delivrer",
        "echec de la remise", "la remise a echoue", "reject reason", "message blocked",
        "failed to deliver", "not yet been delivered", "non distribuable",
        "did not reach", "not delivered to", "could not deliver", "error while delivering",
    ]

    private static let delays: [Phrase] = [
        "warning message only", "warning only", "has been delayed", "still undelivered",
        "will continue trying", "will keep trying", "still being retried", "will be retried",
        "do not need to resend", "no need to resend", "not yet been delivered",
        "not yet received your message", "have not yet", "nouvelles tentatives", "est retardee",
        "sera retente", "continuera d'essayer", "continuera a essayer", "server will try again",
        "n'a pas encore ete",
    ]
}
