import Community
import HTTP

/// Hearing no more of what is answered in a thread: neither by mail, nor as unread.
enum Mutings {
    static func create(_ id: LetterThread.ID, _ visit: Visit) throws -> Response {
        try set(true, id, "messages.done.muted", visit)
    }

    static func destroy(_ id: LetterThread.ID, _ visit: Visit) throws -> Response {
        try set(false, id, "messages.done.unmuted", visit)
    }

    private static func set(
        _ muted: Bool, _ id: LetterThread.ID, _ notice: String, _ visit: Visit
    ) throws -> Response {
        let space = try visit.spaceOfMembers
        try SeatStore(db: visit.db).setMuted(muted, id, visit.viewer, in: space)
        return visit.redirect(to: MessagesPaths.thread(id, in: space), notice: notice)
    }
}
