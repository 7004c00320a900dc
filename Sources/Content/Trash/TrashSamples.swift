import Community
import HTTP

enum TrashSamples {
    /// A comment that its author has deleted.
    static let trashed = SampleThing(SpacePaths.trashed) { stage in
        let comment = try stage.another(SpacePaths.comment)
        try stage.send(.delete, SpacePaths.comment(comment, in: stage.space))
        return comment
    }
}
