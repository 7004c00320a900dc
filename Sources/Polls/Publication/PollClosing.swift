import Community
import Content
import Foundation
import Security
import Storage

/// The end of a poll: no ballot comes in any more, the seed of the lot is told, and what was
/// written ballot by ballot is written anew in one moment.
struct PollClosing {
    enum Trouble: Error, Equatable {
        /// The register and the urn differ: nothing is closed before somebody has looked.
        case uneven(Item.ID)
    }

    let publication: PollPublication

    private var db: Database { publication.db }
    private var now: Date { publication.now }

    /// - Parameter person: who closes it by hand; nil for its moment.
    /// - Returns: false if it was not open.
    @discardableResult
    func close(_ id: Item.ID, by person: Person.ID?) throws -> Bool {
        guard let poll = try PollStore(db: db).find(id) else { return false }
        let voting = try Voting(poll, publication.site, db, at: now)
        guard try voting.register.begin()?.stage == .published else { return false }
        try voting.takeOutEnded()
        guard try voting.register.isEven() else { throw Trouble.uneven(id) }
        try voting.proxies.forgetCodes()
        try GuestNameStore(db: db).forgetAddresses(of: id)
        let urn = poll.rules.isSecret ? try voting.urn.settle() : nil
        try voting.register.settle()
        try ToldStore(db: db, poll: poll).forget()
        try ClosingStore(db: db).close(
            poll, by: person, at: person == nil ? poll.closesAt ?? now : now,
            ending: ClosingStore.Ending(
                seed: try seed(of: poll), urn: urn, enrolled: try enrolled(in: poll)))
        // A job takes itself off.
        if person != nil { try PollJobs.cancel(id, db) }
        try tell(poll, by: person)
        return true
    }

    private func enrolled(in poll: Poll) throws -> Int {
        let electors = ElectorStore(db: db)
        return try electors.count(of: poll) + electors.departed(of: poll)
    }

    private func seed(of poll: Poll) throws -> String {
        let box = try publication.site.secretBox(for: PollLot.purpose)
        return String(decoding: try box.open(poll.lot.closed), as: UTF8.self)
    }

    private func tell(_ poll: Poll, by person: Person.ID?) throws {
        try Journal(db: db).append(
            publication.entry(.pollClosed, poll, by: person ?? poll.item.author),
            at: now)
        try BroadcastStore(db: db).add(
            .pollClosed, about: poll.item,
            address: PollPaths.results(poll.id, in: publication.space), at: now)
        db.publish(PollChannel.event(poll.cast), on: PollChannel.name(poll.id))
    }
}
