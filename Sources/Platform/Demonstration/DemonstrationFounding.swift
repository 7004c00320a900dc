import Community
import Content
import Foundation
import Storage

/// Makes the spaces of the demonstration, and the accounts with their roles.
struct DemonstrationFounding {
    let site: Site
    let cast: DemonstrationCast
    let ago: Ago
    let folder: String
    let db: Database

    /// - Parameter hash: that of everybody's password, made once for all.
    func found(_ hash: String, at opening: Date) throws -> DemonstrationStage {
        var spaces: [String: Space] = [:]
        for place in cast.places {
            spaces[place.slug] = try site.makeSpace(
                slug: place.slug, name: place.name, host: place.host, zone: ago.zone.identifier,
                db, at: opening)
        }
        var people: [String: Person.ID] = [:]
        for player in cast.players {
            people[player.key] = try enrol(player, hash, at: opening)
        }
        let stage = DemonstrationStage(
            folder: folder, cast: cast, ago: ago, opening: opening, spaces: spaces, people: people)
        for player in cast.players { try assign(player, on: stage) }
        return stage
    }

    private func enrol(
        _ player: DemonstrationCast.Player, _ hash: String, at opening: Date
    ) throws -> Person.ID {
        let people = PersonStore(db: db)
        let id = try people.create(
            email: player.email, name: player.name, locale: "fr",
            administersSite: player.roles.values.contains(.administrator), at: opening)
        try people.setPassword(hash, of: id)
        return id
    }

    private func assign(
        _ player: DemonstrationCast.Player, on stage: DemonstrationStage
    ) throws {
        let person = try stage.person(player.key)
        for (slug, role) in player.roles.sorted(by: { $0.key < $1.key }) {
            let space = try stage.space(slug)
            try MembershipStore(db: db).set(role, of: person, in: space.id, at: stage.opening)
        }
    }
}
