package import Community
import Content
package import Foundation
import Security
import Storage

/// Peoples a new site with the town's two spaces and its cast.
package struct Settlement {
    private let site: Site

    package init(_ site: Site) { self.site = site }

    package func fill(at now: Date) throws {
        let hash = try site.hasher.hash(Resident.password)
        try site.database.write { db in
            for place in Place.allCases {
                let space = try site.makeSpace(
                    slug: place.rawValue, name: place.name,
                    host: "Institut régional du travail d'Occitanie", zone: "Europe/Paris", db,
                    at: now
                ).id
                for resident in Resident.allCases {
                    let person = try self.person(resident, hash, now, db)
                    guard let role = resident.role(in: place) else { continue }
                    try MembershipStore(db: db).set(role, of: person, in: space, at: now)
                }
            }
        }
    }

    private func person(
        _ resident: Resident, _ hash: String, _ now: Date, _ db: Database
    ) throws -> Person.ID {
        let people = PersonStore(db: db)
        if let found = try people.find(email: resident.email) { return found.id }
        let id = try people.create(
            email: resident.email, name: resident.name, locale: "fr",
            administersSite: resident == .claire, at: now)
        try people.setPassword(hash, of: id)
        return id
    }
}
