import Community
import Content
import HTTP
import Storage

/// The moderator makes themes; the author opens topics, each in a theme of its own, and answers.
enum ForumSamples {
    static let all: [any Declaration] =
        things + forms + [
            RouteSample(.get, ForumPaths.feed) {
                ["topic": try $0.id(ForumPaths.topic).description]
            }
        ]

    private static let things: [any Declaration] = [
        SampleThing(ForumPaths.theme) { stage in
            try stage.send(
                ForumPaths.themes(in: stage.space), ["name": "Entraide \(stage.number())"],
                by: stage.cast.moderator)
            let themes = try stage.read { try ThemeStore(db: $0).all(for: $1, in: stage.space) }
            guard let id = themes.map(\.id).max(by: { $0.rawValue < $1.rawValue }) else {
                throw Problem.notFound
            }
            return id
        },
        SampleThing(ForumPaths.topic) { stage in
            let theme = try stage.another(ForumPaths.theme)
            return try stage.send(
                ForumPaths.topics(theme, in: stage.space),
                ["title": "Sujet \(stage.number())", "text": "Bonjour.", "tags": "livret"]
            ).newID()
        },
        SampleThing(ForumPaths.post) { stage in
            let topic = try stage.another(ForumPaths.topic)
            return try stage.send(
                ForumPaths.posts(topic, in: stage.space), ["text": "Une réponse."]
            ).newID()
        },
        SampleThing(ForumPaths.tag) { stage in
            let topic = try stage.id(ForumPaths.topic)
            let tags = try stage.read { db, _ in try TagStore(db: db).tags(of: topic) }
            guard let tag = tags.first else { throw Problem.notFound }
            return tag.id
        },
    ]

    private static let forms: [any Declaration] = [
        RouteSample(.post, ForumPaths.themes, ["name": "Rencontres"]),
        RouteSample(.put, ForumPaths.theme, ["name": "Accompagner"]),
        RouteSample(.post, ForumPaths.topics, ["title": "Un sujet", "text": "Qui vient ?"]),
        RouteSample(.put, ForumPaths.themeDraft, ["title": "Un sujet", "text": "Qui"]),
        RouteSample(.post, ForumPaths.posts, ["text": "Moi."]),
        RouteSample(.put, ForumPaths.topicDraft, ["text": "Mo"]),
        RouteSample(.put, ForumPaths.post, ["text": "Moi aussi.", "version": "1"]),
        RouteSample(.put, ForumPaths.conclusion, ["text": "On y va ensemble."]),
        RouteSample(.post, ForumPaths.view, ["view": "nested"]),
        RouteSample(.post, ForumPaths.move) {
            ["theme": try $0.another(ForumPaths.theme).description]
        },
        RouteSample(.post, ForumPaths.merge) {
            ["into": try $0.another(ForumPaths.topic).description]
        },
        RouteSample(.post, ForumPaths.split) { stage in
            let topic = try stage.id(ForumPaths.topic)
            try stage.send(
                ForumPaths.posts(topic, in: stage.space), ["text": "Autre chose \(stage.number())"])
            return ["title": "Autre chose", "from": "2"]
        },
    ]
}
