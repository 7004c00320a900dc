import Community
import Foundation

/// Tells whoever a card is about what became of what they said.
struct DecisionMail {
    enum Outcome: String {
        case accepted, partly, declined, erased, kept
    }

    let outcome: Outcome
    /// What the moderator says beside it; empty for nothing.
    let word: String
    let space: Space

    func send(to email: String, _ mailer: Mailer, _ site: Site) throws {
        let words = site.words(of: space)
        let text = words(
            "contacts.correction.mail.\(outcome.rawValue)", ["space": space.name])
        try mailer.send(
            .contactDecided, to: email, locale: words.locale,
            ["text": word.isEmpty ? text : text + "\n\n" + word])
    }
}

extension MailKind {
    static let contactDecided = MailKind("contact-decided")
}
