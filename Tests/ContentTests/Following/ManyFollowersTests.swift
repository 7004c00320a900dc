import Foundation
import Storage
import TestKit
import Testing

@testable import Community
@testable import Content

/// A card that more people follow than one transaction tells.
@Suite("What many follow") struct ManyFollowersTests {
    let board: PinboardTown
    let card: Item.ID
    private let people: [Person.ID]
    private static let many = Notifier.atOnce + 2 * NotifierRest.piece + 50

    init() throws {
        let board = try PinboardTown()
        let card = try board.card()
        people = try board.write { db in
            let people = PersonStore(db: db)
            return try (1...Self.many).map { number in
                let id = try people.create(
                    email: "suit-\(number)@exemple.test", name: "Membre \(number)",
                    locale: "fr", at: board.town.now)
                try MembershipStore(db: db).set(
                    .member, of: id, in: board.space.id, at: board.town.now)
                // Every tenth wants it once a day.
                try FollowStore(db: db).set(
                    number % 10 == 0 ? .digest : .messages, of: .item(card), by: id,
                    in: board.space.id, at: board.town.now)
                return id
            }
        }
        (self.board, self.card) = (board, card)
    }

    private func told() throws -> Int {
        try board.count(
            """
            SELECT (SELECT COUNT(*) FROM notice AS n)
                + (SELECT COUNT(*) FROM digest_line AS d) AS n
            """)
    }

    private func toldTwice() throws -> Int {
        try board.count(
            """
            SELECT COUNT(*) AS n FROM (SELECT n.person_id FROM notice AS n
                GROUP BY n.person_id, n.item_id HAVING COUNT(*) > 1) AS twice
            """)
    }

    private func isTold(_ person: Person.ID) throws -> Bool {
        try board.count(
            "SELECT COUNT(*) AS n FROM notice AS n WHERE n.person_id = \(person)") > 0
    }

    private func runOne() throws { try Jobs(board.site).runDue { _ in false } }

    @Test func `the author and the first hear of it at once, the others from the jobs`() throws {
        #expect(try board.comment("Bonjour", on: card, by: .loic).status == 303)
        #expect(try board.reasons(.amina) == ["comment"])
        var steps = [try told()]
        while try steps.count < 10 && told() <= Self.many {
            try runOne()
            steps.append(try told())
        }
        // Whoever wrote it follows it as well.
        #expect(steps == [200, 500, 800, 851])
        #expect(try toldTwice() == 0)
        let daily = try board.count("SELECT COUNT(*) AS n FROM digest_line AS d")
        #expect(daily == Self.many / 10)
    }

    @Test func `a server that dies between two pieces leaves the rest to another`() throws {
        try board.comment("Bonjour", on: card, by: .loic)
        try runOne()
        let before = try told()
        let lost = try board.write {
            try JobQueue($0).claim(
                of: [NotifierRest.jobName], now: board.town.now, lease: 60, owner: "lost")
        }
        #expect(lost != nil)
        try board.town.runJobs()
        #expect(try told() == before)
        try board.town.wait(61)
        #expect(try told() == Self.many + 1)
        #expect(try toldTwice() == 0)
    }

    @Test func `who leaves, mutes or follows no more before their turn is not told`() throws {
        let (left, muting, off) = (people[600], people[601], people[602])
        let loic = try board.town.person(.loic)
        try board.comment("Bonjour", on: card, by: .loic)
        try board.write { db in
            try MembershipStore(db: db).remove(left, from: board.space.id)
            try MuteStore(db: db).add(loic, by: muting, at: board.town.now)
            try FollowStore(db: db).set(
                .off, of: .item(card), by: off, in: board.space.id, at: board.town.now)
        }
        try board.town.runJobs()
        for person in [left, muting, off] { #expect(try !isTold(person)) }
        #expect(try isTold(people[603]))
        #expect(try told() == Self.many - 2)
    }

    @Test func `whoever sees it no more is not told the rest, nor its title`() throws {
        try board.comment("Bonjour", on: card, by: .loic)
        try board.setAudience(.moderators, of: card)
        try board.town.runJobs()
        #expect(try !isTold(people[603]))
        #expect(try told() == 200)
    }

    @Test func `who joins and follows meanwhile is told at most once`() throws {
        try board.comment("Bonjour", on: card, by: .loic)
        let sofia = try board.town.person(.sofia)
        #expect(try board.follow("item-\(card)", "messages", by: .sofia).status == 303)
        let newcomer = try board.write { db in
            let id = try PersonStore(db: db).create(
                email: "nouveau@exemple.test", name: "Nouveau", locale: "fr", at: board.town.now)
            try MembershipStore(db: db).set(
                .member, of: id, in: board.space.id, at: board.town.now)
            return id
        }
        try board.town.runJobs()
        // Her turn had passed; and the newcomer follows nothing.
        #expect(try !isTold(sofia) && !isTold(newcomer))
        try board.comment("Encore", on: card, by: .loic)
        #expect(try isTold(sofia))
        try board.town.runJobs()
        #expect(try toldTwice() == 0)
    }

    @Test func `who is named hears of it at once, wherever they stand, and once`() throws {
        try board.write { db in
            try PersonStore(db: db).rename(people[700], name: "Zoé Dernière", locale: "fr")
        }
        #expect(try board.comment("Merci @Zoé Dernière !", on: card, by: .loic).status == 303)
        #expect(try isTold(people[700]))
        #expect(try told() == 201)
        try board.town.runJobs()
        #expect(try toldTwice() == 0)
        #expect(try told() == Self.many + 1)
    }

    @Test func `an item that is erased meanwhile tells nobody more`() throws {
        let comment = try board.id(board.comment("Bonjour", on: card, by: .loic))
        try board.write { _ = try $0.run("DELETE FROM item WHERE id = \(comment)") }
        try board.town.runJobs()
        #expect(try told() == 0)
    }
}
