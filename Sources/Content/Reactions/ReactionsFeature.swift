import Community
import HTTP

/// A small fixed set of signs under an item or a comment.
let reactions = Feature(
    name: "reactions",
    migrations: [ReactionsSchema.reactions, ReactionsSchema.people],
    routes: [
        .post(SpacePaths.reactions, .readers, Reactions.create).within(.reactions)
            .asStatement().beside()
    ],
    declares: [
        RouteSample(.post, SpacePaths.reactions) {
            ["give": "\(Reaction.thanks.rawValue)-\(try $0.id(SpacePaths.item))"]
        },
        ReactionDataStore.reactions,
    ]
)
