import Community
import Foundation
import Storage

/// A text of the site in the version that holds: to read, or to agree to.
struct SiteText: FromRow {
    struct ID: EntityID {
        let rawValue: Int64
    }

    enum Kind: String, SQLValue, CaseIterable, Sendable {
        case information, consent
    }

    let id: ID
    let kind: Kind
    /// The name of what a consent allows; nil for one that people see to themselves.
    let purpose: String?
    let title: String
    let number: Int
    let body: String
    let publishedAt: Date

    init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        purpose = try row["purpose"]
        title = try row["title"]
        number = try row["number"]
        body = try row["body"]
        publishedAt = try row["published_at"]
    }
}

/// What a person said of a version of a text.
enum ConsentAnswer: String, SQLValue, CaseIterable, Sendable {
    case read, given, refused

    func fits(_ kind: SiteText.Kind) -> Bool { (self == .read) == (kind == .information) }
}
