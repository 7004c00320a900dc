import Community
import Content
import Foundation
import Storage

/// The second factors of a person as a whole.
struct SecondFactorStore {
    let db: Database

    func held(by person: Person.ID) throws -> HeldFactors {
        HeldFactors(
            codeSince: try OneTimeCodeStore(db: db).find(person)?.createdAt,
            passkeys: try PasskeyStore(db: db).all(of: person),
            recoveryLeft: try RecoveryCodeStore(db: db).left(of: person))
    }

    /// After one came or went: the account asks for a second factor while there is any, and
    /// without one recovery codes serve nothing.
    func settle(_ person: Person.ID, at now: Date) throws {
        let people = PersonStore(db: db)
        let isEmpty = try held(by: person).isEmpty
        if isEmpty { try RecoveryCodeStore(db: db).removeAll(of: person) }
        let since = try people.secondFactor(of: person)
        if isEmpty != (since == nil) {
            try people.setSecondFactor(of: person, at: isEmpty ? nil : now)
        }
    }

    /// Takes away all that somebody has lost.
    func removeAll(of person: Person.ID, at now: Date) throws {
        try OneTimeCodeStore(db: db).remove(person)
        try PasskeyStore(db: db).removeAll(of: person)
        try settle(person, at: now)
    }
}
