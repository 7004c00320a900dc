import Community
import Content
import Security
import Storage

/// Makes a password for a program.
struct ProgramPasswordMaking {
    enum Result {
        case made(TypedSecret)
        case tooMany
    }

    let visit: Visit
    let db: Database

    init(_ visit: Visit, _ db: Database) {
        self.visit = visit
        self.db = db
    }

    func make(_ form: ProgramForm, for person: Person) throws -> Result {
        let store = ApplicationPasswordStore(db: db)
        let all = try store.all(of: person.id)
        // A button pressed twice, or a page that was closed before the password was copied: one
        // that nothing has used goes when another of its name is made.
        let unused = all.filter { $0.name == form.name && $0.usedAt == nil }
        for one in unused { _ = try store.revoke(one.id, of: person.id) }
        guard all.count - unused.count < ApplicationPasswordStore.most else { return .tooMany }
        let secret = try store.make(
            form.name, reaching: form.reach, for: person.id, at: visit.now)
        try Mailer(visit, db).send(.programAdded, to: person, ["name": person.name])
        try visit.record(.programAdded, target: person.id, in: db)
        return .made(secret)
    }
}
