import Community
import Security
import Storage
import TestKit
import Testing

/// Who calls each route: the columns of the tables, in their order.
enum Caller: String, CaseIterable, CustomTestStringConvertible {
    case guest
    /// A guest where the space is public.
    case visitor
    /// Somebody with an account who does not belong to the space.
    case outsider
    case partner, member
    /// The member who made what the address names, where members make such things.
    case author
    case moderator, administrator
    /// Whoever runs the site, and does not belong to the space.
    case site

    var testDescription: String { rawValue }

    /// Whom of the town it is; it has no outsider, and nobody who only runs the site.
    func person(of town: Town) throws -> Person.ID? {
        switch self {
        case .guest, .visitor: nil
        case .outsider: try newcomer("dora", of: town, administersSite: false)
        case .partner: try town.person(.region)
        case .member: try town.person(.denis)
        case .author: try town.person(.amina)
        case .moderator: try town.person(.malik)
        case .administrator: try administrator(of: town)
        case .site: try newcomer("solene", of: town, administersSite: true)
        }
    }

    /// Who administers the space, and not the site, as Claire does.
    private func administrator(of town: Town) throws -> Person.ID {
        let sofia = try town.person(.sofia)
        let space = try town.space(.centre).id
        try town.site.database.write {
            try MembershipStore(db: $0).set(.administrator, of: sofia, in: space, at: town.now)
        }
        return sofia
    }

    private func newcomer(
        _ name: String, of town: Town, administersSite: Bool
    ) throws -> Person.ID {
        try town.site.database.write { db in
            let people = PersonStore(db: db)
            let id = try people.create(
                email: name + "@parvis.test", name: name, locale: "fr",
                administersSite: administersSite, at: town.now)
            try people.setPassword(town.site.hasher.hash(Resident.password), of: id)
            return id
        }
    }
}
