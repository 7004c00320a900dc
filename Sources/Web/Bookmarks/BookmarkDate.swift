import struct Foundation.Date

/// `ADD_DATE`: seconds since 1970; milliseconds or microseconds of some programs, told apart by
/// their size; microseconds since 1601 of Chrome's own count.
enum BookmarkDate {
    /// Nil for nothing, 0, and what no browser was there for or is to come in centuries.
    static func read(_ text: String?) -> Date? {
        guard let text, let number = Double(text.prefix(20).filter { !$0.isWhitespace }) else {
            return nil
        }
        let seconds =
            switch number {
            case ..<1e11: number
            case ..<1e14: number / 1e3
            case ..<1e16: number / 1e6
            default: number / 1e6 - 11_644_473_600
            }
        guard (1...10_000_000_000).contains(seconds) else { return nil }
        return Date(timeIntervalSince1970: seconds)
    }
}
