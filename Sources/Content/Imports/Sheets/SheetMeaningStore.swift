import Community
import Foundation
import Storage
import TextFiles

/// What the columns of sheets mean, kept for the next sheet with the same headers.
struct SheetMeaningStore {
    let db: Database

    /// Not settled if no such sheet was seen before, or its columns have changed since.
    func meaning(
        of table: SheetTable, _ settings: SheetSettings, _ layout: SheetLayout, kind: String,
        in space: Space
    ) throws -> SheetSettings {
        let kept: String? = try db.value(
            """
            SELECT s.columns FROM sheet_meaning AS s
            WHERE s.space_id = \(space.id) AND s.kind = \(kind) AND s.headers = \(table.headers)
            """)
        var settings = settings
        guard let kept else { return settings }
        let columns = kept.split(separator: "\t", omittingEmptySubsequences: false)
            .map(String.init)
        let isKnown = columns.allSatisfy { $0.isEmpty || layout.column($0) != nil }
        guard isKnown, columns.count == table.csv.header.count else { return settings }
        (settings.columns, settings.isSettled) = (columns, true)
        return settings
    }

    func keep(
        _ columns: [String], of table: SheetTable, kind: String, in space: Space, at now: Date
    ) throws {
        let text = columns.joined(separator: "\t")
        try db.run(
            """
            INSERT INTO sheet_meaning (space_id, kind, headers, columns, changed_at)
            VALUES (\(space.id), \(kind), \(table.headers), \(text), \(now))
            ON CONFLICT (space_id, kind, headers) DO UPDATE SET
                columns = excluded.columns, changed_at = excluded.changed_at
            """)
    }
}
