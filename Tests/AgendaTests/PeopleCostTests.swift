import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda
@testable import Community

@Suite("What the pages of answers cost") struct PeopleCostTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    /// An event to which 200 members and 20 guests answered, with a line, points, documents and
    /// minutes.
    private func crowded() throws -> Gathering {
        try here.town.crowd(200)
        let id = try here.event(
            ["repeat": "weekly", "every": "1", "ends": "never"], rules: ["seats": "120"])
        try here.invite(
            id, (1...20).map { "Guest \($0) <guest\($0)@exemple.test>" }.joined(separator: "\n"))
        let date = try here.date(id)
        let (site, space) = (here.town.site, here.space)
        try site.database.write { db in
            let people: [Person.ID] = try db.values(
                "SELECT p.id FROM person AS p WHERE p.email LIKE 'foule%' ORDER BY p.id")
            let guests: [EventGuest.ID] = try db.values("SELECT g.id FROM event_invitation AS g")
            let all = people.map { Answerer.person($0) } + guests.map { .guest($0) }
            let desk = AnswerDesk(site: site, db: db, space: space, now: here.town.now)
            for (number, one) in all.enumerated() {
                let word: EventAnswer.Word = number % 9 == 8 ? .no : number % 9 == 7 ? .maybe : .yes
                _ = try desk.answer(date, one, GivenAnswer(word: word, comment: "D’accord."))
            }
        }
        try here.town.visit(as: .malik).put(
            GatheringPaths.meeting(date.id, in: here.space),
            [
                "p1_title": "Accueil", "p1_minutes": "10", "p2_title": "Comptes",
                "p2_minutes": "20",
            ],
            files: [try here.town.pdf("comptes.pdf"), try here.town.pdf("projet.pdf")])
        try here.town.visit(as: .malik).put(
            GatheringPaths.minutes(date.id, in: here.space), ["text": "Oui.", "do": "publish"])
        try here.town.runJobs()
        return try here.date(id)
    }

    private func cost(_ address: String, as resident: Resident?) throws -> Int {
        var requests = try InternalRequest(here.town.site)
        let person = try resident.map { try here.town.person($0) }
        let answer = try requests.answer(.get, address, as: person, [:], files: [])
        #expect(answer.status.code == 200, "\(address)")
        return requests.statements
    }

    @Test func `with two hundred answers, each takes at most fifteen statements`() throws {
        let date = try crowded()
        let space = here.space
        let answers = GatheringPaths.answers(date.id, in: space)
        let open = [
            answers, answers + "?page=2", answers + "?show=waiting", answers + "?show=no",
            GatheringPaths.meeting(date.id, in: space),
            AgendaPaths.occurrence(date.id, in: space), GatheringPaths.reminders(),
        ]
        let organised = [
            GatheringPaths.attendance(date.id, in: space),
            GatheringPaths.invitations(date.event, in: space),
            GatheringPaths.rules(date.event, in: space),
            GatheringPaths.meetingEditor(date.id, in: space),
            GatheringPaths.minutes(date.id, in: space),
        ]
        for address in open + organised {
            let count = try cost(address, as: .malik)
            #expect((1...15).contains(count), "\(address) takes \(count) statements")
        }
        for address in open {
            let count = try cost(address, as: .amina)
            #expect((1...15).contains(count), "\(address) takes \(count) statements")
        }
        let guest = try here.guest(date.event, "guest1@exemple.test")
        let link = GuestLink.path(of: guest.id, here.town.site)
        #expect(try (1...15).contains(cost(link, as: nil)))
        #expect(try (1...15).contains(cost(link + "?answer=yes", as: .amina)))
    }
}
