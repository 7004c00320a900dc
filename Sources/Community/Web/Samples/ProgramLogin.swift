import Foundation
import Security
import Storage

/// A password of somebody for one call, with all that there is to reach: for samples.
package struct ProgramLogin {
    private let site: Site
    private let person: Person.ID
    private let id: ApplicationPassword.ID?
    /// That of `Authorization`.
    package let field: String

    package init(of person: Person.ID, _ site: Site) throws {
        self.site = site
        self.person = person
        let reach = site.declarations.all(PasswordReach.self).map(\.name)
        let now = site.clock.now()
        (id, field) = try site.database.write { db in
            let store = ApplicationPasswordStore(db: db)
            let secret = try store.make(
                "essai", reaching: reach.isEmpty ? ["-"] : reach, for: person, at: now)
            let email = try PersonStore(db: db).find(person)?.email ?? ""
            let pair = Data("\(email):\(secret.text)".utf8).base64EncodedString()
            return (try store.all(of: person).first?.id, "Basic " + pair)
        }
    }

    /// Takes it back, once other writes are done.
    package func end() {
        guard let id else { return }
        site.deferredWrites.add { [person] in
            _ = try ApplicationPasswordStore(db: $0).revoke(id, of: person)
        }
    }
}
