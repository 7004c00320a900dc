import Community
package import Markup
import Media

/// A file as pages list it. In a template: `{{#files}}{{>shared/_attachment}}{{/files}}`.
package struct AttachmentRow: Rendered {
    package let id: Attachment.ID
    package let name: String
    /// Where it is downloaded from.
    package let address: String
    /// "1,3 Mo".
    package let size: String
    /// "PDF".
    package let kind: String
    /// The symbol of the sprite, after `file-`.
    package let icon: String

    package static let fields: [Field<Self>] = [
        .text("id") { $0.id.description }, .text("name") { $0.name },
        .text("address") { $0.address }, .text("size") { $0.size }, .text("kind") { $0.kind },
        .text("icon") { $0.icon },
    ]

    init(_ attachment: Attachment, in space: Space, _ words: Localization) {
        id = attachment.id
        name = attachment.name
        address = SpacePaths.attachment(attachment.id, in: space)
        size = words.bytes(attachment.size)
        kind = FileName.fileExtension(of: attachment.name).uppercased()
        icon = Self.icon(attachment)
    }

    private static func icon(_ attachment: Attachment) -> String {
        if attachment.mediaType == "message/rfc822" { return "mail" }
        return attachment.family == FileFamily.spreadsheet.rawValue ? "sheet" : attachment.family
    }
}
