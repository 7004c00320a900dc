import Community
import Storage

/// A file or a citation, read in one statement.
struct HangingRow: FromRow {
    enum What {
        case file(Attachment, PictureSizes?)
        case cited(CitationName)
    }

    let item: Item.ID?
    let kept: AttachmentPlace?
    let what: What

    init(row: Row) throws {
        item = try row["item_id"]
        kept = try AttachmentPlace(row: row)
        let isCited: Bool = try row["is_cited"]
        guard !isCited else {
            what = try .cited(CitationName(row: row))
            return
        }
        let width: Int? = try row["width"]
        what = try .file(Attachment(row: row), width == nil ? nil : PictureSizes(row: row))
    }
}
