import Community
import HTTP

/// The groups of the demonstration's spaces, made by who administers them.
enum GroupTelling {
    static let script = DemonstrationScript("administration") { stage in
        try turns(on: stage) + ArrivalTelling.turns(on: stage)
    }

    private static func turns(on stage: DemonstrationStage) throws -> [DemonstrationTurn] {
        try stage.cast.places.flatMap { place in
            let (space, keeper) = (
                try stage.space(place.slug), try stage.keeper(of: place.slug)
            )
            return try place.groups.sorted { $0.key < $1.key }.map { name, keys in
                let members = try keys.map { try stage.person($0) }
                return DemonstrationTurn(at: stage.opening) {
                    try make(name, of: members, in: space, by: keeper, &$0)
                }
            }
        }
    }

    private static func make(
        _ name: String, of members: [Person.ID], in space: Space, by keeper: Person.ID,
        _ teller: inout DemonstrationTeller
    ) throws {
        let group = try teller.create(SpacePaths.groups(in: space), as: keeper, ["name": name])
        var fields: FormFields = ["name": name]
        for member in members { fields.append("member", member.description) }
        try teller.run(.put, group, as: keeper, fields)
    }
}
