/// Finds, line by line, what CommonMark calls a setext underline.
struct Underlines {
    /// Whether the line above has words.
    private var isBelowWords = false
    /// How far in the words of the list item above begin.
    private var item: Int?

    /// The bytes of a line to hide, and what to put in their place.
    mutating func read(_ source: [UInt8], _ line: Range<Int>) -> (Range<Int>, UInt8)? {
        let isBlank = { (byte: UInt8) in byte.isOne(of: " \t\r") }
        let words = source[line].drop { isBlank($0) || $0 == UInt8(ascii: ">") }
        let end = words.lastIndex { !isBlank($0) }
        guard let end, let first = words.first else {
            (isBelowWords, item) = (false, nil)
            return nil
        }
        let range = words.startIndex..<end + 1
        let depth = range.lowerBound - line.lowerBound
        guard first.isOne(of: "=-"), source[range].allSatisfy({ $0 == first }) else {
            if let width = Self.marker(source[range]) { item = depth + width }
            isBelowWords = true
            return nil
        }
        return hide(range, first, depth)
    }

    private mutating func hide(
        _ range: Range<Int>, _ sign: UInt8, _ depth: Int
    ) -> (Range<Int>, UInt8)? {
        defer { isBelowWords = true }
        // A sign that is none of Markdown's makes words of them.
        let words: UInt8 = 0x01
        if sign == UInt8(ascii: "=") || range.count == 2 { return (range, words) }
        // A rule that no heading is underlined with.
        if range.count > 2 { return (range, UInt8(ascii: "_")) }
        if isBelowWords, depth >= item ?? 0 { return (range, words) }
        // An empty item of a list.
        item = depth + 2
        return nil
    }

    /// The bytes of `- ` or `12. ` at the beginning of a line.
    private static func marker(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0.isDigit }.count
        guard digits < 10, let sign = line.dropFirst(digits).first,
            sign.isOne(of: digits == 0 ? "-+*" : ".)"),
            line.dropFirst(digits + 1).first?.isOne(of: " \t") == true
        else { return nil }
        return digits + 2
    }
}
