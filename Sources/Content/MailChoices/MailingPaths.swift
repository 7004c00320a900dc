package import Community

enum MailingPaths {
    /// What one is sent of all one's spaces.
    static let account = Path("/account/mail-choice")
    /// The link below a mail.
    static let stop = PathToText("/mail-choice/:id")
    /// What one is sent of a space.
    static let own = SpacePath("/mail-choice")
    /// What a space sends to those who have not chosen.
    static let usual = SpacePath("/administration/mail-choice")
}

extension SpacePaths {
    /// What a member is sent by mail, for the moderators.
    package static let memberMail = SpacePathTo<Person.ID>(
        "/administration/people/:id/mail-choice")
}
