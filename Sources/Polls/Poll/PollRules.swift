import Counting
import Storage

/// How a poll is held: frozen with its first ballot.
struct PollRules: Equatable, Sendable {
    /// From when on results are seen, by administrators too.
    enum Moment: String, SQLValue, CaseIterable, Sendable {
        case always, voted, closed
    }

    /// What becomes of options that the count leaves equal.
    enum Tie: String, SQLValue, CaseIterable, Sendable {
        /// The lot whose seed was fixed beforehand.
        case lot
        /// They stay equal, and that is said.
        case said
    }

    /// Who votes without an account, each by a link of their own.
    enum Guests: String, SQLValue, CaseIterable, Sendable {
        case none
        /// Beside the members.
        case also
        /// And nobody else: members are no electors.
        case alone
    }

    var isSecret = false
    var results = Moment.closed
    var mayChange = true
    var quorum: Quorum?
    var tie = Tie.lot
    /// Whether the partners of the space vote as well.
    var includesPartners = false
    var takesProxies = false
    /// How many one may hold at most.
    var mostProxies = 0
    var guests = Guests.none
    /// Whether some are asked after the first ballot as well.
    var invitesLate = false
}

/// How many have to take part for a vote to hold.
struct Quorum: Equatable, Sendable {
    /// Whose ballots are counted for it.
    enum Base: String, SQLValue, CaseIterable, Sendable {
        case cast, nonblank
    }

    let numerator: Int
    /// Nil for a number of people rather than a share of those enrolled.
    let denominator: Int?
    let base: Base

    /// The least number of ballots that is enough.
    func least(of enrolled: Int) -> Int {
        denominator.map { Share(numerator, of: $0).least(of: enrolled) } ?? numerator
    }

    /// The ballots that count for it.
    func counted(cast: Int, blank: Int) -> Int { base == .cast ? cast : cast - blank }

    func isReached(cast: Int, blank: Int, of enrolled: Int) -> Bool {
        counted(cast: cast, blank: blank) >= least(of: enrolled)
    }
}

extension PollRules: FromRow {
    init(row: Row) throws {
        isSecret = try row["secret"]
        results = try row["results"]
        mayChange = try row["may_change"]
        let numerator: Int? = try row["quorum_num"]
        let (denominator, base): (Int?, Quorum.Base?) = (
            try row["quorum_den"], try row["quorum_base"]
        )
        quorum = numerator.map {
            Quorum(numerator: $0, denominator: denominator, base: base ?? .cast)
        }
        tie = try row["tie"]
        includesPartners = try row["partners"]
        takesProxies = try row["proxies"]
        mostProxies = try row["most_proxies"]
        guests = try row["guests"]
        invitesLate = try row["guests_late"]
    }
}
