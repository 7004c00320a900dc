import Community
import Content
import Foundation
import Storage

/// A topic that somebody began.
struct ThemeDraft: FromRow {
    let typed: TypedTopic
    let savedAt: Date

    init(row: Row) throws {
        typed = TypedTopic(
            title: try row["title"], text: try row["body"], tags: try row["tags"])
        savedAt = try row["saved_at"]
    }
}
