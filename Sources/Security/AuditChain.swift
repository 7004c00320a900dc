/// The arithmetic of an append-only journal: each entry's digest covers its fields and the
/// digest before it, so that an entry changed, removed or moved breaks every later link.
///
/// Whoever can write the table can also compute a chain anew that only digests hold together:
/// a link made with a key (`Signer.link`) needs the key. Cutting the end off is not seen by the
/// chain alone: tell the last link elsewhere too (the system's journal, the backup).
package enum AuditChain {
    /// An entry as it was stored.
    package struct Link: Equatable, Sendable {
        package let fields: [String]
        package let digest: [UInt8]

        package init(fields: [String], digest: [UInt8]) {
            self.fields = fields
            self.digest = digest
        }
    }

    /// What stands before the first entry: 32 zero bytes.
    package static let start = [UInt8](repeating: 0, count: 32)

    /// SHA-256 over the previous digest and the fields, 32 bytes.
    package static func digest(previous: [UInt8], fields: [String]) -> [UInt8] {
        Sodium.sha256(Sodium.sha256(previous) + Framing.bytes(fields))
    }

    /// The index of the first entry that does not follow, or nil if all do.
    package static func firstBreak(
        in links: some Sequence<Link>, after start: [UInt8] = AuditChain.start
    ) -> Int? {
        var previous = start
        for (index, link) in links.enumerated() {
            let expected = digest(previous: previous, fields: link.fields)
            guard ConstantTime.areEqual(expected, link.digest) else { return index }
            previous = link.digest
        }
        return nil
    }
}
