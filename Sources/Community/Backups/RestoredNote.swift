package import Foundation

/// What is kept, in place of an error, with a job or a mail that waits since the site was brought
/// back from a backup.
package struct RestoredNote: Equatable, Sendable {
    static let mark = "restored "

    /// The moment of the backup, to the second.
    package let made: Date

    init(made: Date) { self.made = made }

    /// Nil for what was kept otherwise.
    package init?(kept: String) {
        guard kept.hasPrefix(Self.mark), let seconds = Int64(kept.dropFirst(Self.mark.count))
        else { return nil }
        made = Date(timeIntervalSince1970: Double(seconds))
    }

    /// Read back by `init(kept:)`.
    var kept: String { Self.mark + String(Int64(made.timeIntervalSince1970)) }
}
