import Community
import Foundation
import Markup

/// A mail that was put off, may have arrived, or is parked.
struct TroubledMailRow: Rendered {
    let recipient: String
    let state: String
    let isParked: Bool
    /// What the relay said; nil where the mail waits for another reason.
    let reply: String?
    /// Why it waits for a person since the site was brought back.
    let held: String?
    let tries: String
    let when: Date
    let dates: DateText
    let address: String
    let retries: String

    init(_ mail: TroubledMail, _ visit: Visit) {
        recipient = mail.recipient
        state = visit.words("mail.step." + mail.state.rawValue)
        isParked = mail.nextAt == nil
        let note = RestoredNote(kept: mail.reply)
        held = note.map { visit.words("restored.mail", ["when": visit.dates.moment($0.made)]) }
        reply = note == nil ? String(mail.reply.prefix(500)) : nil
        tries = visit.words.count("job.attempts", mail.tries)
        when = mail.nextAt ?? mail.writtenAt
        dates = visit.dates
        address = SiteAdministrationPaths.troubledMail(mail.id)
        retries = SiteAdministrationPaths.mailRetries(mail.id)
    }

    static let fields: [Field<Self>] = [
        .text("recipient") { $0.recipient }, .text("state") { $0.state },
        .flag("parked") { $0.isParked }, .optionalText("reply") { $0.reply },
        .optionalText("held") { $0.held },
        .text("tries") { $0.tries }, .text("instant") { $0.dates.machine($0.when) },
        .text("when") { $0.dates.moment($0.when) }, .text("address") { $0.address },
        .text("retries") { $0.retries },
    ]
}
