import Foundation
import Storage
import TestKit
import Testing

@testable import Community
@testable import Content

/// A digest for more people than one run of the job tells.
@Suite("The daily digest of many") struct DigestBatchTests {
    let board: PinboardTown
    private let many = 2 * DigestStore.batch + 50

    init() throws {
        board = try PinboardTown()
        try Jobs(board.site).schedule()
        let card = try board.card()
        let comment = try board.id(board.comment("Un", on: card, by: .loic))
        try follow(comment, under: card)
        // Past seven of the next day; the jobs wait.
        try board.town.wait(16 * 3600)
    }

    /// Many members for whom a line waits.
    private func follow(_ comment: Item.ID, under card: Item.ID) throws {
        try board.write { db in
            for number in 1...many {
                let person = try PersonStore(db: db).create(
                    email: "digest-\(number)@exemple.test", name: "Membre \(number)",
                    locale: "fr", administersSite: false, at: board.town.now)
                try MembershipStore(db: db).set(
                    .member, of: person, in: board.space.id, at: board.town.now)
            }
            try db.run(
                """
                INSERT INTO digest_line (person_id, item_id, thread_id, space_id, at)
                SELECT p.id, \(comment), \(card), \(board.space.id), \(board.town.now)
                FROM person AS p WHERE p.email LIKE 'digest-%'
                """)
        }
    }

    private func runOne() throws { try Jobs(board.site).runDue { _ in false } }

    private func told() throws -> Int {
        try board.count("SELECT COUNT(*) AS n FROM notice AS n WHERE n.reason = 'digest'")
    }

    private func toldTwice() throws -> Int {
        try board.count(
            """
            SELECT COUNT(*) AS n FROM (
                SELECT n.person_id FROM notice AS n WHERE n.reason = 'digest'
                GROUP BY n.person_id HAVING COUNT(*) > 1
            ) AS twice
            """)
    }

    /// Runs jobs one by one; how many had been told after each that told somebody.
    private func steps() throws -> [Int] {
        var steps: [Int] = []
        for _ in 1...40 {
            try runOne()
            let count = try told()
            if count != steps.last ?? 0 { steps.append(count) }
        }
        return steps
    }

    @Test func `people are told in batches, each in a job of its own`() throws {
        board.town.pass(3600)
        #expect(try steps() == [200, 400, 450])
        #expect(try toldTwice() == 0)
        try board.town.wait(6 * 3600)
        #expect(try told() == many)
    }

    @Test func `a server that dies in the middle leaves the rest to another, nobody twice`() throws
    {
        board.town.pass(3600)
        while try told() == 0 { try runOne() }
        // Takes the next batch, and is heard of no more.
        let lost = try board.write {
            try JobQueue($0).claim(
                of: ["community.digest.space"], now: board.town.now, lease: 60, owner: "lost")
        }
        #expect(lost != nil)
        try board.town.runJobs()
        #expect(try told() == 200)
        try board.town.wait(61)
        #expect(try told() == many)
        #expect(try toldTwice() == 0)
    }

    @Test func `planned again while batches wait, nobody is told twice`() throws {
        board.town.pass(3600)
        while try told() == 0 { try runOne() }
        try Jobs(board.site).schedule()
        try board.town.runJobs()
        #expect(try told() == many)
        #expect(try toldTwice() == 0)
    }
}
