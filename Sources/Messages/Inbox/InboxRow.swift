import Community
import Content
import Foundation
import Markup

/// A thread of the inbox as it is printed.
struct InboxRow: Rendered {
    let subject: String
    let address: String
    let who: String
    let excerpt: String?
    let when: String
    let instant: String
    let isUnread: Bool
    let isMuted: Bool
    let receipt: String?
    let answer: String?
    /// That its opening is told, to be known before.
    let told: [String]

    init(_ line: InboxLine, in space: Space, _ visit: Visit) {
        let (words, dates) = (visit.words, visit.dates)
        subject = line.subject
        address = MessagesPaths.thread(line.thread, in: space)
        let name = line.authorName ?? words("messages.gone")
        who = line.author == visit.viewer.person ? words("messages.you") : name
        excerpt = line.isVeiled ? nil : Markdown.plainText(line.body, limit: 120)
        let isWaiting = line.state == .scheduled
        when =
            isWaiting
            ? words("messages.state.scheduled") : dates.recent(line.lastAt, now: visit.now)
        instant = dates.machine(line.lastAt)
        isUnread = line.isUnread
        isMuted = line.isMuted
        receipt = line.waitsReceipt ? words("messages.toAcknowledge") : nil
        told = line.waitsReceipt ? [words("messages.openTold")] : []
        answer = line.answerBy.map {
            words("messages.toAnswer", ["when": dates.coming($0, now: visit.now)])
        }
    }

    static let fields: [Field<Self>] = [
        .text("subject") { $0.subject }, .text("address") { $0.address },
        .text("who") { $0.who }, .optionalText("excerpt") { $0.excerpt },
        .text("when") { $0.when }, .text("instant") { $0.instant },
        .flag("unread") { $0.isUnread }, .flag("muted") { $0.isMuted },
        .optionalText("receipt") { $0.receipt }, .optionalText("answer") { $0.answer },
    ]
}
