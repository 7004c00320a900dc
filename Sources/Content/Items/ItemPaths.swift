package import Community

extension SpacePaths {
    /// The short address of any item, which leads to its own page.
    package static let item = SpacePathTo<Item.ID>("/items/:id")
}
