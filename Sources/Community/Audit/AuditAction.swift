/// Something that matters for trust and is recorded. Whoever records it declares it: its sentence
/// is in the catalogues, `audit.<name>`.
package struct AuditAction: Declaration, Equatable {
    package static let noun = "action of the audit"

    package let name: String
    /// Whether its subject is things by their kind and number, "topic 12", and not a name.
    package let isOfThings: Bool

    package init(_ name: String, ofThings isOfThings: Bool = false) {
        self.name = name
        self.isOfThings = isOfThings
    }
}

extension AuditAction {
    package static let denied = AuditAction("denied")
    package static let joined = AuditAction("joined")
    /// By their own decision.
    package static let left = AuditAction("left")
    package static let invited = AuditAction("invited")
    package static let exported = AuditAction("exported", ofThings: true)
    /// From here on the site's key holds the entries together.
    package static let chained = AuditAction("chained")
    /// The log is shorter than was told outside of it, or another.
    package static let cut = AuditAction("cut")
    /// Somebody erased their own account.
    package static let erased = AuditAction("erased")
    /// Two accounts became one: noted at both.
    package static let merged = AuditAction("merged")
}
