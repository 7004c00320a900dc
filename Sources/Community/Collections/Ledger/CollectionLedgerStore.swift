import Foundation
import Storage

/// The ledgers of collections.
struct CollectionLedgerStore {
    /// Rows written in one statement.
    private static let piece = 1_000
    /// As many that are gone are remembered.
    private static let mostGone = 2_000

    let db: Database

    func find(_ kind: String, _ sights: [Space.ID: String]) throws -> [CollectionLedger] {
        guard !sights.isEmpty else { return [] }
        let wanted = sights.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            "(l.space_id = \($0.key) AND l.sight = \($0.value))" as SQL
        }
        return try filled(
            try db.all(
                """
                SELECT \(Self.columns) FROM collection_ledger AS l
                WHERE l.kind = \(kind) AND (\(wanted.joined(separator: " OR ")))
                """
            ))
    }

    /// That of a token; nil if it is of another collection, or forgotten.
    func find(_ id: CollectionLedger.ID, _ kind: String, in space: Space.ID) throws
        -> CollectionLedger?
    {
        try filled(
            try db.all(
                """
                SELECT \(Self.columns) FROM collection_ledger AS l
                WHERE l.id = \(id) AND l.kind = \(kind) AND l.space_id = \(space)
                """
            )
        ).first
    }

    private func filled(_ ledgers: [CollectionLedger]) throws -> [CollectionLedger] {
        guard !ledgers.isEmpty else { return [] }
        var rows: [CollectionLedger.ID: [Int64: CollectionLedger.Row]] = [:]
        try db.each(
            """
            SELECT w.ledger_id, w.member, w.stamp, w.since, w.turn, w.gone
            FROM collection_ledger_row AS w WHERE w.ledger_id IN \(list: ledgers.map(\.id))
            """
        ) { row in
            let member: Int64 = try row["member"]
            rows[try row["ledger_id"], default: [:]][member] = CollectionLedger.Row(
                stamp: try row["stamp"], since: try row["since"], turn: try row["turn"],
                isGone: try row["gone"])
        }
        return ledgers.map { ledger in
            var ledger = ledger
            ledger.rows = rows[ledger.id] ?? [:]
            return ledger
        }
    }

    /// Begins a ledger where there is none, and holds it until the end of this write. Its turns go
    /// on from the clock, so that no token of one that was forgotten is taken for one of this.
    /// - Parameter person: whose it is alone; nil for one of all who see the same.
    func begin(
        _ kind: String, _ sight: String, of person: Person.ID?, in space: Space.ID, at now: Date
    ) throws {
        let turn = Int64(now.timeIntervalSince1970 * 1000)
        try db.run(
            """
            INSERT INTO collection_ledger
                (space_id, kind, sight, turn, floor, used_at, person_id)
            VALUES (\(space), \(kind), \(sight), \(turn), \(turn), \(now), \(person))
            ON CONFLICT (space_id, kind, sight) DO UPDATE SET used_at = excluded.used_at
            """
        )
    }

    /// Writes what has changed, as one more turn.
    func write(_ members: [CollectionMember], to ledger: CollectionLedger, at now: Date) throws {
        let turn = ledger.turn + 1
        let there = Set(members.map(\.id))
        var changed: [SQL] = []
        for member in members {
            let row = ledger.rows[member.id]
            guard row?.stamp != member.stamp || row?.isGone == true else { continue }
            changed.append(
                """
                (\(ledger.id), \(member.id), \(member.stamp), \(row?.since ?? turn), \(turn),
                    \(false))
                """)
        }
        for (id, row) in ledger.rows where !row.isGone && !there.contains(id) {
            changed.append("(\(ledger.id), \(id), \(row.stamp), \(row.since), \(turn), \(true))")
        }
        for start in stride(from: 0, to: changed.count, by: Self.piece) {
            try put(changed[start..<min(start + Self.piece, changed.count)])
        }
        let floor = try forgetGone(ledger, there)
        try db.run(
            """
            UPDATE collection_ledger SET turn = \(turn), floor = \(floor), used_at = \(now)
            WHERE id = \(ledger.id)
            """
        )
    }

    private func put(_ rows: ArraySlice<SQL>) throws {
        try db.run(
            """
            INSERT INTO collection_ledger_row (ledger_id, member, stamp, since, turn, gone)
            VALUES \(rows.joined(separator: ", "))
            ON CONFLICT (ledger_id, member) DO UPDATE
            SET stamp = excluded.stamp, turn = excluded.turn, gone = excluded.gone
            """
        )
    }

    /// Of what is long gone the oldest is forgotten: whoever was here before begins anew.
    private func forgetGone(_ ledger: CollectionLedger, _ there: Set<Int64>) throws -> Int64 {
        let gone = ledger.rows.filter { $0.value.isGone && !there.contains($0.key) }
        guard gone.count > Self.mostGone else { return ledger.floor }
        let turns = gone.map(\.value.turn).sorted()
        let floor = max(ledger.floor, turns[turns.count - Self.mostGone / 2])
        try db.run(
            """
            DELETE FROM collection_ledger_row
            WHERE ledger_id = \(ledger.id) AND gone = 1 AND turn <= \(floor)
            """
        )
        return floor
    }

    func noteUse(_ ids: [CollectionLedger.ID], at now: Date) throws {
        try db.run("UPDATE collection_ledger SET used_at = \(now) WHERE id IN \(list: ids)")
    }

    /// - Returns: how many were forgotten, at most `limit`.
    func forget(unusedSince date: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM collection_ledger WHERE id IN (
                    SELECT l.id FROM collection_ledger AS l WHERE l.used_at < \(date)
                    ORDER BY l.used_at LIMIT \(limit))
                """)
    }

    func forget(of person: Person.ID, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM collection_ledger WHERE id IN (
                    SELECT l.id FROM collection_ledger AS l WHERE l.person_id = \(person)
                    LIMIT \(limit))
                """)
    }

    private static let columns: SQL = "l.id, l.space_id, l.sight, l.turn, l.floor, l.used_at"
}
