import Community
import Content
import Foundation
import Storage

/// What somebody found wrong in a vetted document, and what came of it.
struct Erratum: FromRow, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum Outcome: String, SQLValue, CaseIterable, Sendable {
        case corrected, nothing, words
    }

    let id: ID
    let document: Item
    let number: Int
    let person: Person.ID?
    let personName: String?
    let words: String
    /// The page, as it was written.
    let place: String
    let outcome: Outcome?
    let answer: String
    let settlerName: String?
    let createdAt: Date
    let settledAt: Date?

    var isOpen: Bool { settledAt == nil }

    init(row: Row) throws {
        id = try row["erratum_id"]
        document = try Item(row: row)
        number = try row["number"]
        person = try row["reporter_id"]
        personName = try row["reporter_name"]
        words = try row["words"]
        place = try row["place"]
        outcome = try row["outcome"]
        answer = try row["answer"]
        settlerName = try row["settler_name"]
        createdAt = try row["reported_at"]
        settledAt = try row["settled_at"]
    }
}
