import Community

extension AuditAction {
    static let signedIn = AuditAction("signedIn")
    static let signInFailed = AuditAction("signInFailed")
    static let signedOut = AuditAction("signedOut")
    static let passwordChanged = AuditAction("passwordChanged")
    static let passwordAsked = AuditAction("passwordAsked")
    static let emailChanged = AuditAction("emailChanged")
    static let sessionRevoked = AuditAction("sessionRevoked")
    static let programAdded = AuditAction("programAdded")
    static let programRevoked = AuditAction("programRevoked")
}
