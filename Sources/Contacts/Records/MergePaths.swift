import Community
import Content

enum MergePaths {
    static let duplicates = SpacePath("/contacts/duplicates")
    /// Somebody says of another card that it is not the same.
    static let apart = SpacePathTo<Item.ID>("/contacts/:id/apart")
    /// They take that back: both are proposed again.
    static let doubt = SpacePathTo<Item.ID>("/contacts/:id/doubt")
    static let merge = SpacePathTo<Item.ID>("/contacts/:id/merge")
    static let done = SpacePathTo<Merge.ID>("/contacts/merges/:id")
}
