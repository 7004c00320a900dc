import Community
import Content
import Foundation
import Security
import Storage

/// One try at something that could be guessed or abused: counted by account and by network
/// before it is made, so that tries made at the same moment count as well.
struct Attempt {
    enum Purpose: String {
        case password
        /// Asking for a link to choose a new password.
        case link
    }

    let purpose: Purpose
    let email: String
    let network: String
    let now: Date

    init(_ purpose: Purpose, email: String, _ visit: Visit) {
        self.purpose = purpose
        self.email = email
        network = visit.network
        now = visit.now
    }

    /// - Throws: `Problem.tooMany` while the delay after the last tries runs.
    func begin(_ db: Database) throws {
        let store = ThrottleStore(db: db)
        var backoff = try store.backoff(account)
        var limit = try store.networkLimit(area, now: now)
        try require(backoff.decision(at: now))
        try require(limit.take(at: now))
        backoff.recordFailure(at: now)
        try store.save(backoff, of: account)
        try store.save(limit, of: area)
    }

    /// Forgets the tries at an account, whose owner has shown that they are there.
    func forgive(_ db: Database) throws { try ThrottleStore(db: db).forget(account) }

    func succeed(_ db: Database) throws {
        try forgive(db)
        let store = ThrottleStore(db: db)
        var limit = try store.networkLimit(area, now: now)
        limit.giveBack()
        try store.save(limit, of: area)
    }

    private func require(_ decision: ThrottleDecision) throws(Problem) {
        if case .retryAfter(let seconds) = decision { throw .tooMany(retryAfter: seconds) }
    }

    /// The account is named whether it exists or not.
    private var account: String { purpose.rawValue + " account " + Email.key(email) }
    private var area: String { purpose.rawValue + " network " + network }
}
