import Community
import Foundation
import HTTP

/// Keeping an answer that one has begun.
enum AnswerDrafts {
    /// More is no draft.
    private static let most = 64 << 10

    static func find(_ thread: LetterThread.ID, _ visit: Visit) throws -> DraftStore.Draft? {
        try DraftStore(db: visit.db).find(.answer(thread), of: visit.person, in: visit.space)
    }

    static func update(_ id: LetterThread.ID, _ visit: Visit) throws -> Response {
        try keep(id, TypedAnswer(visit.request.fields), visit)
        return Response(.noContent)
    }

    static func destroy(_ id: LetterThread.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        _ = try ThreadStore(db: visit.db, viewer: visit.viewer, space: space).seat(in: id)
        try DraftStore(db: visit.db).forget(.answer(id), of: visit.person, in: space)
        return visit.redirect(
            to: MessagesPaths.thread(id, in: space), notice: "messages.draft.erased")
    }

    static func keep(_ id: LetterThread.ID, _ typed: TypedAnswer, _ visit: Visit) throws {
        let space = try visit.spaceOfMembers
        _ = try ThreadStore(db: visit.db, viewer: visit.viewer, space: space).seat(in: id)
        guard typed.text.utf8.count <= most else { throw Problem.badRequest }
        let store = DraftStore(db: visit.db)
        guard !typed.text.isBlank else {
            return try store.forget(.answer(id), of: visit.person, in: space)
        }
        try store.keep(typed.kept, .answer(id), of: visit.person, in: space, at: visit.now)
    }
}
