import Community
import Content
import Storage

extension OccurrenceStore {
    /// Does what becomes of dates that are none any more. Those that stay are called off, and are
    /// again what they were once they come back.
    func leave(_ dates: [Occurrence], _ leaving: DateLeaving) throws {
        let used = try used(dates.map(\.id))
        let fates = Dictionary(grouping: dates) {
            leaving.fate(of: $0, isUsed: used.contains($0.id))
        }
        try remove(fates[.removed, default: []].map(\.id))
        let ids = fates[.off, default: []].filter { !$0.isCancelled }.map(\.id)
        if !ids.isEmpty {
            try db.run("UPDATE occurrence SET cancelled = 1 WHERE id IN \(list: ids)")
        }
    }

    /// Those from which something hangs: an answer, a line of the sheet, points or minutes.
    private func used(_ ids: [Occurrence.ID]) throws -> Set<Occurrence.ID> {
        guard !ids.isEmpty else { return [] }
        let tables: [SQL] = ["event_answer", "event_attendance", "event_meeting"]
        let hanging: [SQL] = tables.map { table in
            """
            EXISTS (SELECT 1 FROM \(table) AS h WHERE h.event_id = o.event_id
                AND h.recurrence_id = o.recurrence_id)
            """
        }
        return Set(
            try db.values(
                """
                SELECT o.id FROM occurrence AS o
                WHERE o.id IN \(list: ids) AND (\(hanging.joined(separator: " OR ")))
                """))
    }

    /// Takes dates out for good, but for those from which something hangs.
    func removeUnused(_ ids: [Occurrence.ID]) throws {
        let used = try used(ids)
        try remove(ids.filter { !used.contains($0) })
    }
}
