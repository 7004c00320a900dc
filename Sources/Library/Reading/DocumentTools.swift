import Community
import Content
import Markup

/// What a viewer may do with a document.
struct DocumentTools: Rendered {
    let document: Document
    let space: Space
    let viewer: Viewer
    let publishing: PageLink?

    static let fields: [Field<Self>] = [
        .optionalText("editAddress") {
            $0.viewer.mayEdit($0.document) ? LibraryPaths.editor($0.id, in: $0.space) : nil
        },
        .optionalText("newVersionAddress") {
            $0.viewer.mayAddVersion(to: $0.document)
                ? LibraryPaths.newVersion($0.id, in: $0.space) : nil
        },
        .optionalRecord("publishing", PageLink.self) { $0.publishing },
        .flag("moderates") { $0.viewer.moderates($0.space) },
        .optionalText("archivingAddress") {
            $0.viewer.mayArchive($0.document) ? LibraryPaths.archiving($0.id, in: $0.space) : nil
        },
        .flag("isArchived") { $0.document.isArchived },
        .optionalText("trashAddress") {
            $0.viewer.mayTrash($0.document) ? LibraryPaths.document($0.id, in: $0.space) : nil
        },
    ]

    private var id: Item.ID { document.id }
}
