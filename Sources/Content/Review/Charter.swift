import Community
package import Storage

/// What a space expects of those who write in it, and what it shows of those who read.
package struct Charter: Sendable, FromRow {
    package let body: String
    package let html: String
    /// Whether "lu par 34 sur 51" is shown.
    package let showsReaders: Bool

    package init(row: Row) throws {
        body = try row["body"]
        html = try row["body_html"]
        showsReaders = try row["shows_readers"]
    }
}
