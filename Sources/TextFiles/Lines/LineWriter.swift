/// Lines of a calendar as octets.
package struct LineWriter {
    package private(set) var bytes: [UInt8] = []
    private static let width = 75

    package init() {}

    /// A line that stands as it is.
    package mutating func raw(_ line: String) {
        var line = line
        line.withUTF8 { fold($0) }
    }

    /// A line with a text, which is escaped (RFC 5545 section 3.3.11).
    package mutating func text(_ name: String, _ value: String) {
        raw(name + ":" + Self.escaped(value))
    }

    /// Section 3.1: at most 75 octets without the end of the line, no character broken.
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

    package static func escaped(_ value: String) -> String {
        // Most texts are as they will be.
        guard value.utf8.contains(where: { $0 < 32 || $0 == 127 || isSpecial($0) }) else {
            return value
        }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(value.utf8.count + 8)
        var before: UInt8 = 0
        for byte in value.utf8 {
            switch byte {
            case _ where isSpecial(byte):
                escaped.append(92)
                escaped.append(byte)
            case 10: if before != 13 { escaped += [92, 110] }
            case 13: escaped += [92, 110]
            case 9, 32..<127, 128...: escaped.append(byte)
            default: break
            }
            before = byte
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool { byte == 92 || byte == 59 || byte == 44 }

    /// Without what would end a line.
    package static func bare(_ value: String) -> String {
        value.utf8.allSatisfy { $0 >= 32 && $0 != 127 }
            ? value
            : String(decoding: value.utf8.filter { $0 >= 32 && $0 != 127 }, as: UTF8.self)
    }

    /// `;CN="..."`; nothing for an empty value. Quotes are written as RFC 6868 says.
    package static func parameter(_ name: String, _ value: String) -> String {
        guard !value.isEmpty else { return "" }
        let plain = bare(value.replacing("^", with: "^^").replacing("\"", with: "^'"))
        return ";\(name)=\"\(plain)\""
    }
}
