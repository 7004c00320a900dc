import Community
import Content
import HTTP

/// The author's card, published, and another of the moderator.
enum MergeSamples {
    static let all: [any Declaration] = [
        SampleThing(MergePaths.done) { stage in
            try stage.send(
                MergePaths.merge(stage.another(ContactsPaths.contact), in: stage.space),
                ["with": stage.another(ContactsPaths.contact).description, "kept": "1"],
                by: stage.cast.moderator)
            let newest = try stage.write {
                try MergeStore(db: $0).newest(in: stage.space, limit: 1)
            }
            guard let made = newest.first else { throw Problem.notFound }
            return made.id
        },
        RouteSample(.post, MergePaths.apart, fields: other),
        RouteSample(.post, MergePaths.doubt, fields: other),
        RouteSample(.post, MergePaths.merge, fields: other),
    ]

    @Sendable private static func other(_ stage: SampleStage) throws -> FormFields {
        ["with": try stage.another(ContactsPaths.contact).description]
    }
}
