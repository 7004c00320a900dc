/// The home page of a space; the feature News answers it.
package enum HomePath {
    package static let home = SpacePath("/")
}

/// The addresses of one's own account.
package enum AccountPaths {
    package static let signIn = Path("/sign-in")
    package static let signOut = Path("/sign-out")
    package static let account = Path("/account")
    package static let photo = Path("/account/photo")
    package static let password = Path("/account/password")
    package static let sessions = Path("/account/sessions")
    package static let session = PathTo<Session.ID>("/account/sessions/:id")
    package static let notices = Path("/account/notices")
    package static let noticesRead = Path("/account/notices/read")
    package static let feed = Path("/account/feed")
    package static let forgottenPassword = Path("/forgotten-password")
    package static let newPassword = PathToText("/new-password/:id")
    package static let invitation = PathToText("/invitation/:id")
}

/// The addresses of a space that the kernel answers.
package enum SpacePaths {
    package static let members = SpacePath("/members")
    package static let member = SpacePathTo<Person.ID>("/members/:id")
    package static let photo = SpacePathTo<Person.ID>("/members/:id/photo")
    package static let administration = SpacePath("/administration")
    package static let trash = SpacePath("/trash")
    package static let restoration = SpacePathTo<Item.ID>("/trash/:id/restoration")
    package static let comments = SpacePathTo<Item.ID>("/items/:id/comments")
    package static let commenting = SpacePathTo<Item.ID>("/items/:id/commenting")
    package static let reactions = SpacePath("/reactions")
    package static let item = SpacePathTo<Item.ID>("/items/:id")
    package static let comment = SpacePathTo<Item.ID>("/comments/:id")
    package static let attachments = SpacePath("/attachments")
    package static let attachment = SpacePathTo<Attachment.ID>("/attachments/:id")
    package static let preview = SpacePath("/preview")
    package static let live = SpacePath("/live")
}
