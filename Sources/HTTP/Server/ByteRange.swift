/// What a `Range` field asks of a file (RFC 9110, section 14).
enum ByteRange: Equatable {
    /// The whole file: no range, several, or one we do not understand.
    case whole
    case part(Range<Int>)
    /// A range that lies outside the file: 416.
    case outside

    /// `text` is the value of `Range`, if any.
    init(_ text: String?, size: Int) {
        guard let text, text.utf8.count <= 64, text.asciiLowercased.hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let ends = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else {
            self = .whole
            return
        }
        let (first, last) = (Int(ends[0]), Int(ends[1]))
        switch (ends[0].isEmpty, ends[1].isEmpty) {
        case (true, true): self = .whole
        case (true, false):
            // A suffix; an absurd length overflows `Int` and means all of it.
            let count = min(last ?? size, size)
            self = count == 0 ? .outside : .part((size - count)..<size)
        case (false, let isOpen):
            guard let first, first < size else {
                self = .outside
                return
            }
            let end = isOpen ? size - 1 : min(last ?? size - 1, size - 1)
            self = end < first ? .whole : .part(first..<(end + 1))
        }
    }
}
