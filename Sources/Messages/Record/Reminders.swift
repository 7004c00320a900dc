import Community
import HTTP

/// Reminding those who have not acknowledged.
enum Reminders {
    static func create(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).own(id, of: visit.viewer, in: space)
        let address = MessagesPaths.record(id, in: space)
        let store = ReminderStore(db: visit.db)
        guard try store.countDue(id) > 0, try store.begin(letter.id, at: visit.now) else {
            throw Problem.conflict(because: "messages.why.reminded")
        }
        try Reminder(site: visit.site, db: visit.db, now: visit.now).plan(id)
        return visit.redirect(to: address, notice: "messages.done.reminded")
    }
}
