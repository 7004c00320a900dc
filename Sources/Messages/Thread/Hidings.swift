import Community
import HTTP

/// Putting a thread away for oneself, and taking it back. Others are not touched.
enum Hidings {
    static func create(_ id: LetterThread.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try SeatStore(db: visit.db).setHidden(true, id, visit.viewer, in: space)
        return visit.redirect(
            to: MessagesPaths.inbox(in: space), notice: "messages.done.hidden")
    }

    static func destroy(_ id: LetterThread.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try SeatStore(db: visit.db).setHidden(false, id, visit.viewer, in: space)
        return visit.redirect(
            to: MessagesPaths.thread(id, in: space), notice: "messages.done.shown")
    }
}
