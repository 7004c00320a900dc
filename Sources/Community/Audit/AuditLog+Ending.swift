package import Foundation
import Security
import Storage

extension AuditLog {
    /// Nil before there is an entry with a number.
    package func end(at now: Date) throws -> AuditEnd? {
        guard let last = try last(), last.number > 0 else { return nil }
        return AuditEnd(number: last.number, link: Base64URL.text(last.digest), at: now)
    }

    /// Whether the log goes at least as far as was told, and by the same way.
    package func holds(_ told: AuditEnd) throws -> Bool {
        let digest: [UInt8]? = try db.value(
            "SELECT a.digest FROM audit AS a WHERE a.number = \(told.number)")
        if let digest { return Base64URL.text(digest) == told.link }
        guard let start = try start(), start.isSealed(by: signer) else { return false }
        return told.number <= start.number
    }
}
