import Community
import Foundation
import HTTP
import Storage
import TestKit

@testable import Content

/// A town in which Claire administers the centre alone, and Sofia the network.
extension Town {
    static let centre = "/" + Place.centre.rawValue
    static let network = "/" + Place.network.rawValue
    static let ties = "/administration/network"

    static func ofTwoSides(_ features: [Feature] = []) throws -> Town {
        let town = try Town(features: features)
        let (claire, sofia) = (try town.person(.claire), try town.person(.sofia))
        let (centre, network) = (try town.space(.centre).id, try town.space(.network).id)
        try town.site.database.write { db in
            let members = MembershipStore(db: db)
            try members.remove(claire, from: network)
            try members.remove(sofia, from: centre)
            try members.set(.administrator, of: sofia, in: network, at: town.now)
        }
        return town
    }

    @discardableResult
    func askForTie(
        _ place: String = "above", from side: String = Town.centre, to other: String = Town.network,
        by resident: Resident = .claire
    ) throws -> Answer {
        try visit(as: resident).post(side + Town.ties, ["address": other, "place": place])
    }

    /// The number of the only tie of the site.
    func tie() throws -> Int64? {
        try site.database.read { try $0.value("SELECT t.id FROM space_tie AS t") }
    }

    /// The centre under the network.
    func tieTogether() throws {
        try askForTie()
        guard let id = try tie() else { throw TownError.missing("tie") }
        try visit(as: .sofia).post("\(Town.network)\(Town.ties)/\(id)/agreement")
    }

    /// Another space, which Claire administers.
    func makeSpace(_ slug: String, isPublic: Bool = false) throws -> Space.ID {
        let claire = try person(.claire)
        return try site.database.write { db in
            let id = try SpaceStore(db: db).create(
                slug: slug, name: "Espace " + slug, host: "Institut", zone: "Europe/Paris",
                isPublic: isPublic, at: now)
            try MembershipStore(db: db).set(.administrator, of: claire, in: id, at: now)
            return id
        }
    }
}
