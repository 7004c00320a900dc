/// A text as the body of a part, in whichever of the two encodings is the shorter.
struct TextPart {
    let encoding: String
    let body: [UInt8]

    init(_ text: String) {
        let lines = Self.lines(of: text)
        let escaped = lines.count { $0 > 126 || $0 == 61 }
        let isForeign = escaped * 6 > lines.count
        encoding = isForeign ? "base64" : "quoted-printable"
        body = isForeign ? Base64Lines.encode(lines) : QuotedPrintable.encode(lines)
    }

    /// CR, LF and CRLF each end a line; so does the end.
    private static func lines(of text: String) -> [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(text.utf8.count + text.utf8.count / 32 + 2)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 10 where previous == 13: break
            case 10, 13: lines += [13, 10]
            default: lines.append(byte)
            }
            previous = byte
        }
        if !lines.isEmpty, previous != 10, previous != 13 { lines += [13, 10] }
        return lines
    }
}
