import Community
import Content
import Storage

/// An erasure that waits for those who run the site, since it was brought back from a backup or
/// failed too often: what they are told of it, and that giving it up calls the plan off.
enum GivenUpErasure {
    static let decision = JobDecision(
        word: "erasing.job",
        subjects: { payloads, visit in
            let ids = payloads.compactMap { Person.ID(segment: $0) }
            let people = try PlannedErasureStore(db: visit.db).people(ids)
            return people.reduce(into: [:]) { found, one in
                found[one.id.description] = ["name": one.name, "email": one.email]
            }
        },
        givingUp: { payload, visit in
            guard let id = Person.ID(segment: payload),
                let person = try PersonStore(db: visit.db).find(id)
            else { return }
            try callOff(person, visit)
        })

    private static func callOff(_ person: Person, _ visit: Visit) throws {
        guard try PlannedErasureStore(db: visit.db).undo(person.id) else { return }
        try visit.record(.erasureUndone, target: person.id)
        let mailer = Mailer(visit, visit.db)
        try mailer.send(
            .erasureGivenUp, to: person,
            ["name": person.name, "link": mailer.link(AccountPaths.data())])
    }
}
