import Community
import Content
import HTTP

/// The moderator publishes, and asks for a confirmation.
enum NewsSamples {
    static let all: [any Declaration] = [
        SampleThing(NewsPaths.item) { stage in
            try stage.send(
                NewsPaths.items(in: stage.space), fields("Actualité \(stage.number())"),
                by: stage.cast.moderator
            ).newID()
        },
        SampleThing(NewsPaths.category) { stage in
            let name = "Rubrique \(stage.number())"
            try stage.send(
                NewsPaths.categories(in: stage.space), ["name": name], by: stage.cast.moderator)
            let all = try stage.write { try CategoryStore(db: $0).all(in: stage.space) }
            guard let made = all.first(where: { $0.name == name }) else { throw Problem.notFound }
            return made.id
        },
        RouteSample(.post, NewsPaths.items, fields("La rentrée")),
        RouteSample(.put, NewsPaths.item) { _ in
            var changed = fields("La rentrée, bientôt")
            changed.append("version", "1")
            return changed
        },
        RouteSample(.post, NewsPaths.categories, ["name": "Rencontres"]),
        RouteSample(.put, NewsPaths.category, ["name": "Formations"]),
    ]

    private static func fields(_ title: String) -> FormFields {
        ["title": title, "body": "Le texte.", "asks_reading": "1", "comments_open": "1"]
    }
}
