import Community
import Content
import Foundation
import Storage

/// Whether whoever a card is about may be sent the link to it now.
struct RequestRule {
    /// How long nobody is written to again about the same card.
    static let pause: TimeInterval = 7 * 86_400
    /// How many links one address is sent in that time, whatever the cards: a reception may stand
    /// on several.
    static let mostToOne = 5

    enum Refusal: String {
        case draft, noMail, bounced, waiting, soon, often

        var notice: String { "contacts.request.refusal.\(rawValue)" }
    }

    let contact: Contact
    let channels: [ContactChannel]
    let db: Database
    let now: Date

    /// The addresses of the card that it can be sent to.
    var emails: [String] {
        channels.filter { $0.kind == .mail && Email.isPlausible($0.value) }.map(\.value)
    }

    /// Why none is sent at all; nil where one may be.
    func refusal(latest: CardRequest?, waiting: HeldCorrection.ID?) -> Refusal? {
        if !contact.item.isPublished { return .draft }
        if emails.isEmpty { return .noMail }
        if waiting != nil { return .waiting }
        return latest.map { $0.sentAt > now - Self.pause } ?? false ? .soon : nil
    }

    /// Why none is sent there.
    func refusal(to email: String) throws -> Refusal? {
        guard emails.contains(email) else { return .noMail }
        if try MailHealthStore(db: db).isSuspended(email) { return .bounced }
        let count = try RequestStore(db: db).count(to: email, since: now - Self.pause)
        return count >= Self.mostToOne ? .often : nil
    }
}
