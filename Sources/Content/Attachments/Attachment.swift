package import Community
import Foundation
package import Media
package import Storage

/// A file that hangs from an item or from something else that a feature keeps, or waits for the
/// form it came with to be accepted.
package struct Attachment: Equatable, Sendable {
    package typealias ID = UploadID

    package let id: ID
    package let item: Item.ID?
    /// What it hangs from that is no item.
    package let kept: AttachmentPlace?
    package let person: Person.ID?
    /// The SHA-256 of what is stored, in 64 hexadecimal digits.
    package let digest: String
    /// That of the bytes as they came, before a picture lost what its camera noted; nil for a
    /// picture from before it was kept.
    package let received: String?
    package let name: String
    package let mediaType: String
    /// How the letters of a plain text are written, if that is known.
    package let charset: String?
    package let family: String
    package let size: Int
    /// What the scanner for viruses said.
    package let scan: ScanState
    /// What a picture shows, as its sender said it; nil where they did not.
    package let alternative: String?
}

extension Attachment {
    /// Why it is never shown, and said to be so; nil for what does nothing by itself.
    package var risk: FileRisk? { FileRisk(fileExtension: FileName.fileExtension(of: name)) }
}

extension Attachment: FromRow {
    package init(row: Row) throws {
        id = try row["attachment_id"]
        item = try row["item_id"]
        kept = try AttachmentPlace(row: row)
        person = try row["person_id"]
        digest = try row["digest"]
        received = try row["received"]
        name = try row["name"]
        mediaType = try row["media_type"]
        charset = try row["charset"]
        family = try row["family"]
        size = try row["size"]
        scan = try row["scan"]
        alternative = try row["alternative"]
    }
}
