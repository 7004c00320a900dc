import Foundation

/// Where a page of the journal ends: the next one begins just before this line.
struct Cursor: Equatable {
    let at: Date
    let id: Int64

    init(at: Date, id: Int64) {
        self.at = at
        self.id = id
    }

    /// Reads `1559565000000-12`; anything else is the beginning.
    init?(_ text: String?) {
        let parts = (text ?? "").split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        self.init(at: Date(timeIntervalSince1970: Double(parts[0]) / 1000), id: parts[1])
    }

    var text: String { "\(Int64((at.timeIntervalSince1970 * 1000).rounded()))-\(id)" }
}
