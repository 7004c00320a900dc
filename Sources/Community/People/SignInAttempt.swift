import Foundation
import Security
import Storage

/// One try to sign in: counted by account and by network, each with a growing delay.
struct SignInAttempt {
    let email: String
    let network: String
    let now: Date

    /// - Throws: `Problem.tooMany` while the delay after the last failures runs.
    func requirePatience(_ db: Database) throws {
        for subject in subjects {
            let backoff = try ThrottleStore(db: db).backoff(subject)
            if case .retryAfter(let seconds) = backoff.decision(at: now) {
                throw Problem.tooMany(retryAfter: seconds)
            }
        }
    }

    func recordFailure(_ db: Database) throws {
        for subject in subjects {
            var backoff = try ThrottleStore(db: db).backoff(subject)
            backoff.recordFailure(at: now)
            try ThrottleStore(db: db).save(backoff, of: subject)
        }
        try AuditLog(db: db).record(
            .signInFailed, by: nil, subject: "", network: network, at: now)
    }

    func succeed(_ person: Person.ID, device: String, _ db: Database) throws -> Token {
        for subject in subjects { try ThrottleStore(db: db).save(Backoff(), of: subject) }
        try AuditLog(db: db).record(
            .signedIn, by: person, subject: "", network: network, at: now)
        return try SessionStore(db: db).open(person, device: device, at: now)
    }

    /// The account is named whether it exists or not.
    private var subjects: [String] {
        ["account " + Email.key(email), "network " + network]
    }
}
