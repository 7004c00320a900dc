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

    @Test func `an answer to a date that went along with a later part finds it there`() throws {
        let weekly = ["repeat": "weekly", "every": "1", "ends": "count", "count": "4"]
        let id = try here.event(weekly, rules: ["seats": "10"])
        _ = try invite(id, "paule@exemple.test")
        let paule = try guest(id, "paule@exemple.test")
        let date = try here.date(id, 2)
        let form = here.form(
            weekly.merging(["start_day": "2019-07-01", "count": "2", "scope": "following"]) { $1 })
        try here.town.visit(as: .malik).put(
            AgendaPaths.occurrence(date.id, in: here.space), form)
        let line = "RECURRENCE-ID:20190701T160000Z\r\n"
        let calendar = said(date.uid, "ACCEPTED", at: "20190603T122500Z", line)
        #expect(try reply(paule, calendar) == .posted)
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
