import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda
@testable import Community

/// How the moderator invites, and what comes back.
extension PeopleTown {
    @discardableResult
    func invite(_ id: Item.ID, _ people: String) throws -> Answer {
        let answer = try town.visit(as: .malik).post(
            GatheringPaths.invitations(id, in: space), ["people": people])
        try town.runJobs()
        return answer
    }

    func guest(_ id: Item.ID, _ email: String) throws -> EventGuest {
        try #require(
            try town.site.database.read { try GuestStore(db: $0).find(id, email: email) })
    }

    func mails(to email: String) throws -> [OutboxMail] {
        try town.site.database.read { try Outbox(db: $0).newest(50) }
            .filter { $0.recipient == email }
    }

    func calendar(of email: String) throws -> String {
        let text: String? = try town.site.database.read {
            try $0.value(
                """
                SELECT t.calendar FROM outbox AS o JOIN outbox_text AS t ON t.id = o.text_id
                WHERE o.recipient = \(email) ORDER BY o.id DESC LIMIT 1
                """)
        }
        return try #require(text)
    }

    func own(_ id: Item.ID, _ guest: EventGuest) throws -> EventAnswer? {
        let date = try date(id)
        return try town.site.database.read {
            try AnswerStore(db: $0).find(of: guest.answerer, to: date)
        }
    }

    func reply(_ guest: EventGuest, _ calendar: String) throws -> ReplyVerdict {
        let (site, now) = (town.site, town.now)
        return try site.database.write { db in
            let file = MailReply.Attachment(
                name: "", type: "text/calendar", bytes: Array(calendar.utf8))
            return try InvitationReplies.desk.receive(
                MailReply(
                    site: site, db: db, now: now, mail: try #require(guest.mail),
                    origin: MailOrigin(GuestMail.origin, guest.id.rawValue),
                    person: guest.person, subject: "", text: "", isCut: false,
                    attachments: [file], thread: MailThread(inReplyTo: "a@b")))
        }
    }

    func said(_ uid: String, _ word: String, at stamp: String, _ more: String = "")
        -> String
    {
        """
        BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:\(uid)\r\nDTSTAMP:\(stamp)\r
        ATTENDEE;PARTSTAT=\(word):MAILTO:PAULE@exemple.test\r\n\(more)END:VEVENT\r\nEND:VCALENDAR\r\n
        """
    }
}
