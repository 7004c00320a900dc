package import Community

/// Who is read before others see it, and whom one does not wish to read.
let review = Feature(
    name: "review",
    migrations: [
        ReviewSchema.rules, ReviewSchema.readers, CharterSchema.versions, CharterSchema.texts,
    ],
    declares: [
        AuditAction.rulesChanged, MuteDataStore.mutes, CharterStore.rendered,
        CharterStore.acceptances,
    ])

extension AuditAction {
    package static let rulesChanged = AuditAction("rulesChanged")
}
