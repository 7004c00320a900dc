/// A Swift file taken apart: its code without comments and literals, and its literals. What is
/// interpolated into a literal is code.
struct SourceCode {
    /// Its lines are those of the file; a literal is `""`.
    private(set) var code: [UInt8] = []
    /// What is written between quotes, without the interpolations.
    private(set) var literals: [String] = []
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        readCode(isInterpolated: false)
    }

    var lines: [Substring] {
        String(decoding: code, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Names that begin with a capital, but for members: `Topic` of `Topic.ID`.
    var typeNames: Set<String> {
        var names: Set<String> = []
        var start = 0
        while start < code.count {
            guard Self.isOfName(code[start]) else {
                start += 1
                continue
            }
            let end = code[start...].firstIndex { !Self.isOfName($0) } ?? code.count
            let isMember = start > 0 && code[start - 1] == UInt8(ascii: ".")
            if !isMember, (65...90).contains(code[start]) {
                names.insert(String(decoding: code[start..<end], as: UTF8.self))
            }
            start = end
        }
        return names
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 95, 97...122: true
        default: byte >= 128
        }
    }

    /// - Parameter isInterpolated: ends with the parenthesis that an interpolation is in.
    private mutating func readCode(isInterpolated: Bool) {
        var depth = 1
        while at < bytes.count {
            let quote = bytes[at...].firstIndex { $0 != UInt8(ascii: "#") } ?? at
            if begins("//") {
                at = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            } else if quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") {
                readLiteral(hashes: quote - at)
            } else {
                if isInterpolated, bytes[at] == UInt8(ascii: "(") { depth += 1 }
                if isInterpolated, bytes[at] == UInt8(ascii: ")") { depth -= 1 }
                code.append(depth == 0 ? UInt8(ascii: " ") : bytes[at])
                at += 1
                if depth == 0 { return }
            }
        }
    }

    private mutating func readLiteral(hashes: Int) {
        at += hashes
        let fence = String(repeating: "#", count: hashes)
        let quotes = begins("\"\"\"") ? "\"\"\"" : "\""
        at += quotes.utf8.count
        code += Array("\"\" ".utf8)
        var start = at
        while at < bytes.count, !begins(quotes + fence) {
            if begins("\\" + fence + "(") {
                keepLiteral(from: start)
                at += fence.utf8.count + 2
                readCode(isInterpolated: true)
                start = at
            } else {
                if bytes[at] == UInt8(ascii: "\n") { code.append(bytes[at]) }
                at += begins("\\" + fence) ? fence.utf8.count + 2 : 1
            }
        }
        keepLiteral(from: start)
        at += quotes.utf8.count + hashes
    }

    private mutating func keepLiteral(from start: Int) {
        let end = min(at, bytes.count)
        if start < end { literals.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
    }

    private func begins(_ mark: String) -> Bool {
        bytes[min(at, bytes.count)...].starts(with: mark.utf8)
    }
}
