import Community
import Content
import Foundation
import Security
import Storage

/// Checks the password of an account, known or not, in the same time.
struct PasswordCheck {
    let visit: Visit
    let email: String
    /// Of the transaction in which the right password's work is done.
    let isolation: Isolation

    /// The right password of an account that went into another one, which has this address.
    struct Merged: Error {
        let email: String
    }

    init(_ visit: Visit, email: String, _ isolation: Isolation = .alone) {
        self.visit = visit
        self.email = email
        self.isolation = isolation
    }

    /// Does what the right password allows, in one write transaction.
    /// - Returns: nil if there is no such account, it is disabled, or the password differs.
    /// - Throws: `Merged`.
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
        let person = try people.holder(of: email)
        // What no account can have is not counted, nor compared: nothing of it is kept.
        guard person != nil || Email.isPlausible(email) else { return nil }
        let attempt = attempt(at: person)
        try visit.write { try attempt.begin($0) }
        let stored = try person.flatMap { try people.password(of: $0.id) }
        let verdict = try visit.site.hasher.verify(password, against: stored)
        guard let person, person.disabledAt == nil, case .matches(let needsRehash) = verdict else {
            return try refused(person, verdict)
        }
        let renewed = needsRehash ? try visit.site.hasher.hash(password) : nil
        let prepared = try preparing()
        var owner: Person?
        let done: T? = try visit.write(isolation) { db in
            owner = try PersonStore(db: db).holder(of: email)
            guard let owner, try isUnchanged(owner, from: person, stored, db) else { return nil }
            if let renewed { try PersonStore(db: db).setPassword(renewed, of: person.id) }
            try attempt.succeed(db)
            return try change(owner, prepared, db)
        }
        if done == nil { visit.recordRefusal(.signInFailed, at: owner?.id) }
        return done
    }

    private func attempt(at person: Person?) -> Attempt {
        Attempt(.password, from: AttemptSource(visit, email: email, of: person?.id), visit)
    }

    /// Tells whoever knows the password of an account that went into another which one to use.
    private func refused<T>(_ person: Person?, _ verdict: PasswordHasher.Verdict) throws -> T? {
        visit.recordRefusal(.signInFailed, at: person?.id)
        guard let person, case .matches = verdict,
            let kept = try PersonStore(db: visit.db).kept(of: person.id), kept.disabledAt == nil
        else { return nil }
        throw Merged(email: kept.email)
    }

    /// Whether nothing has changed while we were hashing: the former password opens nothing any
    /// more, nor does the former address.
    private func isUnchanged(
        _ owner: Person, from former: Person, _ stored: String?, _ db: Database
    ) throws -> Bool {
        let isSame = owner.id == former.id && owner.disabledAt == nil
        return try isSame && PersonStore(db: db).password(of: owner.id) == stored
    }
}
