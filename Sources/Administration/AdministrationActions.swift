import Community

extension AuditAction {
    static let invitationRevoked = AuditAction("invitationRevoked")
    static let roleChanged = AuditAction("roleChanged")
    static let removed = AuditAction("removed")
    static let disabled = AuditAction("disabled")
    static let enabled = AuditAction("enabled")
    static let groupChanged = AuditAction("groupChanged")
    static let spaceChanged = AuditAction("spaceChanged")
    static let logoChanged = AuditAction("logoChanged")
    static let logoRemoved = AuditAction("logoRemoved")
    static let secondFactorRule = AuditAction("secondFactorRule")
    static let spaceLanguageChanged = AuditAction("spaceLanguageChanged")
    static let moduleChanged = AuditAction("moduleChanged")
    static let moduleSwitchedOff = AuditAction("moduleSwitchedOff")
    static let moduleSwitchedOn = AuditAction("moduleSwitchedOn")
    static let jobGivenUp = AuditAction("jobGivenUp")
    static let sessionsEnded = AuditAction("sessionsEnded")
    static let mailGivenUp = AuditAction("mailGivenUp")
    static let addressReviewed = AuditAction("addressReviewed")
    static let relayReleased = AuditAction("relayReleased")
}

extension MailKind {
    static let invitation = MailKind("invitation", lane: .security)
    static let roleChanged = MailKind("roleChanged", lane: .security)
    static let sessionsEnded = MailKind("sessionsEnded", lane: .security)
}
