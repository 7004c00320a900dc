import Community
import Content
import Foundation
import Security
import Storage

/// Checks the password of an account, known or not, in the same time.
struct PasswordCheck {
    let visit: Visit
    let email: String

    init(_ visit: Visit, email: String) {
        self.visit = visit
        self.email = email
    }

    /// Does what the right password allows, in one write transaction.
    /// - Returns: nil if there is no such account, it is disabled, or the password differs.
    func passing<T>(
        _ password: String, _ change: (Person, Database) throws -> T
    ) throws -> T? {
        try passing(password, preparing: {}, { person, _, db in try change(person, db) })
    }

    /// The same, with work that is too dear for a wrong password and too slow for a transaction.
    func passing<Work, T>(
        _ password: String, preparing: () throws -> Work,
        _ change: (Person, Work, Database) throws -> T
    ) throws -> T? {
        // Nothing was guessed: a button pressed too early does not lengthen the wait.
        guard !password.isEmpty else { return nil }
        let people = PersonStore(db: visit.db)
        let person = try people.find(email: email)
        // What no account can have is not counted, nor compared: nothing of it is kept.
        guard person != nil || Email.isPlausible(email) else { return nil }
        let source = AttemptSource(visit, email: email, of: person?.id)
        let attempt = Attempt(.password, from: source, visit)
        try visit.write { try attempt.begin($0) }
        let stored = try person.flatMap { try people.password(of: $0.id) }
        let verdict = try visit.site.hasher.verify(password, against: stored)
        guard let person, person.disabledAt == nil, case .matches(let needsRehash) = verdict else {
            visit.recordRefusal(.signInFailed, at: person?.id)
            return nil
        }
        let renewed = needsRehash ? try visit.site.hasher.hash(password) : nil
        let prepared = try preparing()
        return try visit.write { db in
            // Changed while we were hashing: the old one opens nothing any more.
            guard try PersonStore(db: db).password(of: person.id) == stored else { return nil }
            if let renewed { try PersonStore(db: db).setPassword(renewed, of: person.id) }
            try attempt.succeed(db)
            return try change(person, prepared, db)
        }
    }
}
