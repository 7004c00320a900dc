import Community
import Content
import Foundation
import HTTP
import OneTimeCodes
import Storage

/// Checks the second factor of somebody, wherever it is asked for: every try is counted, by where
/// it comes from, so that nobody is locked out by others.
struct FactorCheck {
    let visit: Visit
    let person: Person

    init(_ visit: Visit, of person: Person) { (self.visit, self.person) = (visit, person) }

    /// Does what the right one allows, in the write transaction that uses it up.
    /// - Parameter require: throws where nothing is to be used up any more.
    /// - Returns: nil for a wrong one.
    func passing<T>(
        _ shown: ShownFactor, provided require: (Database) throws -> Void = { _ in },
        _ change: (Proof, Database) throws -> T
    ) throws -> T? {
        // Nothing was guessed.
        guard !shown.isEmpty else { return nil }
        let source = AttemptSource(visit, email: person.email, of: person.id)
        let attempt = Attempt(.factor, from: source, visit)
        try visit.write { try attempt.begin($0) }
        let done: T? = try visit.write(.alone) { db in
            try require(db)
            guard try PersonStore(db: db).find(person.id)?.disabledAt == nil,
                let proof = try proof(of: shown, db)
            else { return nil }
            try attempt.succeed(db)
            return try change(proof, db)
        }
        if done == nil { visit.recordRefusal(.secondStepFailed, at: person.id) }
        return done
    }

    private func proof(of shown: ShownFactor, _ db: Database) throws -> Proof? {
        switch shown {
        case .typed(let text):
            if try isCode(text, db) { return .code }
            return try isRecovery(text, db) ? .recovery : nil
        case .passkey(let answer, let bond):
            let found = try PasskeyCheck(visit, db)
                .passkey(answer, for: bond, of: person.id, verifying: false)
            return found == nil ? nil : .passkey
        }
    }

    private func isCode(_ typed: String, _ db: Database) throws -> Bool {
        let store = OneTimeCodeStore(db: db)
        guard let kept = try store.find(person.id),
            let seed = try SealedSeed.open(kept.seed, of: person.id, visit.site),
            let step = seed.step(
                of: typed, at: Int64(visit.now.timeIntervalSince1970), after: kept.lastStep)
        else { return false }
        return try store.accept(step, of: person.id, at: visit.now)
    }

    private func isRecovery(_ typed: String, _ db: Database) throws -> Bool {
        let store = RecoveryCodeStore(db: db)
        guard try store.use(typed, of: person.id, at: visit.now) else { return false }
        let left = try store.left(of: person.id)
        try visit.record(.recoveryUsed, target: person.id, by: person.id, in: db)
        try Mailer(visit, db).send(
            .recoveryUsed, to: person, ["name": person.name, "left": String(left)])
        return true
    }
}
