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

    @Test func `whoever has no account answers by a link, and only by its button`() throws {
        let id = try here.event(rules: ["seats": "10"])
        #expect(try here.invite(id, "Paule Roy <paule@exemple.test>\nLoïc Le Goff").status == 303)
        let paule = try here.guest(id, "paule@exemple.test")
        #expect(paule.person == nil)
        #expect(try here.guest(id, Resident.loic.email).person == here.town.person(.loic))
        #expect(try here.mails(to: "paule@exemple.test").count == 1)
        let text = try here.calendar(of: "paule@exemple.test")
        #expect(text.contains("METHOD:REQUEST") && text.contains("mailto:paule@exemple.test"))
        let link = GuestLink.path(of: paule.id, here.town.site)
        let page = try here.town.guest().get(link + "?answer=yes")
        #expect(page.status == 200)
        #expect(page.headers["Referrer-Policy"] == "no-referrer")
        #expect(try here.own(id, paule) == nil)
        let done = try here.town.guest().post(
            link, ["answer": "yes", "guests": "1", "comment": "", "date": "\(here.date(id).id)"])
        #expect(done.status == 303)
        #expect(try here.own(id, paule)?.guests == 1)
        #expect(try here.town.guest().get(GuestPaths.link("invented")).status == 404)
    }

    @Test func `the address of an account that became one with another reaches that one`() throws {
        try here.town.merge(.loic, into: .amina)
        let id = try here.event(rules: ["seats": "10"])
        #expect(try here.invite(id, Resident.loic.email).status == 303)
        #expect(try here.guest(id, Resident.amina.email).person == here.town.person(.amina))
        #expect(
            try here.mails(to: Resident.loic.email).allSatisfy {
                !$0.subject.contains("Invitation")
            })
    }

    @Test func `a change goes out once with its number, and what is called off is a cancellation`()
        throws
    {
        let id = try here.event(rules: ["seats": "10"])
        _ = try here.invite(id, "paule@exemple.test")
        _ = try here.invite(id, "paule@exemple.test")
        #expect(try here.mails(to: "paule@exemple.test").count == 1)
        try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space), here.form(["place": "Salle du Peuple"]))
        try here.town.runJobs()
        #expect(try here.mails(to: "paule@exemple.test").count == 2)
        #expect(try here.calendar(of: "paule@exemple.test").contains("SEQUENCE:1"))
        try here.town.visit(as: .malik).post(
            AgendaPaths.cancellation(id, in: here.space), ["word": "Canicule."])
        try here.town.runJobs()
        let off = try here.calendar(of: "paule@exemple.test")
        #expect(off.contains("METHOD:CANCEL") && off.contains("STATUS:CANCELLED"))
        #expect(off.contains("SEQUENCE:2"))
    }

    @Test func `what a calendar answers is heard, but nothing older, nor of another event`() throws
    {
        let id = try here.event(rules: ["seats": "10"])
        _ = try here.invite(id, "paule@exemple.test")
        let paule = try here.guest(id, "paule@exemple.test")
        let uid = try here.date(id).uid
        #expect(
            try here.reply(paule, here.said(uid, "TENTATIVE", at: "20190603T122000Z")) == .posted)
        #expect(try here.own(id, paule)?.word == .maybe)
        #expect(
            try here.reply(paule, here.said(uid, "ACCEPTED", at: "20190603T122500Z")) == .posted)
        #expect(try here.own(id, paule)?.word == .yes)
        #expect(
            try here.reply(paule, here.said(uid, "DECLINED", at: "20190603T122100Z")) == .posted)
        #expect(try here.own(id, paule)?.word == .yes)
        let other = try here.reply(
            paule, here.said("other@parvis", "DECLINED", at: "20190603T122900Z"))
        #expect(other == .refused(because: "agenda.reply.noCalendar"))
        // Nobody is written to because of an answer.
        try here.town.runJobs()
        #expect(try here.mails(to: "paule@exemple.test").count == 1)
    }

    @Test func `an answer to one date of a series is of that date alone`() throws {
        let id = try here.event(
            ["repeat": "weekly", "every": "1", "ends": "never"], rules: ["seats": "10"])
        _ = try here.invite(id, "paule@exemple.test")
        let paule = try here.guest(id, "paule@exemple.test")
        let date = try here.date(id, 1)
        let line = "RECURRENCE-ID:20190624T160000Z\r\n"
        let calendar = here.said(date.uid, "ACCEPTED", at: "20190603T122500Z", line)
        #expect(try here.reply(paule, calendar) == .posted)
        #expect(try here.own(id, paule) == nil)
        let answered = try here.town.site.database.read {
            try AnswerStore(db: $0).find(of: paule.answerer, to: date)
        }
        #expect(answered?.word == .yes)
    }

    @Test func `an answer raises no number, and is told to nobody, wherever it comes from`() throws
    {
        let id = try here.event(rules: ["seats": "10"])
        let people = ["paule@exemple.test", "rose@exemple.test", Resident.loic.email]
        try here.invite(id, people.joined(separator: "\n"))
        let paule = try here.guest(id, people[0])
        let date = try here.date(id)
        #expect(
            try here.reply(paule, here.said(date.uid, "ACCEPTED", at: "20190603T122500Z"))
                == .posted)
        try here.say(id, here.guest(id, people[1]), "maybe")
        try here.answer(id, .loic, "no")
        try here.town.runJobs()
        #expect(try here.date(id).sequence == date.sequence)
        for one in people { #expect(try here.mails(to: one).count == 1) }
    }

    @Test func `no more are invited than the page lists`() throws {
        let id = try here.event(rules: ["seats": "10"])
        func lines(_ range: Range<Int>) -> String {
            range.map { "a\($0)@exemple.test" }.joined(separator: "\n")
        }
        try here.invite(id, lines(0..<200))
        try here.invite(id, lines(200..<400))
        let full = try here.invite(id, lines(350..<501))
        #expect(full.status == 422)
        #expect(full.words.contains("500 personnes au plus par événement"), "\(full.words)")
        #expect(try here.invite(id, lines(350..<500)).status == 303)
        #expect(try here.invite(id, "b@exemple.test").status == 422)
        let one = try here.guest(id, "a7@exemple.test")
        try here.town.visit(as: .malik).delete(GuestPaths.guest(one.id, in: here.space))
        #expect(try here.invite(id, "b@exemple.test").status == 303)
    }

    @Test func `whoever is invited after a change is invited, and not told of a change`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.invite(id, "paule@exemple.test")
        try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space), here.form(["place": "Salle du Peuple"]))
        try here.town.runJobs()
        try here.invite(id, "rose@exemple.test")
        #expect(try here.mails(to: "paule@exemple.test").count == 2)
        #expect(try here.mails(to: "paule@exemple.test")[0].subject.hasPrefix("Changement"))
        let rose = try here.mails(to: "rose@exemple.test")
        #expect(rose.count == 1)
        #expect(rose[0].subject == "Invitation\u{A0}: Réunion de bassin")
        let calendar = try here.calendar(of: "rose@exemple.test")
        #expect(calendar.contains("METHOD:REQUEST") && calendar.contains("SEQUENCE:1"))
    }

    @Test func `a date is found by the clock of any zone, or by its day`() throws {
        let id = try here.event(
            ["repeat": "weekly", "every": "1", "ends": "never"], rules: ["seats": "10"])
        try here.invite(id, "paule@exemple.test")
        let paule = try here.guest(id, "paule@exemple.test")
        let uid = try here.date(id).uid
        for (number, name) in [
            (1, "RECURRENCE-ID;TZID=America/Martinique:20190624T120000"),
            (2, "RECURRENCE-ID;TZID=Europe/Paris:20190701T180000"),
            (3, "RECURRENCE-ID;VALUE=DATE:20190708"),
            // As Outlook names the hour of Fort-de-France.
            (4, "RECURRENCE-ID;TZID=SA Western Standard Time:20190715T120000"),
        ] {
            let said = here.said(uid, "TENTATIVE", at: "20190603T122500Z", name + "\r\n")
            #expect(try here.reply(paule, said) == .posted, "\(name)")
            let date = try here.date(id, number)
            let answer = try here.town.site.database.read {
                try AnswerStore(db: $0).find(of: paule.answerer, to: date)
            }
            #expect(answer?.word == .maybe, "\(name)")
        }
        let never = here.said(
            uid, "ACCEPTED", at: "20190603T122500Z", "RECURRENCE-ID:20190625T160000Z\r\n")
        #expect(try here.reply(paule, never) == .refused(because: "agenda.reply.gone"))
    }

    @Test func `what is no answer is refused with a sentence`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.invite(id, "paule@exemple.test")
        let paule = try here.guest(id, "paule@exemple.test")
        let good = here.said(try here.date(id).uid, "ACCEPTED", at: "20190603T122500Z")
        for bad in [
            "", "BEGIN:VCALENDAR", String(good.prefix(60)),
            good.replacing("REPLY", with: "COUNTER"),
            good.replacing("ACCEPTED", with: "DELEGATED"),
            good.replacing("END:VEVENT", with: "ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@y.test"),
        ] {
            #expect(
                try here.reply(paule, bad) == .refused(because: "agenda.reply.noCalendar"), "\(bad)"
            )
        }
        #expect(try here.own(id, paule) == nil)
        let words = here.town.site.catalogues.words("fr")
        for key in ["agenda.reply.noCalendar", "agenda.reply.gone"] {
            #expect(words(key).first?.isUppercase == true && words(key).hasSuffix("."))
        }
    }

    @Test func `an answer to a date that went along with a later part finds it there`() throws {
        let weekly = ["repeat": "weekly", "every": "1", "ends": "count", "count": "4"]
        let id = try here.event(weekly, rules: ["seats": "10"])
        try here.invite(id, "paule@exemple.test")
        let paule = try here.guest(id, "paule@exemple.test")
        let date = try here.date(id, 2)
        let form = here.form(
            weekly.merging(["start_day": "2019-07-01", "count": "2", "scope": "following"]) { $1 })
        try here.town.visit(as: .malik).put(
            AgendaPaths.occurrence(date.id, in: here.space), form)
        let line = "RECURRENCE-ID:20190701T160000Z\r\n"
        let calendar = here.said(date.uid, "ACCEPTED", at: "20190603T122500Z", line)
        #expect(try here.reply(paule, calendar) == .posted)
        let (moved, own) = try here.town.site.database.read { db in
            let moved = try #require(try GatheringStore(db: db).find(date.id))
            let own = try GuestStore(db: db).find(moved.event, email: "paule@exemple.test")
            return (moved, try #require(own))
        }
        #expect(moved.event != id)
        let answered = try here.town.site.database.read {
            try AnswerStore(db: $0).find(of: own.answerer, to: moved)
        }
        #expect(answered?.word == .yes)
    }
}
