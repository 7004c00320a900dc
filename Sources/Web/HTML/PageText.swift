import CXML

/// The bytes of a page as UTF-8, whatever encoding it is in.
enum PageText {
    /// - Parameters:
    ///   - bytes: the page, or its beginning: a letter cut at the end is dropped.
    ///   - charset: the encoding that its server names, if it does.
    /// - Returns: UTF-8, what cannot be read as U+FFFD, without NUL and a mark at its beginning.
    ///
    /// Told in this order (HTML 13.2.3.2): by a mark at the beginning, by the server, by the page
    /// itself in its first 1,024 octets; else UTF-8 if it is, and Windows-1252 if not. An encoding
    /// that is not known is told by nobody.
    static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
        for (mark, encoding) in marks where bytes.starts(with: mark) {
            return decoded(bytes.dropFirst(mark.count), encoding)
        }
        // A page that says of itself in ASCII that it is UTF-16 is not (HTML 13.2.3.2).
        let own = DeclaredCharset.name(in: bytes).flatMap(WebEncoding.init(label:))
            .map { $0 == .utf16LE || $0 == .utf16BE ? .utf8 : $0 }
        let told = charset.flatMap(WebEncoding.init(label:)) ?? own
        let whole = bytes.dropLast(cutLetter(bytes))
        let guess: WebEncoding =
            String(validating: whole, as: UTF8.self) != nil ? .utf8 : .windows1252
        return decoded(bytes[...], told ?? guess)
    }

    private static let marks: [([UInt8], WebEncoding)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LE), ([0xFE, 0xFF], .utf16BE),
    ]

    private static func decoded(_ bytes: ArraySlice<UInt8>, _ encoding: WebEncoding) -> [UInt8] {
        let text = encoding.utf8(bytes) ?? Array(String(decoding: bytes, as: UTF8.self).utf8)
        guard text.contains(0) else { return text }
        return text.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    }

    /// How many octets at the end are the beginning of a letter of UTF-8 that is not there whole.
    private static func cutLetter(_ bytes: [UInt8]) -> Int {
        for (count, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
            let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return needed > count + 1 ? count + 1 : 0
        }
        return 0
    }
}
