import HTTP
import Storage
import TestKit

@testable import Community

/// What is new once a call was answered, and whose it says it is.
struct Deed: Hashable {
    let table: String
    let id: Int64
    let person: Int64
}

extension Stage {
    /// The rows that say who did something.
    static let doers: [(table: String, rows: SQL)] = [
        ("session", "SELECT t.id, t.person_id AS person FROM session AS t"),
        (
            "application_password",
            "SELECT t.id, t.person_id AS person FROM application_password AS t"
        ),
        ("item", "SELECT t.id, t.author_id AS person FROM item AS t"),
        ("letter", "SELECT t.id, t.author_id AS person FROM letter AS t"),
        ("attachment", "SELECT t.id, t.person_id AS person FROM attachment AS t"),
        ("revision", "SELECT t.id, t.editor_id AS person FROM revision AS t"),
        ("audit", "SELECT t.id, t.actor_id AS person FROM audit AS t"),
        ("journal", "SELECT t.id, t.actor_id AS person FROM journal AS t"),
        ("notice", "SELECT t.id, t.actor_id AS person FROM notice AS t"),
        ("vetting", "SELECT t.id, t.person_id AS person FROM vetting AS t"),
    ]

    /// Ways in which a program might be told to act for somebody else.
    private static let disguises = [
        "person", "person_id", "author", "author_id", "actor", "actor_id", "user", "user_id",
        "as", "on_behalf_of", "impersonate", "sudo",
    ]

    /// What a call leaves behind that bears another name than the caller's.
    mutating func foreignDeeds(_ route: Route, pretending other: Person.ID) throws -> [Deed] {
        var call = try samples.call(route)
        guard !call.isOfProgram, let caller = samples.caller else { return [] }
        var fields = call.fields
        for name in Self.disguises where fields.first(name) == nil {
            fields.append(name, other.description)
        }
        call = SampleCall(
            method: call.method, address: call.address, fields: fields, files: call.files)
        let before = try deeds()
        _ = try send(call)
        return try deeds().subtracting(before).filter { $0.person != caller.rawValue }
            .sorted { ($0.table, $0.id) < ($1.table, $1.id) }
    }

    private func deeds() throws -> Set<Deed> {
        try town.site.database.read { db in
            var all: Set<Deed> = []
            for (table, rows) in Self.doers {
                try db.each(rows) { row in
                    guard let person: Int64 = try row["person"] else { return }
                    all.insert(Deed(table: table, id: try row["id"], person: person))
                }
            }
            return all
        }
    }
}
