import Community
import Content
import Foundation
import Storage

/// How often versions were downloaded, and by whom.
struct DownloadStore {
    let db: Database

    /// Counts those of some versions that were not counted that day. The name is kept of whoever
    /// agrees.
    func count(_ download: Download, of versions: [DocumentVersion.ID]) throws {
        let new: [DocumentVersion.ID] = try db.values(
            """
            INSERT INTO document_download_mark (version_id, mark, day)
            SELECT v.id, CAST(\(download.mark) AS TEXT), CAST(\(download.day) AS BIGINT)
            FROM document_version AS v WHERE v.id IN \(list: versions) ORDER BY v.id
            ON CONFLICT (version_id, mark) DO NOTHING RETURNING version_id
            """)
        guard !new.isEmpty else { return }
        try db.run(
            """
            INSERT INTO document_download_day (version_id, day, document_id, space_id, people)
            SELECT v.id, CAST(\(download.day) AS BIGINT), v.document_id,
                CAST(\(download.space) AS BIGINT), 1
            FROM document_version AS v WHERE v.id IN \(list: new) ORDER BY v.id
            ON CONFLICT (version_id, day) DO UPDATE SET people = document_download_day.people + 1
            """)
        guard let person = download.person else { return }
        try db.run(
            """
            INSERT INTO document_download (version_id, document_id, space_id, person_id, at)
            SELECT v.id, v.document_id, CAST(\(download.space) AS BIGINT), p.id,
                CAST(\(download.at) AS BIGINT)
            FROM document_version AS v JOIN person AS p ON p.id = \(person)
            WHERE v.id IN \(list: new) AND \(PermissionStore.condition(.downloads, "p.id"))
            ORDER BY v.id
            """)
    }

    /// Who downloaded a document, the last first: those who still belong to its space.
    func page(of id: Item.ID, before place: KeysetPlace?, limit: Int) throws -> [Downloader] {
        let older: SQL = place.map { "AND (w.at, w.id) < (\($0.at), \($0.id))" } ?? ""
        return try db.all(
            """
            SELECT w.id, w.person_id, w.at, p.name, v.number,
                CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
            FROM document_download AS w JOIN document_version AS v ON v.id = w.version_id
            JOIN membership AS m ON m.space_id = w.space_id AND m.person_id = w.person_id
            JOIN person AS p ON p.id = m.person_id
            WHERE w.document_id = \(id) AND \(PermissionStore.condition(.downloads, "p.id"))
                \(older)
            ORDER BY w.at DESC, w.id DESC LIMIT \(limit)
            """)
    }

    /// Forgets marks of days that are over everywhere.
    /// - Returns: how many.
    func forgetMarks(before day: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM document_download_mark WHERE (version_id, mark) IN (
                    SELECT k.version_id, k.mark FROM document_download_mark AS k
                    WHERE k.day < \(day) ORDER BY k.day LIMIT \(limit))
                """)
    }

    func forgetNames(before date: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM document_download WHERE id IN (
                    SELECT w.id FROM document_download AS w
                    WHERE w.at < \(date) ORDER BY w.at LIMIT \(limit))
                """)
    }

    func forgetNames(in space: Space.ID, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM document_download WHERE id IN (
                    SELECT w.id FROM document_download AS w
                    WHERE w.space_id = \(space) ORDER BY w.id LIMIT \(limit))
                """)
    }

    /// Those of whoever does not agree, or no more.
    func refused(now: Date, limit: Int) throws -> [Int64] {
        try db.values(
            """
            SELECT w.id FROM document_download AS w
            WHERE \(PermissionStore.isOver(.downloads, "w.person_id", now: now))
            ORDER BY w.id LIMIT \(limit)
            """)
    }

    /// Of those, whoever has not agreed meanwhile.
    func forgetRefused(_ ids: [Int64], now: Date) throws {
        try db.run(
            """
            DELETE FROM document_download WHERE id IN \(list: ids)
                AND \(PermissionStore.isOver(.downloads, "person_id", now: now))
            """)
    }

    /// The spaces of which any names are kept.
    func spacesWithNames() throws -> [Space.ID] {
        try db.values(
            """
            SELECT s.id FROM space AS s WHERE EXISTS (
                SELECT 1 FROM document_download AS w WHERE w.space_id = s.id)
            ORDER BY s.id
            """)
    }
}

/// Somebody who downloaded a version of a document.
struct Downloader: FromRow, Sendable {
    let id: Int64
    let person: Person.ID
    let name: String
    let hasPhoto: Bool
    let at: Date
    let number: Int

    var place: KeysetPlace { KeysetPlace(at: at, id: id) }

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        name = try row["name"]
        hasPhoto = try row["has_photo"]
        at = try row["at"]
        number = try row["number"]
    }
}
