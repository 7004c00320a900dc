import Community

extension MailKind {
    static let password = MailKind("password")
    static let passwordChanged = MailKind("password-changed")
    static let emailAsked = MailKind("email-asked")
    static let emailTaken = MailKind("email-taken")
    static let emailNew = MailKind("email-new")
    static let emailChanged = MailKind("email-changed")
}
