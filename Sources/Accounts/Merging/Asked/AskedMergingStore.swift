import Community
import Foundation
import Security
import Storage

/// The table of what is asked for by those who run the site.
struct AskedMergingStore {
    let db: Database

    private static let columns: SQL = """
        g.id, g.kept_id, g.closed_id, g.asked_by, g.due_at,
            CASE WHEN g.agreed_at IS NULL THEN 0 ELSE 1 END AS agreed
        """
    private static let selection: SQL = "SELECT \(columns) FROM account_merging AS g"

    /// With the addresses of both.
    func all() throws -> [(asked: AskedMerging, kept: String, closed: String)] {
        var found: [(asked: AskedMerging, kept: String, closed: String)] = []
        try db.each(
            """
            SELECT \(Self.columns), k.email AS kept, c.email AS closed
            FROM account_merging AS g JOIN person AS k ON k.id = g.kept_id
            JOIN person AS c ON c.id = g.closed_id ORDER BY g.due_at, g.id LIMIT 100
            """
        ) { found.append((try AskedMerging(row: $0), try $0["kept"], try $0["closed"])) }
        return found
    }

    /// The addresses of both accounts of some.
    func addresses(
        of ids: [AskedMerging.ID]
    ) throws -> [(id: AskedMerging.ID, kept: String, closed: String)] {
        var found: [(id: AskedMerging.ID, kept: String, closed: String)] = []
        try db.each(
            """
            SELECT g.id, k.email AS kept, c.email AS closed
            FROM account_merging AS g JOIN person AS k ON k.id = g.kept_id
            JOIN person AS c ON c.id = g.closed_id WHERE g.id IN \(list: ids)
            """
        ) { found.append((try $0["id"], try $0["kept"], try $0["closed"])) }
        return found
    }

    func find(_ id: AskedMerging.ID) throws -> AskedMerging? {
        try db.first("\(Self.selection) WHERE g.id = \(id)")
    }

    func find(_ text: String) throws -> AskedMerging? {
        guard let token = Token(mailed: text) else { return nil }
        return try db.first("\(Self.selection) WHERE g.digest = \(token.digest)")
    }

    /// Whether either account waits already to become one with any.
    func knows(_ first: Person.ID, _ second: Person.ID) throws -> Bool {
        let both: SQL = "(\(first), \(second))"
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM account_merging AS g
            WHERE g.kept_id IN \(both) OR g.closed_id IN \(both) LIMIT 1
            """)
        return found != nil
    }

    func create(
        _ closed: Person.ID, into kept: Person.ID, by asker: Person.ID, at now: Date, due: Date
    ) throws -> (AskedMerging.ID, Token) {
        let token = Token()
        let id: AskedMerging.ID = try db.one(
            """
            INSERT INTO account_merging (kept_id, closed_id, asked_by, digest, asked_at, due_at)
            VALUES (\(kept), \(closed), \(asker), \(token.digest), \(now), \(due)) RETURNING id
            """)
        return (id, token)
    }

    func agree(_ id: AskedMerging.ID, at now: Date) throws {
        try db.run(
            "UPDATE account_merging SET agreed_at = \(now) WHERE id = \(id) AND agreed_at IS NULL")
    }

    /// - Returns: false if somebody was faster.
    func remove(_ id: AskedMerging.ID) throws -> Bool {
        try db.affected(by: "DELETE FROM account_merging WHERE id = \(id)") == 1
    }

    static let asked = PersonalData(
        "account.merging", word: "personal.merging", retention: "personal.kept.merging",
        columns: [
            .ended("account_merging", "kept_id"), .ended("account_merging", "closed_id"),
            .moved("account_merging", "asked_by"),
        ],
        fields: [.moment("asked"), .moment("due")],
        rows: {
            """
            SELECT g.id AS key, g.asked_at AS asked, g.due_at AS due FROM account_merging AS g
            WHERE g.kept_id = \($0) OR g.closed_id = \($0) OR g.asked_by = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM account_merging
                    WHERE kept_id = \(one.id) OR closed_id = \(one.id)
                    """)
                + db.affected(
                    by: "UPDATE account_merging SET asked_by = NULL WHERE asked_by = \(one.id)")
        })
}
