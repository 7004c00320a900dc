package import Foundation
package import Storage

/// The table of invitations and requests that wait no more.
package struct ArrivalEndStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// - Parameters:
    ///   - action: by which somebody ended it.
    package func find(
        _ id: some EntityID, _ kind: ArrivalEnd.Kind, by action: AuditAction, in space: Space
    ) throws -> ArrivalEnd? {
        try db.first(
            """
            SELECT e.ended_at, (SELECT p.name FROM audit AS a JOIN person AS p ON p.id = a.actor_id
                WHERE a.space_id = e.space_id AND a.action = \(action.name)
                    AND a.at = e.ended_at ORDER BY a.id LIMIT 1) AS judge
            FROM arrival_end AS e
            WHERE e.kind = \(kind.rawValue) AND e.number = \(id.rawValue)
                AND e.space_id = \(space.id)
            """)
    }

    func note(
        _ ids: [some EntityID], _ kind: ArrivalEnd.Kind, in space: Space.ID, at now: Date
    ) throws {
        guard !ids.isEmpty else { return }
        let rows = ids.map { SQL("(\(kind.rawValue), \($0.rawValue), \(space), \(now))") }
        try db.run(
            """
            INSERT INTO arrival_end (kind, number, space_id, ended_at)
            VALUES \(rows.joined(separator: ", "))
            ON CONFLICT (kind, number) DO UPDATE SET space_id = excluded.space_id,
                ended_at = excluded.ended_at
            """)
    }

    package func forget(before date: Date) throws {
        try db.run("DELETE FROM arrival_end WHERE ended_at < \(date)")
    }
}
