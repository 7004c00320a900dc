package import Security

/// Somebody outside of the database who remembers how far the audit log went.
package struct AuditWitness: Sendable {
    private let hear: @Sendable (AuditEnd, _ sealed: String) throws -> Void
    private let remember: @Sendable () throws -> [String]

    package init(
        hear: @escaping @Sendable (AuditEnd, _ sealed: String) throws -> Void,
        remember: @escaping @Sendable () throws -> [String]
    ) {
        self.hear = hear
        self.remember = remember
    }

    /// For a site that does not serve.
    package static let none = AuditWitness(hear: { _, _ in }, remember: { [] })

    func tell(_ end: AuditEnd, _ signer: Signer) throws { try hear(end, end.sealed(by: signer)) }

    /// What was told last. An old word told again is older; one of somebody else has no seal.
    package func newest(_ signer: Signer) throws -> AuditEnd? {
        try remember().compactMap { AuditEnd(sealed: $0, by: signer) }.max { $0.at < $1.at }
    }
}
