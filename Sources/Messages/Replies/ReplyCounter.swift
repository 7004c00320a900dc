import Community
import Content
import Foundation
import Storage

/// Where answers by mail come in: each goes into the thread of the letter, as if it had been
/// written there, to the letter's writer alone, with the rights that its writer has at that moment.
enum ReplyCounter {
    static let copies = ReplyDesk(CopyMail.origin) { try receive($0) }
    static let reminders = ReplyDesk(ReminderMail.origin) { try receive($0) }

    /// Answers by mail that one person writes in one thread in a day: two programs that answer
    /// each other come to an end.
    static let mostInThread = 10

    private static func receive(_ reply: MailReply) throws -> ReplyVerdict {
        do {
            return try take(reply)
        } catch Problem.conflict(let why) {
            return .refused(because: why)
        } catch Problem.forbidden(let why) {
            return .refused(because: why)
        } catch Problem.notFound {
            return .refused(because: "messages.reply.gone")
        }
    }

    private static func take(_ reply: MailReply) throws -> ReplyVerdict {
        let copy = try LinkedCopyStore(db: reply.db).find(LetterCopy.ID(rawValue: reply.origin.id))
        guard let copy, copy.person == reply.person,
            let letter = try LetterStore(db: reply.db).find(copy.letter), letter.isOut,
            let visit = try Visit.mailed(
                by: copy.person, in: copy.space, reply.site, reply.db, at: reply.now),
            try !visit.space.isOff(messages.name)
        else { return .refused(because: "messages.reply.gone") }
        if letter.isOfficial {
            let isRead = try CopyStore(db: reply.db).isAcknowledged(letter.id, by: copy.person)
            try visit.require(isRead, because: "messages.why.veiled")
        }
        if reply.isCut { return .refused(because: TextFault.tooLong.key) }
        let text = try text(of: reply, visit)
        if let fault = text.fault {
            return .refused(because: fault == .empty ? "messages.reply.empty" : fault.key)
        }
        guard try hasRoom(letter.thread, visit) else {
            return .refused(because: "messages.reply.tooMany")
        }
        let uploads = try MailedFiles.take(reply.attachments, visit)
        guard uploads.refused.isEmpty else {
            let names = uploads.refused.map(\.fileName).joined(separator: ", ")
            return .refused(because: "messages.reply.file", names: names)
        }
        return try write(text, letter, visit.carrying(uploads))
    }

    /// A file without a word, such as a form that was scanned, is an answer as well.
    private static func text(of reply: MailReply, _ visit: Visit) throws -> TextEntry {
        let count = reply.attachments.count
        let isBare = reply.text.isBlank && count > 0
        return try TextEntry(
            isBare ? visit.words.count("messages.reply.files", count) : reply.text, visit.words)
    }

    private static func hasRoom(_ thread: LetterThread.ID, _ visit: Visit) throws -> Bool {
        let day = visit.now.addingTimeInterval(-86_400)
        let written = try LetterStore(db: visit.db).count(in: thread, by: visit.person, since: day)
        return try written < mostInThread && visit.spend(.letters)
    }

    private static func write(
        _ text: TextEntry, _ letter: Letter, _ visit: Visit
    ) throws -> ReplyVerdict {
        let answer = LetterAnswer(
            letter: letter, site: visit.site, db: visit.db, now: visit.now)
        let new = try answer.write(
            text, by: visit.person, isToAll: false, in: visit.space, from: .mail)
        try AttachmentStore(db: visit.db).keep(
            from: visit, at: AttachmentPlace(Letter.keeper, new.id.rawValue))
        try new.send(visit.site, visit.db, at: visit.now)
        return .posted
    }
}
