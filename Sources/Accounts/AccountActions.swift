import Community

extension AuditAction {
    static let signedIn = AuditAction("signedIn")
    static let signInFailed = AuditAction("signInFailed")
    static let signedOut = AuditAction("signedOut")
    static let passwordChanged = AuditAction("passwordChanged")
    static let passwordAsked = AuditAction("passwordAsked")
    static let linkAsked = AuditAction("linkAsked")
    /// Somebody asked to come into a space.
    static let joinAsked = AuditAction("joinAsked")
    static let emailChanged = AuditAction("emailChanged")
    static let sessionRevoked = AuditAction("sessionRevoked")
    static let secondStepFailed = AuditAction("secondStepFailed")
    static let factorAdded = AuditAction("factorAdded")
    static let factorRemoved = AuditAction("factorRemoved")
    /// By whoever runs the site.
    static let factorsTaken = AuditAction("factorsTaken")
    /// One counts backwards, as a copy would.
    static let passkeyDoubted = AuditAction("passkeyDoubted")
    static let recoveryMade = AuditAction("recoveryMade")
    static let recoveryUsed = AuditAction("recoveryUsed")
    static let mergeAsked = AuditAction("mergeAsked")
    static let mergeAgreed = AuditAction("mergeAgreed")
    static let mergeCalledOff = AuditAction("mergeCalledOff")
    static let mergeObjected = AuditAction("mergeObjected")
    static let programAdded = AuditAction("programAdded")
    static let programRevoked = AuditAction("programRevoked")
}
