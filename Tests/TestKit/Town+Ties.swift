package import Community
package import Content
import HTTP
import Storage

/// Claire administers the centre alone, and Sofia the network alone.
extension Town {
    package static let centre = "/" + Place.centre.rawValue
    package static let network = "/" + Place.network.rawValue
    package static let ties = "/administration/network"

    package func partSides() throws {
        let (claire, sofia) = (try person(.claire), try person(.sofia))
        let (centre, network) = (try space(.centre).id, try space(.network).id)
        try site.database.write { db in
            let members = MembershipStore(db: db)
            try members.remove(claire, from: network)
            try members.remove(sofia, from: centre)
            try members.set(.administrator, of: sofia, in: network, at: now)
        }
    }

    @discardableResult
    package func askForTie(
        _ place: String = "above", from side: String = Town.centre, to other: String = Town.network,
        by resident: Resident = .claire
    ) throws -> Answer {
        try visit(as: resident).post(side + Town.ties, ["address": other, "place": place])
    }

    /// The number of the only tie of the site.
    package func tie() throws -> SpaceTie.ID? {
        try site.database.read { try $0.value("SELECT t.id FROM space_tie AS t") }
    }

    /// The centre under the network, by both sides.
    package func tieTogether() throws {
        try askForTie()
        try askForTie("below", from: Town.network, to: Town.centre, by: .sofia)
    }

    /// Another space, which Claire administers.
    package func makeSpace(_ slug: String) throws -> Space.ID {
        let claire = try person(.claire)
        return try site.database.write { db in
            let id = try SpaceStore(db: db).create(
                slug: slug, name: "Espace " + slug, host: "Institut", zone: "Europe/Paris",
                isPublic: false, at: now)
            try MembershipStore(db: db).set(.administrator, of: claire, in: id, at: now)
            return id
        }
    }
}
