import Community

enum ItemSamples {
    /// Of the first kind that takes comments and has a sample of its own.
    static let item = SampleThing(SpacePaths.item) { stage in
        let kinds = stage.site.declarations.all(ItemKind.self)
        let kind = kinds.first {
            $0.takesComments && $0.name != Comment.kind && stage.has($0.path)
        }
        guard let kind else { throw SampleError.noThing(SpacePaths.item.pattern.text) }
        return try stage.another(kind.path)
    }
}
