import Content
import Storage

/// A document as it stands among the files of what cites it, with its last vetted file.
struct CitedDocument: FromRow {
    let id: Item.ID
    let title: String
    let name: String
    let family: String
    let size: Int
    let digest: String
    /// Whether nothing holds its file back.
    let isSent: Bool

    init(row: Row) throws {
        id = try row["item_id"]
        title = try row["title"]
        name = try row["name"]
        family = try row["family"]
        size = try row["size"]
        digest = try row["digest"]
        isSent = try row["is_sent"]
    }
}
