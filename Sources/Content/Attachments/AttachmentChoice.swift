import Community
import HTTP

/// Which files a form keeps and which it takes down.
struct AttachmentChoice {
    static let keptField = "attachment"
    static let removedField = "attachment_removed"
    static let fields: Set = [keptField, removedField]

    let kept: [Attachment.ID]
    let removed: [Attachment.ID]

    init(_ visit: Visit) {
        let fields = visit.request.fields
        let removed = fields.all(Self.removedField).compactMap(Attachment.ID.init(segment:))
        let named = fields.all(Self.keptField).compactMap(Attachment.ID.init(segment:))
        self.removed = removed
        kept = (named + visit.uploads.accepted).filter { !removed.contains($0) }
    }
}
