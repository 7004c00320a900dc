import Community
import Content
import Foundation
import ICalendar

/// What becomes of the dates that an event has no more. What people have answered, noted or written
/// of one stays, and says that it does not take place; what has taken place has.
struct DateLeaving {
    enum Fate {
        case removed, off, asItIs
    }

    let event: AgendaEvent
    /// The last start that was looked for; nil for all. Of those after it nothing is known.
    let end: LocalTime?
    let now: Date

    /// - Parameter isUsed: whether something hangs from it.
    func fate(of date: Occurrence, isUsed: Bool) -> Fate {
        if date.endsAt <= now { return isUsed || hasBeen(date) ? .asItIs : .removed }
        guard isUsed else { return .removed }
        if let end, let start = LocalTime(date.recurrence), start > end { return .asItIs }
        return .off
    }

    /// Whether people could come: it was over neither when it was written nor taken out.
    private func hasBeen(_ date: Occurrence) -> Bool {
        guard event.state == .published, date.endsAt > event.item.createdAt,
            let start = LocalTime(date.recurrence)
        else { return false }
        return !event.excepted.contains { $0 == start || $0 == start.date }
    }
}
