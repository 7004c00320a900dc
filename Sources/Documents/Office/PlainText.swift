/// A text whose letters are written by a given charset.
enum PlainText {
    /// - Parameter charset: `utf-8`, `iso-8859-1` or `windows-1252`; any other is read as the
    ///   first, unless the text begins by saying that it is UTF-16.
    static func write(
        _ bytes: [UInt8], charset: String, to output: PageWriter
    ) throws(DocumentError) {
        switch charset.lowercased() {
        case "iso-8859-1", "windows-1252":
            for start in stride(from: 0, to: bytes.count, by: 1 << 14) {
                var scalars = String.UnicodeScalarView()
                for byte in bytes[start..<min(start + 1 << 14, bytes.count)] {
                    scalars.append(Unicode.Scalar(windows[byte] ?? UInt16(byte)) ?? "\u{FFFD}")
                }
                try output.write(String(scalars))
            }
        default:
            if let text = wide(bytes) {
                try output.write(text)
            } else {
                try output.write(bytes)
            }
        }
        try output.endPage()
    }

    /// UTF-16, by its first two bytes.
    private static func wide(_ bytes: [UInt8]) -> String? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// What Windows-1252 has where Latin-1 has controls.
    private static let windows: [UInt8: UInt16] = [
        0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
        0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152,
        0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
        0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
        0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
    ]
}
