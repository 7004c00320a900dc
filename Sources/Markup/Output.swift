/// A growing buffer of UTF-8 that templates and Markdown are rendered into.
package struct Output: Sendable {
    /// What has been written, then room for more.
    private var storage: [UInt8]

    /// How many bytes have been written.
    package private(set) var count = 0

    /// Starts empty, with room for `capacity` bytes.
    package init(reserving capacity: Int = 0) {
        storage = [UInt8](repeating: 0, count: max(64, capacity))
    }

    /// What has been written so far.
    package var bytes: [UInt8] { Array(storage[..<count]) }

    /// What has been written, as a text.
    package var text: String { String(decoding: storage[..<count], as: UTF8.self) }

    /// Writes one byte.
    package mutating func append(_ byte: UInt8) {
        reserve(1)
        storage[count] = byte
        count += 1
    }

    /// Writes bytes as they are.
    package mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let source = more.baseAddress, !more.isEmpty else { return }
        reserve(more.count)
        storage.withUnsafeMutableBufferPointer { room in
            guard let start = room.baseAddress else { return }
            (start + count).update(from: source, count: more.count)
        }
        count += more.count
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if storage.count - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let room = max(storage.count, more)
        storage.append(contentsOf: repeatElement(0, count: room))
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
                append(UnsafeBufferPointer(rebasing: text[start..<end]))
            }
            guard end < text.count else { return }
            append(Escaping.entity(of: text[end]))
            start = end + 1
        }
    }

    /// Writes a whole number in decimal digits.
    package mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var digits = 1
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        reserve(digits)
        rest = number.magnitude
        for place in stride(from: count + digits - 1, through: count, by: -1) {
            storage[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += digits
    }

    /// Writes a literal of the program.
    package mutating func append(_ literal: StaticString) {
        append(
            UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Writes a literal of the program in the midst of what is written already.
    mutating func insert(_ literal: StaticString, at place: Int) {
        let end = count
        append(literal)
        let added = Array(storage[end..<count])
        storage.replaceSubrange(place..<count, with: added + storage[place..<end])
    }
}
