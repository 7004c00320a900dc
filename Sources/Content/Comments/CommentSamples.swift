import Community
import HTTP

enum CommentSamples {
    static let all: [any Declaration] = [
        SampleThing(SpacePaths.comment) { stage in
            let item = try stage.id(SpacePaths.item)
            return try stage.send(
                SpacePaths.comments(item, in: stage.space),
                ["text": "Commentaire \(stage.number())"]
            ).newID()
        },
        RouteSample(.post, SpacePaths.comments, ["text": "Merci."]),
        RouteSample(.put, SpacePaths.comment, ["text": "Merci beaucoup."]),
    ]
}
