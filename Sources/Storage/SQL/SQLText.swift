internal import Glibc

/// The text of a statement as UTF-8: built piece by piece for every query, so
/// appended, hashed and compared as plain bytes.
struct SQLText: Hashable, Sendable {
    private(set) var bytes: [UInt8] = []

    init() {}
    init(_ text: String) { bytes = Array(text.utf8) }

    var count: Int { bytes.count }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ other: SQLText) { bytes.append(contentsOf: other.bytes) }

    mutating func append(_ other: SQLText, from start: Int, to end: Int) {
        bytes.append(contentsOf: other.bytes[start..<end])
    }

    /// Appends `$` and a number.
    mutating func append(placeholder number: Int) {
        bytes.append(UInt8(ascii: "$"))
        append(decimal: number)
    }

    private mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    static func == (left: SQLText, right: SQLText) -> Bool {
        guard left.count == right.count else { return false }
        return left.bytes.withUnsafeBytes { left in
            right.bytes.withUnsafeBytes { right in
                guard let start = left.baseAddress, let other = right.baseAddress else {
                    return true
                }
                return memcmp(start, other, left.count) == 0
            }
        }
    }

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
