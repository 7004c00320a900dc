import Community
import Content
import Foundation
import Storage

/// Where answers by mail come in: each goes into the thread of the letter, as if it had been
/// written there, to the letter's writer alone.
enum ReplyCounter {
    static let copies = ReplyDesk(CopyMail.origin) { try take($0) }
    static let reminders = ReplyDesk(ReminderMail.origin) { try take($0) }

    private static func take(_ reply: MailReply) throws -> ReplyVerdict {
        let copy = try LinkedCopyStore(db: reply.db).find(LetterCopy.ID(rawValue: reply.origin.id))
        guard let copy, copy.person == reply.person,
            let letter = try LetterStore(db: reply.db).find(copy.letter), letter.isOut,
            let space = try SpaceStore(db: reply.db).find(copy.space),
            let reader = try PersonStore(db: reply.db).find(copy.person)
        else { return .refused(because: "messages.reply.gone") }
        let text = try TextEntry(
            reply.text, reply.site.catalogues.words(reader.locale))
        if let fault = text.fault {
            return .refused(because: fault == .empty ? "messages.reply.empty" : fault.key)
        }
        do {
            try write(text, reply, letter, copy.person, space)
        } catch let problem as Problem {
            guard case .conflict(let why) = problem else { throw problem }
            return .refused(because: why)
        }
        return .posted
    }

    private static func write(
        _ text: TextEntry, _ reply: MailReply, _ letter: Letter, _ person: Person.ID,
        _ space: Space
    ) throws {
        let answer = LetterAnswer(letter: letter, site: reply.site, db: reply.db, now: reply.now)
        let new = try answer.write(text, by: person, isToAll: false, in: space)
        let files = AttachmentStore(db: reply.db)
        for file in reply.attachments {
            // A file that is refused, as on the platform, does not keep the words back.
            _ = try files.keep(
                file.name, file.bytes, of: person, in: space,
                at: AttachmentPlace(Letter.keeper, new.id.rawValue), reply.site, reply.now)
        }
        try new.send(reply.site, reply.db, at: reply.now)
    }
}
