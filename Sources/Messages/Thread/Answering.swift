import Community
import Content
import Foundation
import HTTP

/// Answering in a thread.
enum Answering {
    static func create(_ id: LetterThread.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let fields = visit.request.fields
        let typed = TypedAnswer(fields)
        let address = MessagesPaths.thread(id, in: space)
        if fields.first("draft") != nil {
            try AnswerDrafts.keep(id, typed, visit)
            return visit.redirect(to: address + "#answer", notice: "messages.draft.saved")
        }
        let text = try TextEntry(typed.text, visit.words).orPictures(visit)
        let isPreview = fields.first("preview") != nil
        guard text.fault == nil, visit.uploads.refused.isEmpty, !isPreview else {
            var page = try Threads.page(id, visit, typed: typed, text: text)
            if isPreview { page.preview = text.html }
            return try visit.page(page, text.fault == nil && isPreview ? .ok : .unprocessable)
        }
        let letter = try answered(typed, in: id, visit)
        let new = try LetterAnswer(letter: letter, site: visit.site, db: visit.db, now: visit.now)
            .write(text, by: visit.person, isToAll: typed.isToAll, in: space)
        try AttachmentStore(db: visit.db).keep(
            from: visit, at: AttachmentPlace(Letter.keeper, new.id.rawValue))
        try new.send(visit.site, visit.db, at: visit.now)
        try DraftStore(db: visit.db).forget(.answer(id), of: visit.person, in: space)
        return visit.redirect(to: address + "#letter-\(new.id)", notice: "messages.done.answered")
    }

    /// What is answered, which its reader has acknowledged if that is asked before.
    private static func answered(
        _ typed: TypedAnswer, in thread: LetterThread.ID, _ visit: Visit
    ) throws -> Letter {
        let space = try visit.space
        guard let id = Letter.ID(segment: typed.answers) else { throw Problem.notFound }
        let letter = try LetterStore(db: visit.db).find(id, for: visit.viewer, in: space)
        guard letter.thread == thread, letter.isOut else { throw Problem.notFound }
        if letter.isOfficial, !visit.viewer.wrote(letter) {
            let copies = CopyStore(db: visit.db)
            let isRead = try copies.isAcknowledged(letter.id, by: visit.person)
            try visit.require(isRead, because: "messages.why.veiled")
        }
        return letter
    }
}
