import Foundation
import Storage
import TestKit
import Testing

@testable import Community

@Suite("The outbox of before") struct FormerOutboxTests {
    @Test func `what was written before has its text and its address, and can be sent`() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/parvis-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let all = community.migrations
        let before = try #require(all.firstIndex { $0.name == "outbox-4-mails" })
        let database = try TestDatabase()
        let pool = try database.pool(folder: folder)
        try pool.migrate(Array(all[..<before]))
        try pool.write { db in
            try db.run(
                """
                INSERT INTO outbox (recipient, subject, body, state, created_at)
                VALUES ('Amina@Exemple.test', 'Un', 'Corps un', 'queued', 1),
                    ('loic@exemple.test', 'Deux', 'Corps deux', 'queued', 2)
                """)
        }
        try pool.migrate(all)
        let mails = try pool.read { try Outbox(db: $0).newest(9) }
        #expect(mails.map(\.subject) == ["Deux", "Un"])
        #expect(mails.map(\.body) == ["Corps deux", "Corps un"])
        #expect(mails.allSatisfy { $0.state == .queued })
        let keys: [String] = try pool.read {
            try $0.values("SELECT o.recipient_key FROM outbox AS o ORDER BY o.id")
        }
        #expect(keys == ["amina@exemple.test", "loic@exemple.test"])
        let next = try pool.write { db in
            let text: Int64 = try db.one(
                """
                INSERT INTO outbox_text (subject, body, created_at) VALUES ('Trois', 'x', 3)
                RETURNING id
                """)
            return text
        }
        #expect(next > 2)
        try pool.close()
    }
}
