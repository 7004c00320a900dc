import Foundation
import TestKit
import Testing

@testable import Storage

/// Reading from a real server that repeats another.
@Suite("Replicas", .enabled(if: TestDatabase.isOnServer), .serialized) struct ReplicaTests {
    private let primary: OwnServer
    private let replica: OwnServer
    private let pool: DatabasePool
    private let reader: Reader

    init() throws {
        primary = try OwnServer()
        let address = try primary.console().create("parvis")
        try primary.console("parvis").run("CREATE TABLE word (text TEXT NOT NULL)")
        replica = try OwnServer(following: primary)
        var options = StorageOptions()
        options.mostLag = 1
        pool = try DatabasePool(
            server: address, replicas: [ServerAddress(url: replica.url("parvis"))],
            options: options)
        try pool.hearOthers()
        reader = pool.makeReader()
        try #require(try eventually(isReadFrom))
    }

    /// Whether a reader asks the server itself for nothing.
    private func isReadFrom() throws -> Bool {
        let before = pool.roundTrips
        _ = try count()
        return pool.roundTrips == before
    }

    private func eventually(_ isSo: () throws -> Bool) rethrows -> Bool {
        let end = Date() + 30
        while Date() < end {
            if try isSo() { return true }
            usleep(50_000)
        }
        return false
    }

    private func write(_ text: String, telling: Bool = false, in pool: DatabasePool) throws {
        try pool.write { db in
            try db.run("INSERT INTO word (text) VALUES (\(text))")
            if telling { db.tell(Message(channel: "words", text: text)) }
        }
    }

    private func count(after: String? = nil) throws -> Int {
        try reader.read(mayRepeat: true, after: after) {
            try $0.one("SELECT COUNT(*) AS n FROM word AS w")
        }
    }

    private func tell(_ command: SQL) throws { try replica.console("parvis").run(command) }

    private let pause: SQL = "SELECT pg_wal_replay_pause()"
    private let resume: SQL = "SELECT pg_wal_replay_resume()"

    @Test func `what readers read asks the server itself for nothing`() throws {
        try write("un", in: pool)
        #expect(try eventually { try count() == 1 })
        let before = pool.roundTrips
        for _ in 1...50 { #expect(try count() == 1) }
        #expect(pool.roundTrips == before)
    }

    @Test func `whoever wrote reads what they wrote while the replica stands still`() throws {
        try tell(pause)
        try write("un", in: pool)
        #expect(try count(after: pool.written) == 1)
        // Whoever wrote nothing reads what is there.
        #expect(try count() == 0)
        try tell(resume)
        #expect(try eventually { try count() == 1 })
    }

    @Test func `whoever is told of something finds it, whichever process wrote it`() throws {
        let other = try DatabasePool(server: ServerAddress(url: primary.url("parvis")))
        let found = Lock<[Int]>([])
        pool.listen { [weak pool] _ in
            let seen =
                (try? pool?.makeReader().read(mayRepeat: true) {
                    try $0.one("SELECT COUNT(*) AS n FROM word AS w") as Int
                }) ?? -1
            found.withLock { $0.append(seen) }
        }
        try tell(pause)
        try write("un", telling: true, in: other)
        #expect(eventually { found.withLock { $0 } == [1] })
        try write("deux", telling: true, in: pool)
        #expect(eventually { found.withLock { $0 } == [1, 2] })
        #expect(try count() == 2)
    }

    @Test func `what is remembered of a replica is neither that of the server nor what follows`()
        throws
    {
        let number = { [reader] in try reader.read(mayRepeat: true) { $0.generation } }
        let ofServer = try reader.read { $0.generation }
        let first = try #require(try number())
        #expect(try number() == first)
        #expect(first != ofServer)
        // The one that began first ends last: the server's own name of what is seen stays the same.
        let (early, late) = (try primary.console("parvis"), try primary.console("parvis"))
        try early.run("BEGIN")
        try early.run("INSERT INTO word (text) VALUES ('un')")
        let between = try primary.console("parvis")
        try between.run("BEGIN")
        try between.run("INSERT INTO word (text) VALUES ('deux')")
        try late.run("INSERT INTO word (text) VALUES ('trois')")
        #expect(try eventually { try count() == 1 })
        let second = try #require(try number())
        #expect(second != first)
        try between.run("COMMIT")
        #expect(try eventually { try count() == 2 })
        #expect(try number() != second)
        try early.run("COMMIT")
    }

    @Test func `one that is too far behind is left out, and comes back`() throws {
        try tell(pause)
        try write("un", in: pool)
        #expect(eventually { pool.replicasLeftOut.0 == 1 })
        #expect(try count() == 1)
        #expect(pool.lookAtReplicas().first?.trouble == "it is too far behind")
        try tell(resume)
        #expect(eventually { pool.replicasLeftOut.0 == 0 })
        #expect(pool.lookAtReplicas().first?.trouble == nil)
    }

    @Test func `one that is away is left out without a failing read, and comes back`() throws {
        try write("un", in: pool)
        try replica.stop()
        for _ in 1...20 { #expect(try count() == 1) }
        #expect(eventually { pool.replicasLeftOut.0 == 1 })
        try replica.start()
        #expect(try eventually(isReadFrom))
        #expect(try count() == 1)
    }

    @Test func `a server that repeats another one, or none, is never read from`() throws {
        let stranger = try OwnServer()
        let address = try stranger.console().create("parvis")
        let other = try DatabasePool(
            server: ServerAddress(url: primary.url("parvis")), replicas: [address])
        let why = other.lookAtReplicas().first?.trouble ?? ""
        #expect(why.contains("no replica"))
        let mixed = try DatabasePool(
            server: address, replicas: [ServerAddress(url: replica.url("parvis"))])
        #expect(mixed.lookAtReplicas().first?.trouble?.contains("another server") == true)
    }
}
