import Community
import Content
import Foundation
import HTTP

/// Putting off the end of a poll in which votes are in: later, never earlier than what was told.
/// It is stated with the poll and in its minutes, and those who vote are told.
enum Prolongings {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        try visit.require(visit.viewer.mayRun(try Poll.find(id, visit)))
        // No ballot and no end comes meanwhile.
        _ = try RegisterStore(db: visit.db, poll: id).begin()
        let poll = try Poll.find(id, visit)
        guard poll.mayBeProlonged(at: visit.now), let formerEnd = poll.closesAt else {
            throw Problem.conflict(because: "polls.refusal.prolonging")
        }
        let typed = TypedEnd(visit.request.fields, TimeZone(identifier: space.zone) ?? .gmt)
        guard let newEnd = typed.end(after: formerEnd) else {
            let page = try PollPage(
                poll, PollBallot(poll, visit: visit), visit, typedEnd: typed)
            return try visit.page(page, .unprocessable)
        }
        try ProlongingStore(db: visit.db).prolong(
            id, from: formerEnd, to: newEnd, by: visit.person, at: visit.now)
        try PollPublication(visit).tellProlonged(id)
        return visit.redirect(to: PollPaths.poll(id, in: space), notice: "polls.done.prolonged")
    }
}

extension Poll {
    /// Before the first ballot its end is changed by the editor, like all else.
    func mayBeProlonged(at now: Date) -> Bool { isFrozen && isOpen(at: now) && closesAt != nil }
}

extension PollPublication {
    /// Tells those who vote of the new end, and does at its moment what is due.
    fileprivate func tellProlonged(_ id: Item.ID) throws {
        guard let poll = try PollStore(db: db).find(id) else { return }
        try PollJobs.plan(id, opensAt: poll.opensAt, closesAt: poll.closesAt, at: now, db)
        try PollReminder(publication: self).remindGuests(of: poll)
        guard poll.rules.guests != .alone else { return }
        try BroadcastStore(db: db).add(
            .pollProlonged, about: poll.item, address: PollPaths.poll(id, in: space),
            withPartners: poll.rules.includesPartners, isAgain: true, at: now)
    }
}

extension NoticeReason {
    static let pollProlonged = NoticeReason("pollProlonged")
}
