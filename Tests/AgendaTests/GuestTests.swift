import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda
@testable import Community

@Suite("People without an account") struct GuestTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    private func say(_ id: Item.ID, _ email: String, _ word: String) throws -> Answer {
        let link = GuestLink.path(of: try here.guest(id, email).id, here.town.site)
        return try here.town.guest().post(link, ["answer": word, "guests": "0", "comment": ""])
    }

    @Test func `their addresses are for those who organise alone`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.invite(
            id,
            """
            paule@exemple.test
            Rose Petit <rose@exemple.test>
            "jean@exemple.test" <jean@exemple.test>
            """)
        for email in ["paule", "rose", "jean"] {
            #expect(try say(id, "\(email)@exemple.test", "yes").status == 303)
        }
        let date = try here.date(id)
        let answers = GatheringPaths.answers(date.id, in: here.space)
        let seen = try here.town.visit(as: .loic).get(answers)
        #expect(seen.words.contains("Rose Petit") && seen.words.contains("Invité·e"))
        #expect(!seen.text.contains("exemple.test"))
        let partner = try here.town.visit(as: .region).get(answers)
        #expect(!partner.text.contains("exemple.test"))
        let known = try here.town.visit(as: .malik).get(answers).words
        #expect(known.contains("paule@exemple.test") && known.contains("Rose Petit"))
        // The sheet goes from hand to hand; its addresses are not printed.
        let sheet = try here.town.visit(as: .malik).get(
            GatheringPaths.attendance(date.id, in: here.space))
        #expect(sheet.words.contains("Invité·e"))
        #expect(sheet.text.contains("<span class=\"soft unprinted\"> · paule@exemple.test</span>"))
        #expect(!sheet.text.contains("rose@exemple.test"))
        let table = try here.town.visit(as: .malik).get(
            GatheringPaths.attendanceTable(date.id, in: here.space))
        #expect(table.text.contains("paule@exemple.test,Je viens"))
        #expect(table.text.contains("Rose Petit,Je viens"))
        // Whoever is told of stays nameless once they are forgotten.
        let guest = try here.guest(id, "paule@exemple.test")
        try here.town.visit(as: .malik).post(
            GatheringPaths.attendance(date.id, in: here.space), ["present": "g\(guest.id)"])
        let kept: [String] = try here.town.site.database.read {
            try $0.values("SELECT t.name FROM event_attendance AS t")
        }
        #expect(kept == [""])
    }

    @Test func `whoever is not invited any more leaves their seat to the line`() throws {
        let id = try here.event(rules: ["seats": "1"])
        try here.invite(id, "paule@exemple.test")
        #expect(try say(id, "paule@exemple.test", "yes").status == 303)
        for one in [Resident.loic, .sofia] { try here.answer(id, one, "yes") }
        #expect(try here.seat(id, .loic) == .waiting)
        let paule = try here.guest(id, "paule@exemple.test")
        try here.town.visit(as: .malik).delete(GuestPaths.guest(paule.id, in: here.space))
        try here.town.runJobs()
        #expect(try here.seat(id, .loic) == .offered)
        let table = try here.town.visit(as: .malik).get(
            GatheringPaths.attendanceTable(here.date(id).id, in: here.space))
        #expect(table.text.contains("Sofia Martins,Sur la liste d’attente"))
        try here.offer(id, .loic, "accept")
        // Invited again, they have no more than what they say then.
        try here.invite(id, "paule@exemple.test")
        #expect(try here.own(id, paule) == nil)
        try here.say(id, paule, "yes")
        #expect(try here.own(id, paule)?.seat == .waiting)
    }

    @Test func `whoever joins the space has one answer, and one seat`() throws {
        let id = try here.event(rules: ["seats": "3"])
        let loic = try here.town.person(.loic)
        let space = here.space.id
        try here.town.site.database.write {
            try $0.run(
                "DELETE FROM membership WHERE person_id = \(loic) AND space_id = \(space)")
        }
        let other = try here.event(rules: ["seats": "3"])
        for one in [id, other] {
            try here.invite(one, "Loïc <\(Resident.loic.email)>")
            #expect(try say(one, Resident.loic.email, "yes").status == 303)
            #expect(try here.guest(one, Resident.loic.email).person == nil)
        }
        let now = here.town.now
        try here.town.site.database.write {
            try MembershipStore(db: $0).set(.member, of: loic, in: space, at: now)
        }
        // On the page at once.
        try here.answer(id, .loic, "yes")
        // Elsewhere soon.
        try here.town.wait(900)
        for one in [id, other] {
            #expect(try here.seat(one, .loic) == .held)
            #expect(try here.guest(one, Resident.loic.email).person == loic)
        }
        let count: Int = try here.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM event_answer AS a")
        }
        #expect(count == 2)
    }

    @Test func `a member whose invitation is taken back keeps what they said`() throws {
        let id = try here.event(rules: ["seats": "1"])
        try here.invite(id, "Loïc Le Goff")
        try here.answer(id, .loic, "yes")
        let guest = try here.guest(id, Resident.loic.email)
        try here.town.visit(as: .malik).delete(GuestPaths.guest(guest.id, in: here.space))
        try here.town.runJobs()
        #expect(try here.seat(id, .loic) == .held)
    }
}

extension PeopleTown {
    /// By the link of their mail.
    @discardableResult
    func say(_ id: Item.ID, _ guest: EventGuest, _ word: String) throws -> Answer {
        try town.guest().post(
            GuestLink.path(of: guest.id, town.site),
            ["answer": word, "guests": "0", "comment": "", "date": "\(date(id).id)"])
    }
}
