import Foundation
import Storage
import TestKit
import Testing

/// A whole server of the site, whose pages are read from a real replica.
@Suite("A site with a replica", .enabled(if: TestDatabase.isOnServer), .serialized)
struct ReplicaSiteTests {
    private let fleet: Fleet
    private let home = Fleet.home

    init() throws { fleet = try Fleet(1, replicas: 1) }

    private func health() throws -> String {
        try WebClient().get(fleet.port(0), "/health").body
    }

    private func check() throws -> String {
        try RealProgram.run("check", "--config", fleet.config()).said
    }

    private func tell(_ command: SQL) throws {
        try fleet.replicas[0].console("parvis").run(command)
    }

    @Test func `pages come from the replica, and show at once what one wrote or was told of`()
        throws
    {
        let malik = try fleet.visit(.malik)
        let story = try fleet.publish("Depuis la copie", by: malik, at: 0)
        let address = "\(home)/news/\(story)"
        #expect(fleet.eventually(30) { try health() == "ok\n" })
        let amina = try fleet.visit(.amina)
        #expect(try amina.get(fleet.port(0), address).body.contains("Depuis la copie"))
        #expect(
            fleet.eventually(30) {
                try fleet.count("SELECT COUNT(*) AS n FROM job AS j WHERE j.run_at < \(Date())")
                    == 0
            })
        try tell("SELECT pg_wal_replay_pause()")
        // Nobody is told of what is changed behind the back of all.
        try fleet.rows.write { db in
            try db.run("UPDATE item SET title = 'Depuis le serveur' WHERE id = \(story)")
        }
        #expect(
            fleet.eventually(5) {
                try amina.get(fleet.port(0), address).body.contains("Depuis la copie")
            })
        let sent = try malik.post(
            fleet.port(0), "\(home)/items/\(story)/comments", ["text": "Bien lu", "_key": "k"])
        #expect(sent.status == 303)
        let page = try malik.get(fleet.port(0), address).body
        #expect(page.contains("Bien lu") && page.contains("Depuis le serveur"))
        // Amina has written nothing, and is told of this by the stream of events.
        try fleet.publish("Du nouveau", by: malik, at: 0)
        #expect(try amina.get(fleet.port(0), home).body.contains("Du nouveau"))
        try tell("SELECT pg_wal_replay_resume()")
    }

    @Test func `a replica that stops fails no page, is told of, and comes back by itself`() throws {
        let malik = try fleet.visit(.malik)
        #expect(fleet.eventually(30) { try health() == "ok\n" })
        try fleet.replicas[0].stop()
        for _ in 1...20 { #expect(try malik.get(fleet.port(0), home).status == 200) }
        #expect(fleet.eventually(30) { try health().hasPrefix("degraded: 1 of 1 replicas") })
        #expect(try check().contains("wrong  replica: the database \"parvis\" at 127.0.0.1"))
        try fleet.replicas[0].start()
        #expect(fleet.eventually(30) { try health() == "ok\n" })
        #expect(try check().contains("ok     replica: the database \"parvis\" at 127.0.0.1"))
        #expect(try malik.get(fleet.port(0), home).status == 200)
    }
}
