import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// One second factor more or less: the audit and its owner are told, and the session goes on
/// under another token. With the first come the codes for paper.
struct FactorChange {
    /// What comes or goes.
    enum Kind: String {
        case code, passkey

        /// The key of its word.
        var word: String { "security.\(rawValue).one" }
    }

    let person: Person
    let visit: Visit

    init(_ person: Person, _ visit: Visit) { (self.person, self.visit) = (person, visit) }

    func add(_ kind: Kind, _ change: (Database) throws -> Void) throws -> Response {
        let owed = visit.viewer.owesSecondFactor
        let (codes, token) = try visit.write { db in
            let recovery = RecoveryCodeStore(db: db)
            try change(db)
            try SecondFactorStore(db: db).settle(person.id, at: visit.now)
            let codes =
                try recovery.left(of: person.id) > 0
                ? [] : recovery.make(for: person.id, at: visit.now)
            try tell(.factorAdded, .factorAdded, kind, db)
            return (codes, try renew(by: kind == .code ? .code : .passkey, db))
        }
        let next = owed ? "/" : FactorPaths.security()
        var response =
            codes.isEmpty
            ? visit.redirect(to: next, notice: "security.\(kind.rawValue).added")
            : try RecoveryCodes.page(codes, of: person, next: next, visit)
        if let token { response.set(visit.site.cookies.session(token)) }
        return response
    }

    func remove(_ kind: Kind, _ change: (Database) throws -> Bool) throws -> Response {
        let token = try visit.write { db -> Token? in
            guard try change(db) else { throw Problem.notFound }
            try SecondFactorStore(db: db).settle(person.id, at: visit.now)
            try tell(.factorRemoved, .factorRemoved, kind, db)
            return try visit.viewer.session.map { try SessionStore(db: db).renew($0) }
        }
        var response = visit.redirect(
            to: FactorPaths.security(), notice: "security.\(kind.rawValue).removed")
        if let token { response.set(visit.site.cookies.session(token)) }
        return response
    }

    private func renew(by proof: Proof, _ db: Database) throws -> Token? {
        try visit.viewer.session.map {
            try SessionStore(db: db).prove($0, by: proof, at: visit.now)
        }
    }

    private func tell(
        _ action: AuditAction, _ mail: MailKind, _ kind: Kind, _ db: Database
    ) throws {
        try visit.record(action, kind.rawValue, target: person.id, in: db)
        let words = visit.site.catalogues.words(person.locale)
        try Mailer(visit, db).send(
            mail, to: person, ["name": person.name, "what": words(kind.word)])
    }
}
