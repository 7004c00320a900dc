import Community
import Content
import Storage

/// A reason that moderators need not write again.
struct ReasonTemplate: Sendable, FromRow {
    struct ID: EntityID {
        let rawValue: Int64
    }

    static let titleLimit = 80
    static let wordsLimit = 1000

    let id: ID
    /// What the log says of a decision.
    let title: String
    /// What the author is told.
    let words: String

    init(row: Row) throws {
        id = try row["id"]
        title = try row["title"]
        words = try row["words"]
    }
}
