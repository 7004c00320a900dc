import Community
import HTTP

/// Takes one file that the script sends ahead of its form.
enum Uploadings {
    static func create(_ visit: Visit) throws -> Response {
        if let id = visit.uploads.accepted.first,
            let file = try AttachmentStore(db: visit.db).waiting([id], of: visit.person).first
        {
            let row = AttachmentRow(file, in: try visit.space, visit.words)
            return .json([
                "id": row.id.description, "name": row.name, "size": row.size, "kind": row.kind,
            ])
        }
        let reason = visit.uploads.refused.first?.reason ?? "attachment.refused.empty"
        return .json(["error": visit.words(reason)], .unprocessable)
    }
}
