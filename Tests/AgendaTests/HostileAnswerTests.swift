import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Agenda
@testable import Community

@Suite("Answers that mean harm, or come badly") struct HostileAnswerTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    private func post(_ id: Item.ID, _ fields: FormFields, key: String? = nil) throws -> Answer {
        try here.town.visit(as: .amina).post(
            GatheringPaths.answers(here.date(id).id, in: here.space), fields, key: key)
    }

    @Test func `a link that was not signed for this shows nothing and takes nothing`() throws {
        let id = try here.event(rules: ["seats": "10"])
        try here.invite(id, "paule@exemple.test")
        let paule = try here.guest(id, "paule@exemple.test")
        let site = here.town.site
        let token = GuestLink.token(of: paule.id, site)
        let forged = [
            "", "1", paule.id.description, String(token.dropLast()), token + "A",
            token.replacing(token.prefix(3), with: "AAA"),
            site.signer.seal(paule.id.description, purpose: "another purpose"),
            GuestLink.token(of: EventGuest.ID(rawValue: 999_999), site),
            String(repeating: "a", count: 1_500),
        ]
        for one in forged {
            let address = GuestPaths.link(one)
            #expect([400, 404, 414].contains(try here.town.guest().get(address).status))
            let sent = try here.town.guest().post(address, ["answer": "yes", "guests": "0"])
            #expect([400, 403, 404, 414].contains(sent.status))
        }
        #expect(try here.own(id, paule) == nil)
        #expect(here.town.log.all == [])
    }

    @Test func `a link answers to its own event alone`() throws {
        let (id, other) = (
            try here.event(rules: ["seats": "10"]), try here.event(rules: ["seats": "10"])
        )
        try here.invite(id, "paule@exemple.test")
        let paule = try here.guest(id, "paule@exemple.test")
        let link = GuestLink.path(of: paule.id, here.town.site)
        let date = try here.date(other).id
        let sent = try here.town.guest().post(
            link, ["answer": "yes", "guests": "0", "date": "\(date)"])
        #expect(sent.status == 404)
        #expect(try here.town.guest().get(link + "?date=\(date)").status == 404)
        #expect(try here.own(other, paule) == nil)
    }

    @Test func `what does not fit is told, and nothing is kept`() throws {
        let id = try here.event(rules: ["guests_max": "0", "seats": "3"])
        let accents = String(repeating: "é", count: 10_000)
        let marks = String(repeating: "e\u{301}", count: 400)
        for (guests, comment) in [
            ("1", ""), ("-1", ""), ("99999999999999999999", ""), ("deux", ""), ("0", accents),
            ("0", marks),
        ] {
            let sent = try post(id, ["answer": "yes", "guests": guests, "comment": comment])
            #expect(sent.status == 422, "\(guests)")
        }
        #expect(try post(id, ["answer": "peut-être", "guests": "0"]).status == 422)
        #expect(try post(id, [:]).status == 422)
        #expect(try here.own(id, .amina) == nil)
        let most = String(repeating: "é", count: 500)
        #expect(try post(id, ["answer": "yes", "guests": "0", "comment": most]).status == 303)
        #expect(try here.own(id, .amina)?.comment == most)
        #expect(here.town.log.all == [])
    }

    @Test func `an answer that is sent twice is one`() throws {
        let id = try here.event(rules: ["seats": "1"])
        for _ in 1...2 {
            #expect(
                try post(id, ["answer": "yes", "guests": "0"], key: "twice").status == 303)
        }
        for _ in 1...2 { #expect(try here.answer(id, .amina, "yes").status == 303) }
        #expect(try here.seat(id, .amina) == .held)
        let count: Int = try here.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM event_answer AS a")
        }
        #expect(count == 1)
    }

    @Test func `rules that make no sense are told`() throws {
        let id = try here.event()
        for rules in [
            ["seats": "0"], ["seats": "-3"], ["seats": "100001"], ["seats": "dix"],
            ["guests_max": "21"], ["guests_max": "-1"],
            ["until_day": "2019-13-40"], ["until_day": "2019-06-18"],
            ["until_day": "2019-06-17", "until_time": "18:01"],
            ["until_day": "2019-06-16", "until_time": "25:00"],
        ] {
            #expect(try here.rule(id, rules).status == 422, "\(rules)")
        }
        #expect(try here.date(id).rules == AnswerRules())
    }

    @Test func `a deadline that is past closes the answers, and says so`() throws {
        let id = try here.event(rules: ["until_day": "2019-06-01", "until_time": "12:00"])
        let page = try here.town.visit(as: .amina).get(AgendaPaths.event(id, in: here.space))
        #expect(page.words.contains("On ne répond plus depuis"))
        let late = try here.answer(id, .amina, "yes")
        #expect(late.status == 409)
        try here.invite(id, "paule@exemple.test")
        let link = GuestLink.path(
            of: try here.guest(id, "paule@exemple.test").id, here.town.site)
        #expect(try here.town.guest().get(link).status == 200)
        #expect(try here.town.guest().post(link, ["answer": "yes", "guests": "0"]).status == 409)
    }

    @Test
    func `a line stands still while it is called off, and goes on if it takes place after all`()
        throws
    {
        let id = try here.event(rules: ["seats": "1"])
        for one in [Resident.amina, .loic, .sofia] { try here.answer(id, one, "yes") }
        try here.answer(id, .amina, "no")
        #expect(try here.seat(id, .loic) == .offered)
        let address = AgendaPaths.cancellation(id, in: here.space)
        try here.town.visit(as: .malik).post(address, ["word": "Canicule."])
        let refused = try here.offer(id, .loic, "accept")
        #expect(try here.town.visit(as: .loic).follow(refused).words.contains("Annulé"))
        #expect(try here.seat(id, .loic) == .offered)
        try here.town.wait(2 * PeopleTown.day)
        #expect(try here.seat(id, .loic) == .waiting)
        #expect(try here.seat(id, .sofia) == .waiting)
        #expect(try !here.reasons(.loic).contains("offerLapsed"))
        try here.town.visit(as: .malik).delete(address)
        try here.town.wait(900)
        #expect(try here.seat(id, .loic) == .offered)
        #expect(try here.seat(id, .sofia) == .waiting)
    }

    @Test func `each date of a series has its own seats and its own line`() throws {
        let id = try here.event(
            ["repeat": "weekly", "every": "1", "ends": "never"], rules: ["seats": "1"])
        try here.answer(id, .amina, "yes")
        try here.answer(id, .loic, "yes")
        try here.answer(id, .loic, "yes", number: 1)
        #expect(try here.seat(id, .loic) == .waiting)
        #expect(try here.seat(id, .loic, number: 1) == .held)
        try here.answer(id, .amina, "yes", number: 1)
        #expect(try here.seat(id, .amina, number: 1) == .waiting)
    }

    @Test func `two answer by their links and on the site at once for the last seat`() async throws
    {
        let id = try here.event(rules: ["seats": "1"])
        let emails = (1...3).map { "guest\($0)@exemple.test" }
        try here.invite(id, emails.joined(separator: "\n"))
        let guests = try emails.map { try here.guest(id, $0) }
        let members = [Resident.amina, .loic, .sofia]
        let all =
            try guests.map(\.answerer) + members.map { .person(try here.town.person($0)) }
        let (site, space, date) = (here.town.site, here.space, try here.date(id))
        let ways = (
            link: try #require(Inviting.routes.last).isolation,
            page: try #require(Answering.routes.dropFirst().first).isolation
        )
        await withTaskGroup(of: Void.self) { group in
            for one in all {
                group.addTask {
                    let way = one.person == nil ? ways.link : ways.page
                    _ = try? site.database.write(way) { db in
                        let desk = AnswerDesk(site: site, db: db, space: space, now: Town.start)
                        _ = try desk.answer(desk.held(date), one, GivenAnswer(word: .yes))
                    }
                }
            }
        }
        let seats =
            try guests.map { try here.own(id, $0)?.seat } + members.map { try here.seat(id, $0) }
        #expect(seats.count { $0 == .held } == 1)
        #expect(seats.count { $0 == .waiting } == 5)
        let lines: [Int] = try site.database.read {
            try $0.values("SELECT a.line FROM event_answer AS a WHERE a.line IS NOT NULL")
        }
        #expect(Set(lines).count == 5)
    }

    @Test func `what somebody answered is theirs to have, and goes with their account`() throws {
        let id = try here.event(rules: ["seats": "5"])
        try here.town.visit(as: .claire).post(
            GatheringPaths.answers(here.date(id).id, in: here.space),
            ["answer": "yes", "guests": "2", "comment": "Avec mes deux collègues."])
        try here.invite(id, "Loïc Le Goff")
        let malik = try here.town.visit(as: .malik)
        try malik.post(
            GatheringPaths.answers(here.date(id).id, in: here.space),
            ["answer": "maybe", "guests": "0", "comment": "Si je peux."])
        let erased = try here.town.erase(.malik)
        #expect(erased.status == 303)
        for _ in 0..<6 { try here.town.runJobs() }
        let answers: [String] = try here.town.site.database.read {
            try $0.values("SELECT a.comment FROM event_answer AS a ORDER BY a.id")
        }
        #expect(answers == ["Avec mes deux collègues."])
        let inviters: Int = try here.town.site.database.read {
            try $0.one(
                "SELECT COUNT(*) AS n FROM event_invitation AS g WHERE g.invited_by IS NOT NULL")
        }
        #expect(inviters == 0)
    }
}
