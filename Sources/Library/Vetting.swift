import Community
import Content
import Foundation
import Storage

/// What a moderator decided of a version, of the very bytes they had before them. It stays.
struct Vetting: Equatable, Sendable {
    enum Decision: String, SQLValue, CaseIterable, Sendable {
        case vetted, changes, refused, archived, unarchived
        /// What is said of it was written again, when it was vetted; `grounds` names the fields.
        case edited
    }

    let version: DocumentVersion.ID
    let number: Int
    let person: Person.ID?
    let personName: String?
    let decision: Decision
    let grounds: String
    let createdAt: Date
}

extension Vetting: FromRow {
    init(row: Row) throws {
        version = try row["version_id"]
        number = try row["number"]
        person = try row["person_id"]
        personName = try row["person_name"]
        decision = try row["decision"]
        grounds = try row["grounds"]
        createdAt = try row["created_at"]
    }
}
