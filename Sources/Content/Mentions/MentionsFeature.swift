package import Community
import HTTP

/// `@Prénom Nom` in any text.
let mentions = Feature(
    name: "mentions",
    migrations: [MentionsSchema.mentions],
    routes: [.get(SpacePaths.memberCompletion, .readers, Completions.index).within(.completions)],
    declares: [
        RouteSample(.get, SpacePaths.memberCompletion, ["q": "am"]), MentionDataStore.mentions,
    ]
)

extension SpacePaths {
    package static let memberCompletion = SpacePath("/members/completion")
}
