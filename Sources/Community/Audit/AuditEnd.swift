package import Foundation
package import Security
import Storage

/// How far the log went at a moment, as it is told outside of it: a log that was cut afterwards,
/// or computed anew, does not hold it.
package struct AuditEnd: Equatable, Sendable {
    package let number: Int64
    let link: String
    package let at: Date

    init(number: Int64, link: String, at: Date) {
        self.number = number
        self.link = link
        self.at = at
    }

    /// What a witness remembers; nil if it is not ours.
    package init?(sealed text: String, by signer: Signer) {
        let parts = signer.open(text, purpose: "audit end")?.split(separator: " ") ?? []
        guard parts.count == 3, let number = Int64(parts[0]), let time = Int64(parts[2]) else {
            return nil
        }
        self.init(
            number: number, link: String(parts[1]),
            at: Date(timeIntervalSince1970: Double(time) / 1000))
    }

    package func sealed(by signer: Signer) -> String {
        signer.seal("\(number) \(link) \(at.milliseconds)", purpose: "audit end")
    }

    /// For whoever reads the journal.
    package var sentence: String {
        "the audit log of Parvis has \(number) entries; the last link is \(link)"
    }

    func isWhereEnds(_ other: AuditEnd?) -> Bool { number == other?.number && link == other?.link }
}
