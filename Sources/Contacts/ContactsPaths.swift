import Community
import Content

enum ContactsPaths {
    static let contacts = SpacePath("/contacts")
    /// What is found of what somebody types, as a piece of a page.
    static let search = SpacePath("/contacts/search")
    static let print = SpacePath("/contacts/print")
    /// The list as a file, as it is narrowed.
    static let export = SpacePath("/contacts/export")
    /// Where files of cards are brought in, see `ContactImport`.
    static let imports = SpacePath("/contacts/imports")
    static let new = SpacePath("/contacts/new")

    static let contact = SpacePathTo<Item.ID>("/contacts/:id")
    static let picture = SpacePathTo<Item.ID>("/contacts/:id/picture")
    /// The card as a file.
    static let card = SpacePathTo<Item.ID>("/contacts/:id/card")
    static let edit = SpacePathTo<Item.ID>("/contacts/:id/edit")
    /// Somebody says that all of it is right.
    static let confirmation = SpacePathTo<Item.ID>("/contacts/:id/confirmation")
}
