/// A growing buffer of UTF-8 that templates and Markdown are rendered into.
package struct Output: Sendable {
    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []

    /// Starts empty, with room for `capacity` bytes.
    package init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// How many bytes have been written.
    package var count: Int { bytes.count }

    /// What has been written, as a text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes one byte.
    package mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Writes bytes as they are.
    package mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Writes a text as it is.
    package mutating func append(trusted text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Writes a text with its `& < > " '` escaped.
    package mutating func append(escaping text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil {
            var copy = text
            copy.withUTF8 { append(escaping: $0) }
        }
    }

    /// Writes UTF-8 with its `& < > " '` escaped.
    package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < text.count {
            let end = Escaping.nextSpecial(in: text, from: start)
            if end > start {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            }
            guard end < text.count else { return }
            append(Escaping.entity(of: text[end]))
            start = end + 1
        }
    }

    /// Writes a whole number in decimal digits.
    package mutating func append(decimal number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Writes a literal of the program.
    package mutating func append(_ literal: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
