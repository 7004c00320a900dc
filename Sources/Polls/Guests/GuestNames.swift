import Community
import Foundation

/// Names and addresses of those who were asked by a link. An address serves until the end of the
/// poll and goes with it; a name stays in the minutes for some months, and goes then: how many were
/// asked and have answered is all that stays.
enum GuestNames {
    static let months = 6

    static let job = JobKind(name: "polls.guests", every: 86_400) { _, context in
        let start = context.now.addingTimeInterval(-TimeInterval(months * 61) / 2 * 86_400)
        try GuestNameStore(db: context.db).forget(endedBefore: start)
    }
}
