extension AccountPaths {
    package static let email = Path("/account/email")
    /// The link in a mail that proves a new e-mail address.
    package static let newEmail = PathToText("/new-email/:id")
}
