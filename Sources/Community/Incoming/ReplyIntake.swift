import Foundation
import Mail
import Storage

/// Gives what a person answered by mail to the feature that wrote to them, or tells them why not.
struct ReplyIntake {
    private let desk: IncomingDesk
    private static let mostAttachments = 20

    init(_ desk: IncomingDesk) { self.desk = desk }

    /// - Parameter isTold: whether whoever sent it hears why it is not taken.
    func take(
        _ content: IncomingItem.Content, to mail: AnsweredMail, isTold: Bool = true
    ) throws -> IncomingOutcome {
        let message = content.message
        switch try verdict(on: content, to: mail) {
        case .posted:
            _ = try desk.record(.answered, by: .mail, of: mail, proof: message.messageID ?? "")
            return .posted
        case .refused(let key, let names):
            guard isTold else { return .refused }
            _ = try ReplyRefusal(desk).send(because: key, names: names, message, mail)
            return .refused
        }
    }

    private func verdict(
        on content: IncomingItem.Content, to mail: AnsweredMail
    ) throws -> ReplyVerdict {
        let message = content.message
        guard mail.takesReplies, let origin = mail.origin,
            let replies = desk.site.declarations.find(ReplyDesk.self, origin.name)
        else { return .refused(because: "mail.reply.nobody") }
        guard message.authors.contains(where: { Email.key($0.address) == mail.recipientKey })
        else { return .refused(because: "mail.reply.otherAddress") }
        if content.isTooLong { return .refused(because: "mail.reply.tooLarge") }
        let text = content.reply ?? ReplyText(message)
        let attachments = ReplyFiles.sent(by: message, answering: mail)
        if attachments.count > Self.mostAttachments {
            return .refused(because: "mail.reply.tooManyFiles")
        }
        guard !text.isEmpty || !attachments.isEmpty else {
            return .refused(because: "mail.reply.empty")
        }
        let reply = reply(message, text, attachments, mail, origin)
        do {
            return try desk.db.savepoint { try replies.receive(reply) }
        } catch let problem as Problem {
            guard let key = problem.replyKey else { throw problem }
            return .refused(because: key)
        }
    }

    private func reply(
        _ message: IncomingMessage, _ text: ReplyText, _ files: [IncomingPart],
        _ mail: AnsweredMail, _ origin: MailOrigin
    ) -> MailReply {
        let thread = MailThread(
            inReplyTo: message.messageID ?? mail.messageID,
            references: message.references + [message.messageID ?? mail.messageID])
        return MailReply(
            site: desk.site, db: desk.db, now: desk.now, mail: mail.id, origin: origin,
            person: mail.person, subject: message.subject.oneLine,
            text: SecretLinks(places: desk.site.router.secretPlaces).removed(from: text.text),
            isCut: text.isCut || !message.omitted.isEmpty,
            attachments: files.map {
                MailReply.Attachment(
                    name: ($0.name ?? "").oneLine, type: $0.type, bytes: $0.bytes)
            }, thread: thread)
    }
}

extension Problem {
    /// The sentence that tells whoever answered by mail; nil if it may go well later.
    fileprivate var replyKey: String? {
        switch self {
        case .forbidden(let key), .conflict(let key), .filesRefused(let key): key
        case .tooLarge: "mail.reply.tooLarge"
        case .tooMany, .tooFast, .uploadsBusy: "mail.reply.tooMany"
        case .storageFull, .unavailable, .uncertain, .busy, .failure: nil
        default: "mail.reply.gone"
        }
    }
}
