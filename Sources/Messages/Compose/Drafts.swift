import Community
import Content
import Foundation
import HTTP

/// Keeping a letter that one has begun, so that it can be gone on with on any device: by a button,
/// or by a script while one writes. An empty one takes the draft away.
enum Drafts {
    /// More is no draft.
    private static let most = 64 << 10

    static func update(_ visit: Visit) throws -> Response {
        try store(TypedLetter(visit.request.fields), visit)
        return Response(.noContent)
    }

    static func destroy(_ visit: Visit) throws -> Response {
        let space = try visit.space
        try DraftStore(db: visit.db).forget(.newLetter, of: visit.person, in: space)
        return visit.redirect(
            to: MessagesPaths.newLetter(in: space), notice: "messages.draft.erased")
    }

    /// The button of the form. Files are not kept: whoever chose some is told.
    static func keep(_ typed: TypedLetter, _ visit: Visit) throws -> Response {
        try store(typed, visit)
        let hasFiles = AttachmentStore.hasFiles(visit)
        return visit.redirect(
            to: MessagesPaths.newLetter(in: try visit.space),
            notice: hasFiles ? "messages.draft.savedText" : "messages.draft.saved")
    }

    private static func store(_ typed: TypedLetter, _ visit: Visit) throws {
        let (space, person) = (try visit.space, try visit.person)
        let kept = typed.kept
        guard kept.urlEncoded.utf8.count <= most else { throw Problem.badRequest }
        let store = DraftStore(db: visit.db)
        guard typed.hasWords else { return try store.forget(.newLetter, of: person, in: space) }
        try store.keep(kept, .newLetter, of: person, in: space, at: visit.now)
    }
}
