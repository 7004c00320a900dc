package import Foundation
package import Storage

/// The audit log as it is read: that of one space, or of the whole site.
package struct AuditStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package static let pageSize = 50

    /// How often somebody did something to a subject since a moment.
    package func count(
        of action: AuditAction, to subject: String, by person: Person.ID, since: Date
    ) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM audit AS a
            WHERE a.actor_id = \(person) AND a.action = \(action.name)
                AND a.subject = \(subject) AND a.at > \(since)
            """
        )
    }

    /// Who was erased and when, the first one first, as far back as entries are kept.
    func erasures() throws -> [ErasureList.Line] {
        var lines: [ErasureList.Line] = []
        try db.each(
            """
            SELECT a.target_id, a.at FROM audit AS a
            WHERE a.action = \(AuditAction.erased.name) AND a.target_id IS NOT NULL ORDER BY a.id
            """
        ) { lines.append(ErasureList.Line(person: try $0["target_id"], date: try $0["at"])) }
        return lines
    }

    /// The newest first, before an entry.
    package func lines(of space: Space?, before: Int64, limit: Int) throws -> [AuditLine] {
        let place: SQL = space.map { "a.space_id = \($0.id)" } ?? "1 = 1"
        return try lines("\(place) AND a.id < \(before)", network: "a.network", limit)
    }

    /// Those of what somebody did, and of what was done to them, the newest first. Where others
    /// did it from is theirs.
    package func lines(
        about person: Person.ID, before: Int64, limit: Int
    ) throws -> [AuditLine] {
        // Those of the accounts that became theirs are of them as well.
        let all = try [person] + PersonStore(db: db).merged(into: person)
        let parts = all.flatMap { one -> [SQL] in
            [newest("actor_id", one, before, limit), newest("target_id", one, before, limit)]
        }
        return try lines(
            "a.id IN (\(parts.dropFirst().reduce(parts[0]) { "\($0) UNION \($1)" }))",
            network: "CASE WHEN a.actor_id IN \(list: all) THEN a.network ELSE '' END", limit)
    }

    private func newest(
        _ column: SQL, _ person: Person.ID, _ before: Int64, _ limit: Int
    ) -> SQL {
        """
        SELECT y.id FROM (SELECT b.id FROM audit AS b
            WHERE b.\(column) = \(person) AND b.id < \(before)
            ORDER BY b.id DESC LIMIT \(limit)) AS y
        """
    }

    /// The newest entry; 0 before there is one.
    package func last() throws -> Int64 {
        try db.one("SELECT COALESCE(MAX(a.id), 0) AS id FROM audit AS a")
    }

    private func lines(_ condition: SQL, network: SQL, _ limit: Int) throws -> [AuditLine] {
        try db.all(
            """
            SELECT a.id, a.number, a.at, a.actor_id, p.name AS actor, a.action, a.subject,
                a.target_id, t.name AS target, m.person_id AS member, a.space_id,
                \(network) AS network, a.times, a.since_at, a.digest
            FROM audit AS a
            LEFT JOIN person AS p ON p.id = \(PersonStore.standing(for: "a.actor_id"))
            LEFT JOIN person AS t ON t.id = \(PersonStore.standing(for: "a.target_id"))
            LEFT JOIN membership AS m ON m.person_id = t.id AND m.space_id = a.space_id
            WHERE \(condition)
            ORDER BY a.id DESC LIMIT \(limit)
            """
        )
    }
}
