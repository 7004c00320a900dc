import Community
import Foundation
import HTTP

/// Who is about to come into the demonstration's spaces.
enum ArrivalTelling {
    private static let file = "arrivals.json5"

    /// Somebody is asked by name, a link is made, or somebody asks.
    private struct Arrival: Decodable {
        let at: String
        let by: String?
        let invited: String?
        let link: String?
        let most: Int?
        let name: String?
        let email: String?
        let why: String?
    }

    static func turns(on stage: DemonstrationStage) throws -> [DemonstrationTurn] {
        let lists: [String: [Arrival]] = try stage.lists(file)
        return try stage.cast.places.flatMap { place in
            guard let arrivals = lists[place.slug] else { return [DemonstrationTurn]() }
            let (space, keeper) = (
                try stage.space(place.slug), try stage.keeper(of: place.slug)
            )
            let door = DemonstrationTurn(at: stage.opening) {
                try $0.run(.post, SpacePaths.joinRequests(in: space), as: keeper)
            }
            return try [door]
                + arrivals.map { one in
                    let person = try one.by.map { try stage.person($0) } ?? keeper
                    return DemonstrationTurn(at: try stage.moment(one.at, in: file)) {
                        try play(one, in: space, by: person, &$0)
                    }
                }
        }
    }

    private static func play(
        _ one: Arrival, in space: Space, by person: Person.ID, _ teller: inout DemonstrationTeller
    ) throws {
        if let invited = one.invited {
            try teller.run(
                .post, SpacePaths.invitations(in: space), as: person, ["people": invited])
        } else if let link = one.link {
            try teller.run(
                .post, SpacePaths.invitationLinks(in: space), as: person,
                [
                    "name": link, "most": String(one.most ?? 20), "days": "30",
                    "role": Role.member.rawValue,
                ])
        } else if let name = one.name, let email = one.email {
            try teller.write { site, db in
                _ = try JoinRequestStore(db: db).create(
                    email, named: name, why: one.why ?? "", in: space, at: site.clock.now())
            }
        }
    }
}
