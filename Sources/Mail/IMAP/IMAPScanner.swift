/// Takes a response apart into its values (RFC 9051 9).
struct IMAPScanner {
    private static let deepest = 20
    private let pieces: [IMAPResponse.Piece]
    private var piece = 0
    private var at = 0

    init(_ pieces: [IMAPResponse.Piece]) { self.pieces = pieces }

    /// Up to the end, or the parenthesis that closes a list. Nil if there is none, or it is nested
    /// too deeply.
    mutating func values(depth: Int) -> [IMAPResponse.Value]? {
        guard depth <= Self.deepest else { return nil }
        var values: [IMAPResponse.Value] = []
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: " "): at += 1
            case UInt8(ascii: ")"):
                at += 1
                return depth > 0 ? values : nil
            case UInt8(ascii: "("):
                at += 1
                guard let list = self.values(depth: depth + 1) else { return nil }
                values.append(.list(list))
            case UInt8(ascii: "\""):
                guard let text = quoted() else { return nil }
                values.append(.text(text))
            case UInt8(ascii: "{"), UInt8(ascii: "~"):
                guard let text = literal() else { return nil }
                values.append(.text(text))
            default: values.append(.atom(atom()))
            }
        }
        return depth == 0 ? values : nil
    }

    private var line: [UInt8] {
        guard piece < pieces.count, case .line(let line) = pieces[piece] else { return [] }
        return line
    }

    private func peek() -> UInt8? { at < line.count ? line[at] : nil }

    /// What the line announces at its end, and the following piece holds.
    private mutating func literal() -> [UInt8]? {
        guard piece + 1 < pieces.count, case .literal(let bytes) = pieces[piece + 1] else {
            return nil
        }
        piece += 2
        at = 0
        return bytes
    }

    private mutating func quoted() -> [UInt8]? {
        var text: [UInt8] = []
        at += 1
        while let byte = peek() {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\"):
                guard let escaped = peek() else { return nil }
                text.append(escaped)
                at += 1
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func atom() -> String {
        let start = at
        while let byte = peek(), !" ()\"".utf8.contains(byte) { at += 1 }
        return String(decoding: line[start..<at], as: UTF8.self)
    }
}
