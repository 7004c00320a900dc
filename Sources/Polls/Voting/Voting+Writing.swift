import Community
import Content
import Security

extension Voting {
    /// A name in the register and a ballot in the urn.
    func add(_ ballot: String, of person: Person.ID, _ code: BallotCode) throws {
        try register.add(person)
        if poll.rules.isSecret {
            try insert(ballot, code)
        } else {
            try votes.add(ballot, of: person, at: now)
        }
    }

    func insert(_ ballot: String, _ code: BallotCode) throws {
        guard try urn.add(code, ballot) else { throw VoteRefusal.code }
    }

    /// Of a secret poll only the code tells which ballot is whose.
    func changeInUrn(_ ballot: String, _ code: BallotCode) throws -> Outcome {
        guard let former = try urn.ballot(code) else {
            throw poll.rules.mayChange ? VoteRefusal.code : VoteRefusal.voted
        }
        if former == ballot { return .again(code) }
        guard poll.rules.mayChange else { throw VoteRefusal.voted }
        try urn.replace(code, ballot)
        return .changed(code)
    }

    func change(_ ballot: String, of person: Person.ID) throws -> Outcome {
        if try votes.ballot(of: person) == ballot { return .again(nil) }
        guard poll.rules.mayChange else { throw VoteRefusal.voted }
        try votes.replace(ballot, of: person, at: now)
        return .changed(nil)
    }

    /// What was cast by a proxy that was revoked, or whose giver or holder has left, is no ballot
    /// any more: the giver may vote.
    func takeOutEnded() throws {
        for cast in try proxies.ended() { try takeOut(cast) }
    }

    /// Takes a ballot out that was cast for somebody, and their name off the register.
    func takeOut(_ cast: ProxyVoteStore.Cast) throws {
        if let code = try opened(cast.code) {
            try urn.remove(code)
        } else if let giver = cast.giver {
            try votes.remove(giver)
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
