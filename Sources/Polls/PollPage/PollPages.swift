import Community
import Content
import HTTP

/// A poll on its own page: its rules, the ballot, what is known of the result.
enum PollPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        try visit.markOpened(poll.item, before: poll.openedAt)
        return try visit.page(PollPage(poll, PollBallot(poll, visit: visit), visit))
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let poll = try Poll.find(id, visit)
        try visit.require(
            visit.viewer.mayTrash(poll.item) && (!poll.isFrozen || visit.viewer.moderates(space)),
            because: "polls.refusal.trash")
        if let answer = try Takedown.decision(on: poll.item, visit) { return answer }
        try Trash.put(poll.item, visit)
        return visit.redirect(
            to: PollPaths.polls(in: space), notice: "polls.done.trashed",
            undo: try Trash.undoAddress(of: poll.item, visit))
    }

    /// Ends it now.
    static func close(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let poll = try Poll.find(id, visit)
        try visit.require(visit.viewer.mayRun(poll))
        let isClosed: Bool
        do {
            isClosed = try PollClosing(publication: PollPublication(visit))
                .close(id, by: visit.person)
        } catch is PollClosing.Trouble {
            visit.site.log.error("poll \(id): the register and the urn differ")
            throw Problem.conflict(because: "polls.refusal.uneven")
        }
        guard isClosed else { throw Problem.conflict(because: "polls.refusal.notOpen") }
        return visit.redirect(
            to: PollPaths.results(id, in: space), notice: "polls.done.closed")
    }
}
