/// Content lines as octets (RFC 5545 section 3.1, RFC 6350 section 3.2): folded at 75 octets
/// without their ends, no character broken, each with CRLF behind it.
package struct LineWriter {
    package private(set) var bytes: [UInt8] = []
    private static let width = 75

    package init() {}

    /// A line that stands as it is; it must have no control characters (`bare`).
    package mutating func raw(_ line: String) {
        var line = line
        line.withUTF8 { fold($0) }
    }

    /// A line with a text, which is escaped.
    package mutating func text(_ name: String, _ value: String) {
        raw(name + ":" + LineText.escaped(value))
    }

    private mutating func fold(_ line: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var room = Self.width
        while line.count - start > room {
            var end = start + room
            while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes.append(contentsOf: line[start..<end])
            endLine()
            bytes.append(32)
            start = end
            room = Self.width - 1
        }
        bytes.append(contentsOf: line[start...])
        endLine()
    }

    private mutating func endLine() {
        bytes.append(13)
        bytes.append(10)
    }

    /// Without control characters but tabs, which would end a line or be lost.
    package static func bare(_ value: String) -> String {
        let isBare = { (byte: UInt8) in byte >= 32 && byte != 127 || byte == 9 }
        guard !value.utf8.allSatisfy(isBare) else { return value }
        return String(decoding: value.utf8.filter(isBare), as: UTF8.self)
    }

    /// `;CN="..."`; nothing for an empty value. Quotes and ends of lines are written as RFC 6868
    /// says.
    package static func parameter(_ name: String, _ value: String) -> String {
        guard !value.isEmpty else { return "" }
        let signs: [UInt8: String] = [94: "^^", 34: "^'", 10: "^n"]
        let plain = value.replacing(signs: signs)
        return ";\(name)=\"\(bare(plain))\""
    }
}
