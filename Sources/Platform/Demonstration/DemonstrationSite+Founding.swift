import Community
import Content
import Foundation
import Security
import Storage

extension DemonstrationSite {
    /// Makes the spaces, and the accounts with their roles. The password is hashed once for all.
    func found(at now: Date) throws -> DemonstrationTown {
        let hash = try site.hasher.hash(Demonstration.password)
        return try site.database.write { db in
            var town = DemonstrationTown()
            for place in cast.places {
                town.spaces[place.slug] = try site.makeSpace(
                    slug: place.slug, name: place.name, host: place.host, zone: Self.zone, db,
                    at: now)
            }
            for player in cast.players {
                town.people[player.key] = try enrol(player, hash, town, db, at: now)
            }
            return town
        }
    }

    private func enrol(
        _ player: Cast.Player, _ hash: String, _ town: DemonstrationTown, _ db: Database,
        at now: Date
    ) throws -> Person.ID {
        let id = try PersonStore(db: db).create(
            email: player.email, name: player.name, locale: "fr",
            administersSite: player.roles.values.contains(.administrator), at: now)
        try PersonStore(db: db).setPassword(hash, of: id)
        for (place, role) in player.roles.sorted(by: { $0.key < $1.key }) {
            try MembershipStore(db: db).set(role, of: id, in: try town.space(place).id, at: now)
        }
        return id
    }
}
