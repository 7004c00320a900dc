import Community
import Content
import Foundation
import ICalendar
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Calendars brought in before") struct FormerImportTests {
    private static let digest = String(repeating: "a", count: 64)

    @Test func `what waits, goes on or was left out stays so, and what a calendar said is known`()
        throws
    {
        let folder = FileManager.default.temporaryDirectory.path + "/parvis-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try TestDatabase()
        let pool = try database.pool(folder: folder)
        let all = Site.migrations([community] + content + [agenda])
        try pool.migrate(all.filter { $0.name != "agenda-calendar-3" })
        try pool.write(fill)
        try pool.migrate(all)
        let files: [String] = try pool.read {
            try $0.values(
                """
                SELECT f.name || ' ' || f.state || ' ' || f.done || ' ' || f.added || ' ' || f.refused
                FROM file_import AS f WHERE f.kind = 'calendar' ORDER BY f.created_at
                """)
        }
        #expect(files == ["un.ics shown 0 0 0", "deux.ics taken 50 49 1", "trois.ics done 3 1 2"])
        let lines: [String] = try pool.read {
            try $0.values("SELECT f.about FROM file_import_line AS f ORDER BY f.import_id")
        }
        #expect(lines == ["7 Stage\n", "3 Bureau\n9 Fête\n"])
        let jobs: [String] = try pool.read {
            try $0.values(
                """
                SELECT j.kind || ' ' || f.name || ' ' || t.is_new FROM job AS j
                JOIN file_import AS f ON CAST(f.id AS TEXT) = j.payload
                JOIN file_import_item AS t ON t.import_id = f.id
                """)
        }
        #expect(jobs == ["content.import deux.ics 1"])
        let sources = try pool.read { try EventSourceStore(db: $0).all(of: [Item.ID(rawValue: 1)]) }
        let source = try #require(sources.values.first)
        #expect(source.sequence == 4 && source.rule == "FREQ=WEEKLY")
        #expect(source.added.map(\.basic) == ["20300120T180000"])
        try pool.close()
    }

    private func fill(_ db: Database) throws {
        try db.run(
            """
            INSERT INTO space (id, slug, name, host, zone, created_at)
            VALUES (1, 'centre', 'Centre', 'x', 'Europe/Paris', 1)
            """)
        try db.run(
            """
            INSERT INTO item (id, space_id, kind, title, audience, published, comments_open,
                created_at, updated_at)
            VALUES (1, 1, 'event', 'Réunion', 'space', 1, 1, 1, 1)
            """)
        try db.run(
            """
            INSERT INTO event (item_id, space_id, uid, text, text_html, place, room, video_address,
                time_zone, whole_days, starts_local, ends_local, starts_at, organiser, important,
                state, changed_at)
            VALUES (1, 1, 'a', '', '', '', '', '', 'Europe/Paris', 0, '20300115T180000',
                '20300115T190000', 1, '', 0, 'published', 1)
            """)
        try db.run(
            """
            INSERT INTO calendar_import
                (id, space_id, digest, name, size, state, done, added, refused, created_at)
            VALUES (8, 1, \(Self.digest), 'un.ics', 9, 'shown', 0, 0, '', 1),
                (9, 1, \(Self.digest), 'deux.ics', 9, 'taken', 50, 49, \("7 Stage\n"), 2),
                (10, 1, \(Self.digest), 'trois.ics', 9, 'done', 3, 1, \("3 Bureau\n9 Fête\n"), 3)
            """)
        try db.run(
            """
            INSERT INTO event_source (event_id, sequence, changed_at, cancelled, digest, rule,
                added_dates, except_dates, import_id, is_new)
            VALUES (1, 4, 5, 0, \(Self.digest), 'FREQ=WEEKLY', '20300120T180000', '', 9, 1)
            """)
        try JobQueue(db).enqueue("agenda.import", payload: "9", at: Date())
    }
}
