import Community
import HTTP
import Storage

/// The spaces of the demonstration that stand under another, and what they publish in one another.
enum NetworkScript {
    private static let file = "publications.json5"

    private struct Publication: Decodable {
        let at: String
        let by: String
        let title: String
        let to: String
        let accepted: String?
    }

    static let script = DemonstrationScript("network") { stage in
        let publications: [String: [Publication]] = try stage.lists(file)
        return try ties(on: stage)
            + stage.cast.places.flatMap { place in
                try (publications[place.slug] ?? []).map { one in
                    let moment = try stage.moment(one.at, in: file)
                    return DemonstrationTurn(at: moment) {
                        try publish(one, from: place.slug, on: stage, &$0)
                    }
                }
            }
    }

    private static func ties(on stage: DemonstrationStage) throws -> [DemonstrationTurn] {
        try stage.preparing("ties.json5") { (above: String, space, keeper, teller) in
            try teller.run(
                .post, SpacePaths.ties(in: space), as: keeper,
                ["address": above, "place": TieForm.Place.above.rawValue])
            try teller.run(
                .post, SpacePaths.ties(in: stage.space(above)), as: stage.keeper(of: above),
                ["address": space.slug, "place": TieForm.Place.below.rawValue])
        }
    }

    private static func publish(
        _ one: Publication, from slug: String, on stage: DemonstrationStage,
        _ teller: inout DemonstrationTeller
    ) throws {
        let (space, other) = (try stage.space(slug), try stage.space(one.to))
        let found = try teller.write { site, db in
            try RelayStore(db: db).item(titled: one.title, in: space.id, of: site.publishableKinds)
        }
        guard let found else { throw DemonstrationError.unread(file, one.title) }
        try teller.run(
            .post, SpacePaths.publishing(found, in: space), as: stage.person(one.by),
            ["space": other.id.description])
        guard let accepted = one.accepted else { return }
        let shown = try teller.write { _, db in
            try RelayStore(db: db).item(of: found, in: other.id)
        }
        guard let shown else { throw DemonstrationError.unread(file, one.title) }
        try teller.run(
            .post, SpacePaths.relayAcceptance(shown, in: other), as: stage.person(accepted))
    }
}
