/// One line of a calendar or a card: `DTSTART;TZID=Europe/Paris:20261127T190000`,
/// `item1.TEL;TYPE=work:+33 5 61 00 00 00` (RFC 5545 section 3.1, RFC 6350 section 3.3).
package struct ContentLine: Hashable, Sendable {
    /// What ties lines of a card together; empty for most.
    package let group: String
    /// In capitals, without the group.
    package let name: String
    package let parameters: LineParameters
    /// As it stands: escapes are not read yet.
    package let value: String
    package let number: Int

    /// Nil if it is no such line.
    package init?(_ text: String, number: Int) {
        self.init(Array(text.utf8)[...], number: number)
    }

    /// Nil if it is no such line.
    package init?(_ line: LogicalLine) {
        self.init(line.bytes, number: line.number)
    }

    private init?(_ bytes: ArraySlice<UInt8>, number: Int) {
        guard let end = bytes.firstIndex(where: { $0 == 58 || $0 == 59 }) else { return nil }
        let head = bytes[..<end]
        let dot = head.lastIndex(of: UInt8(ascii: "."))
        guard let name = Self.word(dot.map { head[($0 + 1)...] } ?? head, isName: true)
        else { return nil }
        var parameters = LineParameters()
        var position = end
        var hasQuotes = true
        while position < bytes.endIndex, bytes[position] == 59 {
            let start = position + 1
            position = Self.end(of: bytes, from: start, hasQuotes)
            if position == bytes.endIndex, hasQuotes {
                // A quote that never closes is a letter like others.
                hasQuotes = false
                position = Self.end(of: bytes, from: start, hasQuotes)
            }
            parameters.add(bytes[start..<position])
        }
        guard position < bytes.endIndex else { return nil }
        group = dot.flatMap { Self.word(head[..<$0], isName: false) } ?? ""
        self.name = name
        self.parameters = parameters
        self.number = number
        value = FileText.text(of: bytes[(position + 1)...])
    }

    /// Letters, digits, `-` and `_`.
    private static func word(_ bytes: ArraySlice<UInt8>, isName: Bool) -> String? {
        guard !bytes.isEmpty, bytes.count <= 100 else { return nil }
        var hasSmall = false
        for byte in bytes {
            switch byte {
            case 65...90, 48...57, 45, 95: break
            case 97...122: hasSmall = true
            default: return nil
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return isName && hasSmall ? text.uppercased() : text
    }

    /// Where a parameter ends: at a colon or semicolon outside quotes.
    private static func end(
        of bytes: ArraySlice<UInt8>, from start: Int, _ hasQuotes: Bool
    ) -> Int {
        var isQuoted = false
        for position in start..<bytes.endIndex {
            let byte = bytes[position]
            if byte == 34, hasQuotes { isQuoted.toggle() }
            if !isQuoted, byte == 58 || byte == 59 { return position }
        }
        return bytes.endIndex
    }

    /// The value as text: escapes read (section 3.3.11), blanks at both ends gone.
    package var text: String { LineText.unescaped(value).trimmingBlanks }

    /// The values of a list of texts, `CATEGORIES:Formation,Réunion`; empty ones are left out.
    package var texts: [String] {
        LineText.parts(value, at: ",").map { LineText.unescaped($0).trimmingBlanks }
            .filter { !$0.isEmpty }
    }
}
