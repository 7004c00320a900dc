import Community
import Content

enum LinksPaths {
    static let links = SpacePath("/links")
    static let new = SpacePath("/links/new")
    /// The form again, with what the page itself says filled in.
    static let lookup = SpacePath("/links/lookup")
    /// As a file for a browser.
    static let file = SpacePath("/links/file")
    /// Those that lead nowhere any more, or elsewhere.
    static let care = SpacePath("/links/care")

    static let link = SpacePathTo<Item.ID>("/links/:id")
    static let edit = SpacePathTo<Item.ID>("/links/:id/edit")
    /// The form of a link that is there, with what its page itself says.
    static let lookupOf = SpacePathTo<Item.ID>("/links/:id/lookup")
    /// Counts, and leads on to the site.
    static let visit = SpacePathTo<Item.ID>("/links/:id/visit")
    static let icon = SpacePathTo<Item.ID>("/links/:id/icon")
    static let place = SpacePathTo<Item.ID>("/links/:id/place")
    /// What a moderator makes of a link that is dead or has moved.
    static let careOf = SpacePathTo<Item.ID>("/links/:id/care")
    static let check = SpacePathTo<Item.ID>("/links/:id/check")
}
