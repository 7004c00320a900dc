import Community
import Content
import Foundation
import Passkeys
import Storage

/// Whether a passkey that was shown is believed. Its challenge is used up.
struct PasskeyCheck {
    let visit: Visit
    let db: Database

    init(_ visit: Visit, _ db: Database) { (self.visit, self.db) = (visit, db) }

    /// - Parameters:
    ///   - person: whose it must be; nil at the door, where it says so itself.
    ///   - verifying: whether its owner must have shown who they are, since it stands alone.
    func passkey(
        _ answer: PasskeyAnswer, for bond: PasskeyChallenge.Bond, of person: Person.ID?,
        verifying: Bool
    ) throws -> Passkey? {
        let store = PasskeyStore(db: db)
        guard let challenge = PasskeyChallenge(answer.challenge, for: bond, visit),
            let passkey = try store.find(credential: answer.credential),
            person == nil || passkey.person == person,
            answer.handle.isEmpty || answer.handle == passkey.handle,
            let use = use(of: passkey, answer, challenge, verifying),
            try challenge.use(db)
        else { return nil }
        if use.isRegression(from: passkey.counter) { try tell(of: passkey) }
        try store.noteUse(passkey.id, counter: use.counter, at: visit.now)
        return passkey
    }

    private func use(
        of passkey: Passkey, _ answer: PasskeyAnswer, _ challenge: PasskeyChallenge,
        _ verifying: Bool
    ) -> PasskeyUse? {
        do throws(PasskeyError) {
            return try PasskeyPlace(visit).ceremony(challenge, verifying: verifying).verify(
                clientData: answer.clientData, authenticatorData: answer.authenticatorData,
                signature: answer.signature, by: passkey.key)
        } catch {
            return nil
        }
    }

    /// It counts backwards: somebody may have copied it. It serves on, since some devices count
    /// badly; its owner judges.
    private func tell(of passkey: Passkey) throws {
        try visit.record(
            .passkeyDoubted, passkey.name, target: passkey.person, by: passkey.person, in: db)
        guard let owner = try PersonStore(db: db).find(passkey.person) else { return }
        try Mailer(visit, db).send(
            .passkeyDoubted, to: owner, ["name": owner.name, "key": passkey.name])
    }
}
