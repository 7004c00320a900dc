import Foundation
import Mail

/// Tells somebody why their answer by mail stands nowhere; never a machine, and not often.
struct ReplyRefusal {
    private let desk: IncomingDesk
    /// In a day to one address, in an hour to all.
    private static let (mostOfAddress, mostOfAll) = (3, 50)

    init(_ desk: IncomingDesk) { self.desk = desk }

    /// - Parameters:
    ///   - key: of the sentence that says why; `names` stands in it.
    ///   - mail: the one that is answered; nil if it is forgotten.
    /// - Returns: false if nobody is told.
    func send(
        because key: String, names: String = "", _ message: IncomingMessage, _ mail: AnsweredMail?
    ) throws -> Bool {
        guard let author = message.authors.first?.address, Email.isPlausible(author),
            try isWithinLimits(Email.key(author))
        else { return false }
        let site = desk.site
        let locale = mail?.locale ?? site.options.locale
        let words = site.catalogues.words(locale)
        var answer = OutgoingMail(.replyRefused, subject: "", text: "")
        (answer.subject, answer.text) = MailWords(site, locale).texts(of: .replyRefused) { name in
            switch name {
            case "reason": words(key, ["names": names])
            case "subject": message.subject.oneLine
            default: nil
            }
        }
        let thread = message.messageID.map { MailThread(inReplyTo: $0, references: [$0]) }
        try Mailer(site: site, db: desk.db, now: desk.now)
            .send(answer, to: MailAddressee(email: author, person: mail?.person, thread: thread))
        return true
    }

    private func isWithinLimits(_ key: String) throws -> Bool {
        let store = IncomingStore(db: desk.db)
        let (hour, day) = (
            desk.now.addingTimeInterval(-3_600), desk.now.addingTimeInterval(-86_400)
        )
        return try store.count(.replyRefused, to: key, since: day) < Self.mostOfAddress
            && store.count(.replyRefused, since: hour) < Self.mostOfAll
    }
}

extension MailKind {
    static let replyRefused = MailKind("reply-refused")
}
