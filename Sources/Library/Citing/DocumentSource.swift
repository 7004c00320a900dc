import Community
import Content
import Media

/// Vetted documents among the files of whatever is written elsewhere: not a copy, but the way to
/// the last vetted version, for those who may see the document.
enum DocumentSource {
    static let source = FileSource(
        Document.kind, word: "library.source", index: LibraryPaths.library,
        path: LibraryPaths.document,
        things: { ids, visit in
            try CitedDocumentStore(db: visit.db).documents(ids, for: visit.viewer, in: visit.space)
                .map { try $0.thing(in: visit.space) }
        },
        search: { words, limit, visit in
            try CitedDocumentStore(db: visit.db).search(
                words, limit: limit, for: visit.viewer, in: visit.space
            ).map { try $0.thing(in: visit.space) }
        })
}

extension CitedDocument {
    fileprivate func thing(in space: Space) -> CitedThing {
        CitedThing(
            id: id.rawValue, title: title, address: LibraryPaths.document(id, in: space),
            kind: FileName.fileExtension(of: name).uppercased(), family: family, size: size,
            file: isSent ? CitedFile(name: name, digest: digest, size: size) : nil)
    }
}
