import Community
import HTTP
import Storage

enum TieSamples {
    static let all: [any Declaration] = [
        SampleThing(SpacePaths.tie) { stage in
            let other = try neighbour(of: stage)
            return try stage.write { db in
                try SpaceTieStore(db: db).ask(
                    other, under: stage.space.id, from: other, as: stage.space.slug,
                    by: stage.cast.administrator, at: stage.site.clock.now())
            }
        },
        RouteSample(.post, SpacePaths.ties) { stage in
            let name = "voisin-\(stage.number())"
            _ = try neighbour(of: stage, slug: name)
            return ["address": "/" + name, "place": TieForm.Place.below.rawValue]
        },
    ]

    /// Another space of the site.
    static func neighbour(of stage: SampleStage, slug: String? = nil) throws -> Space.ID {
        let slug = slug ?? "voisin-\(stage.number())"
        return try stage.write { db in
            try SpaceStore(db: db).create(
                slug: slug, name: "Espace voisin", host: "Institut voisin", zone: "Europe/Paris",
                isPublic: false, at: stage.site.clock.now())
        }
    }
}
