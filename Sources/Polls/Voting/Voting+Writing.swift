import Community
import Content
import Security

extension Voting {
    /// A name in the register and a ballot in the urn.
    /// - Returns: the number of a named ballot.
    func add(
        _ ballot: String, of person: Person.ID, _ code: BallotCode
    ) throws -> VoteStore.Vote.ID? {
        try register.add(person)
        guard poll.rules.isSecret else { return try votes.add(ballot, of: person, at: now) }
        try insert(ballot, code)
        return nil
    }

    func insert(_ ballot: String, _ code: BallotCode) throws {
        guard try urn.add(code, ballot) else { throw VoteRefusal.code }
        guard poll.rules.results != .closed else { return }
        try ToldStore(db: db, poll: poll).tellIfDue()
    }

    /// Of a secret poll only the key tells which ballot is whose.
    func changeInUrn(_ ballot: String, _ key: BallotKey) throws -> Outcome {
        guard try urn.ballot(key.code) != nil else {
            throw poll.rules.mayChange ? VoteRefusal.code : VoteRefusal.voted
        }
        // The same answer whatever the form says now: it must not tell what the ballot says.
        guard poll.rules.mayChange else { return .again(key) }
        try urn.replace(key.code, ballot)
        return .changed(key)
    }

    func change(_ ballot: String, of person: Person.ID) throws -> Outcome {
        if try votes.ballot(of: person) == ballot { return .again(nil) }
        guard poll.rules.mayChange else { throw VoteRefusal.voted }
        try votes.replace(ballot, of: person, at: now)
        return .changed(nil)
    }

    /// What was cast by a proxy that was revoked, or whose giver or holder has no vote any more,
    /// is no ballot any more: the giver may vote.
    func takeOutEnded() throws {
        for cast in try proxies.ended() { try takeOut(cast) }
    }

    /// Takes a ballot out that was cast for somebody, and their name off the register.
    func takeOut(_ cast: ProxyVoteStore.Cast) throws {
        if let code = try opened(cast.code) {
            try urn.remove(code)
        } else if let vote = cast.vote {
            try votes.remove(vote)
        }
        try register.remove(cast.giver)
        try proxies.remove(cast)
    }

    func seal(_ code: BallotCode) -> [UInt8] { box.close(Array(code.text.utf8)) }

    func opened(_ code: [UInt8]?) throws -> BallotCode? {
        try code.map {
            BallotCode(kept: String(decoding: try box.open($0), as: UTF8.self))
        }
    }
}
