import Community
package import Storage

/// What a space expects of those who write in it.
package struct Charter: Sendable, FromRow {
    package let body: String
    package let html: String

    package init(row: Row) throws {
        body = try row["body"]
        html = try row["body_html"]
    }
}
