/// Quoted-printable (RFC 2045 section 6.7) as vCard 2.1 has it; soft breaks are gone already.
enum QuotedPrintable {
    /// A `=` that no two digits follow stays.
    static func decoded(_ text: String) -> [UInt8] {
        let letters = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count)
        var place = 0
        while place < letters.count {
            if letters[place] == UInt8(ascii: "="), place + 2 < letters.count,
                let high = digit(letters[place + 1]), let low = digit(letters[place + 2])
            {
                bytes.append(high << 4 | low)
                place += 3
            } else {
                bytes.append(letters[place])
                place += 1
            }
        }
        return bytes
    }

    private static func digit(_ letter: UInt8) -> UInt8? {
        switch letter {
        case 48...57: letter - 48
        case 65...70: letter - 55
        case 97...102: letter - 87
        default: nil
        }
    }
}
