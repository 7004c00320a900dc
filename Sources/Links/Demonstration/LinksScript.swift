import Community
import Content
import HTTP

/// The links of the demonstration: their themes, what is added and suggested, who marks them.
enum LinksScript {
    static let script = DemonstrationScript("links") { stage in
        let telling = StoryTelling(
            begin: { try send($0, in: $1, by: $2, &$3) },
            verbs: ["star": star, "visit": visit].merging(FoundLinks.verbs) { $1 })
        return try stage.preparing("themes.json5") {
            (theme: DemonstrationTheme, space, keeper, teller) in
            try teller.run(
                .post, ThemeKind.links.all(in: space), as: keeper, ["name": theme.name])
        } + telling.turns(on: stage)
    }

    private struct DemonstrationTheme: Decodable {
        let name: String
    }

    private static func send(
        _ story: DemonstrationStory, in space: Space, by author: Person.ID,
        _ teller: inout DemonstrationTeller
    ) throws -> DemonstrationScene {
        let form = try teller.read(LinksPaths.new(in: space), as: author)
        var fields: FormFields = [
            "title": story.head["title"] ?? "", "address": story.head["address"] ?? "",
            "description": story.body,
        ]
        for theme in story.list("themes") { fields.append("theme", try form.choice(theme)) }
        let address = try teller.create(LinksPaths.links(in: space), as: author, fields)
        return try DemonstrationScene(of: story, in: space, at: address)
    }

    private static let star: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .post, FavouriteKind.links.star(moment.scene.item, in: moment.scene.space),
            as: moment.player)
    }

    private static let visit: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .get, LinksPaths.visit(moment.scene.item, in: moment.scene.space), as: moment.player)
    }
}
