import Community
import Foundation
import Security
import Storage

/// The table of accounts that are to be erased.
struct PlannedErasureStore {
    let db: Database

    func find(_ person: Person.ID) throws -> PlannedErasure? {
        try db.first("\(Self.selection) WHERE e.person_id = \(person)")
    }

    /// By the token of a mail.
    func find(token text: String) throws -> PlannedErasure? {
        guard let token = Token(mailed: text) else { return nil }
        return try db.first("\(Self.selection) WHERE e.digest = \(token.digest)")
    }

    /// Those of some people whose account is to be erased.
    func people(_ ids: [Person.ID]) throws -> [(id: Person.ID, name: String, email: String)] {
        var found: [(id: Person.ID, name: String, email: String)] = []
        try db.each(
            """
            SELECT p.id, p.name, p.email
            FROM planned_erasure AS e JOIN person AS p ON p.id = e.person_id
            WHERE e.person_id IN \(list: ids)
            """
        ) { found.append((try $0["id"], try $0["name"], try $0["email"])) }
        return found
    }

    private static let selection: SQL = """
        SELECT e.person_id, e.on_request, e.reason, e.asked_at, e.due_at
        FROM planned_erasure AS e
        """

    /// - Parameter host: whoever runs the site, with their reason; nil for one's own wish.
    /// - Returns: the token that undoes it; nil where it was planned before.
    func plan(
        _ person: Person.ID, by host: (id: Person.ID, reason: String)?, due: Date, at now: Date
    ) throws -> Token? {
        let token = Token()
        let isNew =
            try db.affected(
                by: """
                    INSERT INTO planned_erasure
                        (person_id, digest, on_request, asked_by, reason, asked_at, due_at)
                    VALUES (\(person), \(token.digest), \(host != nil), \(host?.id),
                        \(host?.reason ?? ""), \(now), \(due))
                    ON CONFLICT (person_id) DO NOTHING
                    """) == 1
        return isNew ? token : nil
    }

    /// - Returns: false if there was none.
    func undo(_ person: Person.ID) throws -> Bool {
        try db.affected(by: "DELETE FROM planned_erasure WHERE person_id = \(person)") == 1
    }

    func postpone(_ person: Person.ID, to date: Date) throws {
        try db.run("UPDATE planned_erasure SET due_at = \(date) WHERE person_id = \(person)")
    }

    static let held = PersonalData(
        "account.erasure", word: "personal.erasure",
        columns: [
            .ended("planned_erasure", "person_id"),
            .moved("planned_erasure", "asked_by", by: "person_id"),
        ],
        fields: [.flag("own"), .text("reason"), .moment("asked"), .moment("due")],
        rows: {
            """
            SELECT e.person_id AS key, 1 - e.on_request AS own, e.reason, e.asked_at AS asked,
                e.due_at AS due
            FROM planned_erasure AS e WHERE e.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.run("UPDATE planned_erasure SET asked_by = NULL WHERE asked_by = \(one.id)")
            return try db.affected(by: "DELETE FROM planned_erasure WHERE person_id = \(one.id)")
        })
}
