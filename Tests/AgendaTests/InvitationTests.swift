import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda
@testable import Community

@Suite("Invitations by mail") struct InvitationTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    private func invite(_ id: Item.ID, _ people: String) throws -> Answer {
        let answer = try here.town.visit(as: .malik).post(
            GatheringPaths.invitations(id, in: here.space), ["people": people])
        try here.town.runJobs()
        return answer
    }

    private func guest(_ id: Item.ID, _ email: String) throws -> EventGuest {
        try #require(
            try here.town.site.database.read { try GuestStore(db: $0).find(id, email: email) })
    }

    private func mails(to email: String) throws -> [OutboxMail] {
        try here.town.site.database.read { try Outbox(db: $0).newest(50) }
            .filter { $0.recipient == email }
    }

    private func calendar(of email: String) throws -> String {
        let text: String? = try here.town.site.database.read {
            try $0.value(
                """
                SELECT t.calendar FROM outbox AS o JOIN outbox_text AS t ON t.id = o.text_id
                WHERE o.recipient = \(email) ORDER BY o.id DESC LIMIT 1
                """)
        }
        return try #require(text)
    }

    private func own(_ id: Item.ID, _ guest: EventGuest) throws -> EventAnswer? {
        let date = try here.date(id)
        return try here.town.site.database.read {
            try AnswerStore(db: $0).find(of: guest.answerer, to: date)
        }
    }

    private func reply(_ guest: EventGuest, _ calendar: String) throws -> ReplyVerdict {
        let (site, now) = (here.town.site, here.town.now)
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

    private func said(_ uid: String, _ word: String, at stamp: String, _ more: String = "")
        -> String
    {
        """
        BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:\(uid)\r\nDTSTAMP:\(stamp)\r
        ATTENDEE;PARTSTAT=\(word):MAILTO:PAULE@exemple.test\r\n\(more)END:VEVENT\r\nEND:VCALENDAR\r\n
        """
    }

    @Test func `whoever has no account answers by a link, and only by its button`() throws {
        let id = try here.event(rules: ["seats": "10"])
        #expect(try invite(id, "Paule Roy <paule@exemple.test>\nLoïc Le Goff").status == 303)
        let paule = try guest(id, "paule@exemple.test")
        #expect(paule.person == nil)
        #expect(try guest(id, Resident.loic.email).person == here.town.person(.loic))
        #expect(try mails(to: "paule@exemple.test").count == 1)
        let text = try calendar(of: "paule@exemple.test")
        #expect(text.contains("METHOD:REQUEST") && text.contains("mailto:paule@exemple.test"))
        let link = GuestLink.path(of: paule.id, here.town.site)
        let page = try here.town.guest().get(link + "?answer=yes")
        #expect(page.status == 200)
        #expect(page.headers["Referrer-Policy"] == "no-referrer")
        #expect(try own(id, paule) == nil)
        let done = try here.town.guest().post(
            link, ["answer": "yes", "guests": "1", "comment": "", "date": "\(here.date(id).id)"])
        #expect(done.status == 303)
        #expect(try own(id, paule)?.guests == 1)
        #expect(try here.town.guest().get(GuestPaths.link("invented")).status == 404)
    }

    @Test func `a change goes out once with its number, and what is called off is a cancellation`()
        throws
    {
        let id = try here.event(rules: ["seats": "10"])
        _ = try invite(id, "paule@exemple.test")
        _ = try invite(id, "paule@exemple.test")
        #expect(try mails(to: "paule@exemple.test").count == 1)
        try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space), here.form(["place": "Salle du Peuple"]))
        try here.town.runJobs()
        #expect(try mails(to: "paule@exemple.test").count == 2)
        #expect(try calendar(of: "paule@exemple.test").contains("SEQUENCE:1"))
        try here.town.visit(as: .malik).post(
            AgendaPaths.cancellation(id, in: here.space), ["word": "Canicule."])
        try here.town.runJobs()
        let off = try calendar(of: "paule@exemple.test")
        #expect(off.contains("METHOD:CANCEL") && off.contains("STATUS:CANCELLED"))
        #expect(off.contains("SEQUENCE:2"))
    }

    @Test func `what a calendar answers is heard, but nothing older, nor of another event`() throws
    {
        let id = try here.event(rules: ["seats": "10"])
        _ = try invite(id, "paule@exemple.test")
        let paule = try guest(id, "paule@exemple.test")
        let uid = try here.date(id).uid
        #expect(try reply(paule, said(uid, "TENTATIVE", at: "20190603T122000Z")) == .posted)
        #expect(try own(id, paule)?.word == .maybe)
        #expect(try reply(paule, said(uid, "ACCEPTED", at: "20190603T122500Z")) == .posted)
        #expect(try own(id, paule)?.word == .yes)
        #expect(try reply(paule, said(uid, "DECLINED", at: "20190603T122100Z")) == .posted)
        #expect(try own(id, paule)?.word == .yes)
        let other = try reply(paule, said("other@parvis", "DECLINED", at: "20190603T122900Z"))
        #expect(other == .refused(because: "agenda.reply.noCalendar"))
        // Nobody is written to because of an answer.
        try here.town.runJobs()
        #expect(try mails(to: "paule@exemple.test").count == 1)
    }

    @Test func `an answer to one date of a series is of that date alone`() throws {
        let id = try here.event(
            ["repeat": "weekly", "every": "1", "ends": "never"], rules: ["seats": "10"])
        _ = try invite(id, "paule@exemple.test")
        let paule = try guest(id, "paule@exemple.test")
        let date = try here.date(id, 1)
        let line = "RECURRENCE-ID:20190624T160000Z\r\n"
        let calendar = said(date.uid, "ACCEPTED", at: "20190603T122500Z", line)
        #expect(try reply(paule, calendar) == .posted)
        #expect(try own(id, paule) == nil)
        let answered = try here.town.site.database.read {
            try AnswerStore(db: $0).find(of: paule.answerer, to: date)
        }
        #expect(answered?.word == .yes)
    }
}
