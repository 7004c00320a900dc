/// Text as quoted-printable (RFC 2045 6.7): lines of at most 76 letters. A line never begins with
/// a dot nor with “From ”, and never ends with a blank: some servers alter these.
enum QuotedPrintable {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// - Parameter text: lines that each end with CRLF.
    static func encode(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count + text.count / 4)
        var column = 0
        for (at, byte) in text.enumerated() {
            if byte == 13 || byte == 10 {
                output.append(byte)
                column = 0
                continue
            }
            let isPlain = isPlain(byte, at, text)
            // What ends a line of its own may fill the place of the mark.
            if column + (isPlain ? 1 : 3) > 75 {
                output += [61, 13, 10]
                column = 0
            }
            if isPlain && !(column == 0 && isRisky(byte, at, text)) {
                output.append(byte)
                column += 1
            } else {
                output += [61, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                column += 3
            }
        }
        return output
    }

    private static func isPlain(_ byte: UInt8, _ at: Int, _ text: [UInt8]) -> Bool {
        switch byte {
        case 9, 32: at + 1 < text.count && text[at + 1] != 13
        case 61: false
        default: (33...126).contains(byte)
        }
    }

    private static func isRisky(_ byte: UInt8, _ at: Int, _ text: [UInt8]) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F") && text[at...].starts(with: from)
    }

    private static let from = Array("From ".utf8)
}
