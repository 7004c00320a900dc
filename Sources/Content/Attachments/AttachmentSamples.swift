import Community
import Foundation
import HTTP

enum AttachmentSamples {
    static let all: [any Declaration] = [
        // It hangs from a comment.
        SampleThing(SpacePaths.attachment) { stage in
            let sent = try stage.send(SpacePaths.attachments(in: stage.space), files: [.picture])
            guard case .bytes(let bytes) = sent.body,
                let text = try JSONDecoder().decode([String: String].self, from: Data(bytes))["id"],
                let id = Attachment.ID(segment: text)
            else { throw SampleError.noNumber("") }
            let item = try stage.id(SpacePaths.item)
            try stage.send(
                SpacePaths.comments(item, in: stage.space),
                ["text": "La photo \(id)", AttachmentChoice.keptField: text])
            return id
        },
        RouteSample(.put, SpacePaths.picture, [PictureWords.ownField: "La salle"]),
        RouteSample(.post, SpacePaths.attachments, files: [.paper]),
        RouteSample(.post, SpacePaths.documents, files: [.paper]),
    ]
}
