import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// A new password takes effect: every other browser is signed out, no program reads on, no link
/// serves that was made before, and its owner is told.
struct PasswordChange {
    let visit: Visit
    let db: Database

    init(_ visit: Visit, _ db: Database) {
        self.visit = visit
        self.db = db
    }

    func apply(_ hash: String, to person: Person) throws {
        try PersonStore(db: db).setPassword(hash, of: person.id)
        try SessionStore(db: db).closeAll(of: person.id)
        try ApplicationPasswordStore(db: db).revokeAll(of: person.id)
        try OneTimeLinkStore(db: db).forgetAll(of: person.id)
        try Attempt(.password, from: .anywhere(email: person.email), visit).forgive(db)
        try Mailer(visit, db).send(.passwordChanged, to: person, ["name": person.name])
        try visit.record(.passwordChanged, target: person.id, by: person.id, in: db)
    }
}
