import Community
import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@testable import Platform

/// Backups while people write, each brought back into an empty folder.
/// `PARVIS_BACKUP_ROUNDS=50` does it as often.
@Suite("Backups under load", .serialized, .timeLimit(.minutes(60))) struct BackupLoadTests {
    private static let rounds =
        ProcessInfo.processInfo.environment["PARVIS_BACKUP_ROUNDS"].flatMap(Int.init) ?? 2
    private static let writers = 4

    /// Writes pairs of people that share a photo, each pair in one transaction after its file.
    private final class Writers: Sendable {
        private let site: Site
        private let isOver = Mutex(false)
        private let acknowledged = Mutex<Set<String>>([])
        private let ended = DispatchGroup()
        let failures = Mutex<[String]>([])

        init(_ site: Site) { self.site = site }

        /// The pairs of which it was said that they are stored.
        var stored: Set<String> { acknowledged.withLock { $0 } }

        func start(_ round: Int) {
            for writer in 0..<BackupLoadTests.writers {
                ended.enter()
                Thread.detachNewThread { [self] in
                    var number = 0
                    while !isOver.withLock({ $0 }) {
                        number += 1
                        do { try write("\(round)-\(writer)-\(number)") } catch {
                            failures.withLock { $0.append("\(error)") }
                        }
                    }
                    ended.leave()
                }
            }
        }

        func stop() {
            isOver.withLock { $0 = true }
            ended.wait()
        }

        private func write(_ name: String) throws {
            let photo = try site.files.write(
                Array("Photo \(name) ".utf8) + [UInt8](repeating: 7, count: 3_000))
            try site.database.write { db in
                let people = PersonStore(db: db)
                for half in ["a", "b"] {
                    let id = try people.create(
                        email: "\(half)-\(name)@charge.test", name: "Été \(half) \(name)",
                        locale: "fr", at: Date())
                    try people.setPhoto(photo, of: id, at: Date())
                }
            }
            acknowledged.withLock { _ = $0.insert(name) }
        }
    }

    private struct Line: FromRow, Hashable {
        let id: Int64
        let email: String
        let name: String
        let photo: String

        init(row: Row) throws {
            (id, email) = (try row["id"], try row["email"])
            (name, photo) = (try row["name"], try row["photo"])
        }
    }

    private func lines(_ db: Database) throws -> [Line] {
        try db.all(
            """
            SELECT p.id, p.email, p.name, p.photo FROM person AS p
            WHERE p.email LIKE '%@charge.test' ORDER BY p.id
            """)
    }

    @Test func `each holds one moment: what was stored before it, whole, with its files`() throws {
        var pairs = 0
        for round in 1...Self.rounds {
            let here = try BackedTown()
            let writers = Writers(here.town.site)
            writers.start(round)
            Thread.sleep(forTimeInterval: 0.2)
            let before = writers.stored
            let file = try here.backUp()
            writers.stop()
            #expect(writers.failures.withLock { $0 }.isEmpty)
            let live = try here.town.site.database.read { try lines($0) }
            let box = try here.box()
            let told = try box.restore(file, here.key)
            #expect(told.lacking == 0)
            try box.open { (site: Site) throws in
                let back = try site.database.read { try lines($0) }
                #expect(Set(back).isSubset(of: live), "round \(round)")
                let names = Dictionary(grouping: back) {
                    $0.email.dropFirst(2).prefix { $0 != "@" }
                }
                for (name, pair) in names {
                    #expect(pair.count == 2 && pair[0].photo == pair[1].photo, "\(name)")
                }
                let there = Set(names.keys.map(String.init))
                #expect(before.isSubset(of: there), "\(before.subtracting(there))")
                for photo in Set(back.map(\.photo)) {
                    let digest = try #require(FileDigest(hex: photo))
                    #expect(try site.files.isWhole(digest) == true)
                }
                pairs += there.count
            }
        }
        #expect(pairs > 0)
        print("backups under load: \(Self.rounds) rounds, \(pairs) pairs brought back")
    }

    @Test func `what nobody names any more goes only once no backup is being made`() throws {
        let town = try Town(features: features)
        let digest = try town.site.files.write(Array("vieux".utf8))
        try town.site.database.write {
            try StaleFileStore(db: $0).sweepLater([digest.hex], at: town.now)
        }
        let hold = try #require(try town.site.files.hold())
        #expect(try town.site.files.hold() == nil)
        try withExtendedLifetime(hold) {
            try town.wait(3 * 3600)
            #expect(try town.site.files.size(of: digest) != nil)
            #expect(try sweeps(town) == 1)
        }
    }

    private func sweeps(_ town: Town) throws -> Int {
        try town.site.database.read { db in
            try db.one("SELECT COUNT(*) FROM job AS j WHERE j.kind = 'community.file'")
        }
    }
}
