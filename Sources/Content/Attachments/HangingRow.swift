import Community
import Storage

/// A file or a citation, read in one statement.
struct HangingRow: FromRow {
    enum What {
        case file(Attachment)
        case cited(CitationName)
    }

    let item: Item.ID?
    let kept: AttachmentPlace?
    let what: What

    init(row: Row) throws {
        item = try row["item_id"]
        kept = try AttachmentPlace(row: row)
        let isCited: Bool = try row["is_cited"]
        what = try isCited ? .cited(CitationName(row: row)) : .file(Attachment(row: row))
    }
}
