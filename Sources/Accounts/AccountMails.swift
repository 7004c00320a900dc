import Community

extension MailKind {
    static let password = MailKind("password", lane: .security)
    static let signInLink = MailKind("sign-in-link", lane: .security)
    static let newDevice = MailKind("new-device", lane: .security)
    static let passwordChanged = MailKind("password-changed", lane: .security)
    static let emailAsked = MailKind("email-asked", lane: .security)
    static let emailTaken = MailKind("email-taken", lane: .security)
    static let emailNew = MailKind("email-new", lane: .security)
    static let emailChanged = MailKind("email-changed", lane: .security)
    static let factorAdded = MailKind("factor-added", lane: .security)
    static let factorRemoved = MailKind("factor-removed", lane: .security)
    static let factorsTaken = MailKind("factors-taken", lane: .security)
    static let passkeyDoubted = MailKind("passkey-doubted", lane: .security)
    static let recoveryMade = MailKind("recovery-made", lane: .security)
    static let recoveryUsed = MailKind("recovery-used", lane: .security)
    static let mergeLink = MailKind("merge-link", lane: .security)
    static let mergeAsked = MailKind("merge-asked", lane: .security)
    static let mergeOff = MailKind("merge-off", lane: .security)
    static let mergeDone = MailKind("merge-done", lane: .security)
    static let programAdded = MailKind("program-added", lane: .security)
}
