import Community
import Content
import HTTP
import Storage

/// Whoever has lost their telephone and their codes asks those who run the site, who take the
/// second factors away, and can neither see nor set any.
enum FactorRemovals {
    static let action = MemberAction("secondFactor", word: "security.removal.open") {
        person, visit, _ in
        visit.viewer.administersSite ? FactorPaths.removal(person) : nil
    }

    static func edit(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let person = try find(id, visit)
        let held = try SecondFactorStore(db: visit.db).held(by: id)
        return try visit.page(
            FactorRemovalPage(
                name: person.name, email: person.email, action: FactorPaths.removal(id),
                hasAny: !held.isEmpty))
    }

    static func destroy(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let person = try find(id, visit)
        guard try PersonStore(db: visit.db).secondFactor(of: id) != nil else {
            return visit.redirect(to: FactorPaths.removal(id), notice: "security.removal.none")
        }
        try SecondFactorStore(db: visit.db).removeAll(of: id, at: visit.now)
        try SessionStore(db: visit.db).closeAll(
            of: id, except: id == visit.viewer.person ? visit.viewer.session : nil)
        try visit.record(.factorsTaken, target: id)
        try Mailer(visit, visit.db).send(
            .factorsTaken, to: person, ["name": person.name, "host": visit.viewer.name])
        return visit.redirect(to: FactorPaths.removal(id), notice: "security.removal.done")
    }

    private static func find(_ id: Person.ID, _ visit: Visit) throws -> Person {
        guard let person = try PersonStore(db: visit.db).find(id) else { throw Problem.notFound }
        return person
    }
}
