import Community
package import Foundation
package import Storage

/// A text that an edit replaced: who replaced it, and when.
package struct Revision: Equatable, Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let editorName: String?
    package let title: String
    package let summary: String
    package let body: String
    package let replacedAt: Date
}

extension Revision: FromRow {
    package init(row: Row) throws {
        id = try row["id"]
        editorName = try row["editor_name"]
        title = try row["title"]
        summary = try row["summary"]
        body = try row["body"]
        replacedAt = try row["saved_at"]
    }
}
