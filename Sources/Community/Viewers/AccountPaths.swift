/// The addresses of one's own account.
package enum AccountPaths {
    package static let signIn = Path("/sign-in")
    package static let signOut = Path("/sign-out")
    package static let account = Path("/account")
    package static let photo = Path("/account/photo")
    package static let password = Path("/account/password")
    package static let email = Path("/account/email")
    package static let sessions = Path("/account/sessions")
    /// The passwords of one's programs, and how to set these up.
    package static let programs = Path("/account/programs")
    package static let session = PathTo<Session.ID>("/account/sessions/:id")
    /// The address of one's own feed.
    package static let feed = Path("/account/feed")
    package static let forgottenPassword = Path("/forgotten-password")
    package static let newPassword = PathToText("/new-password/:id")
    /// The link in a mail that proves a new e-mail address.
    package static let newEmail = PathToText("/new-email/:id")
    /// The link of an invitation.
    package static let invitation = PathToText("/invitation/:id")
    /// The link that several people come in by.
    package static let invitationLink = PathToText("/invitation/link/:id")
    /// All that wait for one's own answer.
    package static let invitations = Path("/account/invitations")
    package static let myInvitation = PathTo<Invitation.ID>("/account/invitations/:id")
}
