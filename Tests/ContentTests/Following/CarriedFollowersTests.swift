import Foundation
import Storage
import TestKit
import Testing

@testable import Community
@testable import Content

@Suite("Many who follow what is gone") struct CarriedFollowersTests {
    let board: PinboardTown
    private let many = 2 * FollowStore.piece + 20

    init() throws { board = try PinboardTown() }

    private func follow(_ target: FollowTarget) throws {
        try board.write { db in
            for number in 1...many {
                let person = try PersonStore(db: db).create(
                    email: "suit-\(number)@exemple.test", name: "Membre \(number)",
                    locale: "fr", at: board.town.now)
                try FollowStore(db: db).set(
                    number % 2 == 0 ? .digest : .messages, of: target, by: person,
                    in: board.space.id, at: board.town.now)
            }
        }
    }

    private func followers(of number: Int64) throws -> Int {
        try board.count("SELECT COUNT(*) AS n FROM follow AS f WHERE f.target_id = \(number)")
    }

    @Test func `they follow what it became a part of, once each, a server dying or not`() throws {
        let (old, new) = (try board.card("Un"), try board.card("Deux"))
        try follow(.item(old))
        let sofia = try board.town.person(.sofia)
        try board.write { db in
            let store = FollowStore(db: db)
            try store.set(.messages, of: .item(new), by: sofia, in: board.space.id, at: .now)
            try store.set(.digest, of: .item(old), by: sofia, in: board.space.id, at: .now)
            try store.carry(from: old, to: new, at: board.town.now)
        }
        #expect(try followers(of: old.rawValue) == many + 1 - FollowStore.piece)
        let lost = try board.write {
            try JobQueue($0).claim(
                of: [FollowJobs.carryName], now: board.town.now, lease: 60, owner: "lost")
        }
        #expect(lost != nil)
        try board.town.wait(61)
        #expect(try followers(of: old.rawValue) == 0)
        #expect(try followers(of: new.rawValue) == many + 1)
        let level: FollowLevel? = try board.site.database.read {
            try $0.value("SELECT f.level FROM follow AS f WHERE f.person_id = \(sofia)")
        }
        #expect(level == .messages)
    }

    @Test func `they are forgotten with what they followed, and nobody else is`() throws {
        let (gone, kept) = (Pinboard.pile.target(7), Pinboard.pile.target(8))
        try follow(gone)
        let sofia = try board.town.person(.sofia)
        try board.write { db in
            let store = FollowStore(db: db)
            try store.set(.digest, of: kept, by: sofia, in: board.space.id, at: .now)
            try store.forget(gone, in: board.space.id, at: board.town.now)
        }
        #expect(try followers(of: 7) == many - FollowStore.piece)
        try board.town.runJobs()
        #expect(try followers(of: 7) == 0)
        #expect(try followers(of: 8) == 1)
    }
}
