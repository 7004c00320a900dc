import HTTP
import Security

enum CommunitySamples {
    static let all: [any Declaration] = [
        RouteSample(.get, Languages.path, ["to": "fr"]),
        RouteSample(.post, SpacePaths.preview, ["text": "**Ensemble**"]),
        SampleThing(CollectionPaths.principal) { $0.caller ?? $0.cast.author },
        SampleThing(PathToText("/feeds/:id")) { stage in
            let secret = Token().text
            try stage.write {
                try FeedTokenStore(db: $0).set(
                    secret, of: stage.cast.author, at: stage.site.clock.now())
            }
            return secret
        },
    ]
}
