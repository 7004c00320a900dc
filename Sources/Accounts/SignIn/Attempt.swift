import Community
import Content
import Foundation
import Security
import Storage

/// One try at something that could be guessed or abused: counted before it is made, so that
/// tries made at the same moment count as well.
struct Attempt {
    enum Purpose: String {
        case password
        /// Asking for a link to choose a new password.
        case link
        /// Asking for a link to sign in by.
        case signInLink
        /// Asking for a link to an address that is to become one's own.
        case newAddress
        /// Asking for a link to the address of an account that is to become one with another.
        case mergeLink
        /// Coming in by the link of an invitation.
        case welcome
        /// Coming in by a link that several people have.
        case entry
        /// Asking to come into a space.
        case joining
        /// A second factor, wherever it is asked for.
        case factor
    }

    let purpose: Purpose
    let source: AttemptSource
    let network: String
    let now: Date

    init(_ purpose: Purpose, from source: AttemptSource, _ visit: Visit) {
        self.purpose = purpose
        self.source = source
        network = visit.network
        now = visit.now
    }

    /// - Throws: `Problem.tooMany` while the delay after the last tries runs.
    func begin(_ db: Database) throws {
        if case .retryAfter(let seconds) = try count(db) {
            throw Problem.tooMany(retryAfter: seconds)
        }
    }

    /// Counts the try; one that has to wait for those before it is not counted.
    /// - Throws: `Problem.tooMany` while too many come from its network.
    func count(_ db: Database) throws -> ThrottleDecision {
        let store = ThrottleStore(db: db)
        if !source.isKnown {
            var limit = try store.networkLimit(area, now: now)
            if case .retryAfter(let seconds) = limit.take(at: now) {
                throw Problem.tooMany(retryAfter: seconds)
            }
            try store.save(limit, of: area)
        }
        var backoff = try store.backoff(subject)
        let decision = backoff.decision(at: now)
        guard decision == .allowed else { return decision }
        backoff.recordFailure(at: now)
        try store.save(backoff, of: subject)
        return .allowed
    }

    /// Forgets the tries of this source, whose owner has shown that they are there.
    func forgive(_ db: Database) throws { try ThrottleStore(db: db).forget(subject) }

    func succeed(_ db: Database) throws {
        try forgive(db)
        guard !source.isKnown else { return }
        let store = ThrottleStore(db: db)
        var limit = try store.networkLimit(area, now: now)
        limit.giveBack()
        try store.save(limit, of: area)
    }

    private var subject: ThrottleSubject { ThrottleSubject(purpose.rawValue, source.parts) }
    private var area: ThrottleSubject { ThrottleSubject(purpose.rawValue, ["network", network]) }
}
