import Community
import HTTP

/// Takes one file that the script sends ahead of its form.
enum Uploadings {
    static func create(_ visit: Visit) throws -> Response {
        if let id = visit.uploads.accepted.first,
            let file = try AttachmentStore(db: visit.db).waiting([id], of: visit.person).first
        {
            return .json([
                "id": file.id.description, "name": file.name,
                "size": visit.words.bytes(file.size), "kind": AttachmentRow.kind(file),
                "icon": AttachmentRow.icon(file),
                "describe": file.isPicture ? visit.words("picture.words") : "",
            ])
        }
        let reason = visit.uploads.refused.first?.reason ?? "attachment.refused.empty"
        return .json(["error": visit.words(reason)], .unprocessable)
    }
}
