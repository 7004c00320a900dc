import Community
import Content
import Foundation
import Security
import Storage

/// Takes ballots: the one way into the urn. The register and the urn are written in one
/// transaction, which no other ballot of the poll shares.
struct Voting {
    enum Outcome: Equatable {
        /// With the key of the ballot in a secret poll.
        case cast(BallotKey?)
        case changed(BallotKey?)
        /// The same form once more: it had been taken.
        case again(BallotKey?)
    }

    let db: Database
    let poll: Poll
    let box: SecretBox
    let now: Date

    static let purpose = "poll ballot"

    var register: RegisterStore { RegisterStore(db: db, poll: poll.id) }
    var urn: UrnStore { UrnStore(db: db, poll: poll.id) }
    var votes: VoteStore { VoteStore(db: db, poll: poll.id) }
    var proxies: ProxyVoteStore { ProxyVoteStore(db: db, poll: poll.id) }

    init(_ poll: Poll, _ site: Site, _ db: Database, at now: Date) throws {
        self.db = db
        self.poll = poll
        self.now = now
        box = try site.secretBox(for: Self.purpose)
    }

    /// The ballot of a member, which goes before any that was cast for them.
    /// - Parameters:
    ///   - key: the one that their form brought along.
    ///   - noted: the one they typed, to change what they had cast.
    /// - Throws: `VoteRefusal`.
    func cast(
        _ ballot: Ballot, of person: Person.ID, key: BallotKey, noted: BallotKey? = nil
    ) throws -> Outcome {
        let standing = try begin(for: person)
        guard standing.isElector else { throw VoteRefusal.stranger }
        if let former = standing.former {
            try takeOut(former)
            _ = try add(ballot.code, of: person, key.code)
            return .cast(shown(key))
        }
        guard standing.hasVoted else {
            _ = try add(ballot.code, of: person, key.code)
            return .cast(shown(key))
        }
        return try poll.rules.isSecret
            ? changeInUrn(ballot.code, noted ?? key) : change(ballot.code, of: person)
    }

    /// The ballot that a member casts for another, by their proxy.
    func cast(_ ballot: Ballot, by proxy: Proxy, key: BallotKey) throws -> Outcome {
        try begin()
        let electors = ElectorStore(db: db)
        guard try electors.isElector(proxy.giver, of: poll.id) else { throw VoteRefusal.proxy }
        guard try electors.isElector(proxy.holder, of: poll.id) else {
            throw VoteRefusal.stranger
        }
        if let former = try proxies.cast(for: proxy.giver) {
            guard former.proxy == proxy.id else { throw VoteRefusal.voted }
            if let known = try opened(former.code), known == key.code {
                return try changeInUrn(ballot.code, key)
            }
            if let vote = former.vote, try votes.ballot(vote) == ballot.code { return .again(nil) }
            guard poll.rules.mayChange else { throw VoteRefusal.voted }
            try takeOut(former)
        } else if try register.has(proxy.giver) {
            throw VoteRefusal.voted
        } else if try proxies.count(by: proxy.holder) >= poll.rules.mostProxies {
            // Proxies until a date may follow each other: their ballots stay.
            throw VoteRefusal.full
        }
        let vote = try add(ballot.code, of: proxy.giver, key.code)
        try proxies.add(proxy, vote: vote, code: poll.rules.isSecret ? seal(key.code) : nil)
        return .cast(shown(key))
    }

    /// Waits for its turn, and takes out first what was cast by proxies that have ended.
    func begin() throws {
        try require(register.begin())
        try takeOutEnded()
    }

    /// Refuses a ballot that comes too early or too late, or was filled in before a change.
    func require(_ state: RegisterStore.State?) throws {
        guard let state else { throw VoteRefusal.closed }
        if state.stage == .published, let start = state.opensAt, start > now {
            throw VoteRefusal.coming
        }
        guard state.stage == .published, state.closesAt.map({ $0 > now }) ?? true else {
            throw VoteRefusal.closed
        }
        guard state.ruled == poll.ruled else { throw VoteRefusal.edited }
    }

    func shown(_ key: BallotKey) -> BallotKey? { poll.rules.isSecret ? key : nil }
}
