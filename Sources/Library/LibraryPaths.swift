import Community
import Content

enum LibraryPaths {
    static let library = SpacePath("/library")
    static let new = SpacePath("/library/new")
    /// What waits for moderators.
    static let review = SpacePath("/library/review")
    /// What I proposed.
    static let proposals = SpacePath("/library/proposals")

    static let themes = SpacePath("/library/themes")
    static let newTheme = SpacePath("/library/themes/new")
    static let theme = SpacePathTo<Theme.ID>("/library/themes/:id")
    static let themeEditor = SpacePathTo<Theme.ID>("/library/themes/:id/edit")
    static let themeRemoval = SpacePathTo<Theme.ID>("/library/themes/:id/removal")

    static let document = SpacePathTo<Item.ID>("/library/:id")
    static let editor = SpacePathTo<Item.ID>("/library/:id/edit")
    static let file = SpacePathTo<Item.ID>("/library/:id/file")
    static let versions = SpacePathTo<Item.ID>("/library/:id/versions")
    static let newVersion = SpacePathTo<Item.ID>("/library/:id/versions/new")
    static let archiving = SpacePathTo<Item.ID>("/library/:id/archiving")

    static let version = SpacePathTo<DocumentVersion.ID>("/library/versions/:id")
    static let versionFile = SpacePathTo<DocumentVersion.ID>("/library/versions/:id/file")
    static let picture = SpacePathTo<DocumentVersion.ID>("/library/versions/:id/picture")
    static let submission = SpacePathTo<DocumentVersion.ID>("/library/versions/:id/submission")
    static let vetting = SpacePathTo<DocumentVersion.ID>("/library/versions/:id/vetting")
}
