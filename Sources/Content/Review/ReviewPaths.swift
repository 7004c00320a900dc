package import Community

extension SpacePaths {
    /// Where a reader reports an item of any module.
    package static let report = SpacePathTo<Item.ID>("/items/:id/report")
}

extension AccountPaths {
    /// Whom one does not wish to read.
    package static let muted = Path("/account/muted")
}
