/// The name of an attachment as parameters of its part's headers.
enum FileNameParameter {
    private static let plainMost = 55
    private static let digits = Array("0123456789ABCDEF")

    /// `filename` of Content-Disposition (RFC 2183 2.3): letters beyond ASCII, and long names in
    /// pieces, as in RFC 2231.
    static func disposition(_ name: String) -> [String] {
        if isPlain(name) { return ["filename=\"\(name)\""] }
        let pieces = pieces(of: name)
        guard pieces.count > 1 else { return ["filename*=utf-8''" + pieces.joined()] }
        return pieces.enumerated().map { index, piece in
            let end = index + 1 < pieces.count ? ";" : ""
            return "filename*\(index)*=" + (index == 0 ? "utf-8''" : "") + piece + end
        }
    }

    /// `name` of Content-Type, for mail programs that know no RFC 2231. What RFC 2047 forbids
    /// between quotes, these expect there.
    static func contentType(_ name: String) -> [String] {
        if isPlain(name) { return ["name=\"\(name)\""] }
        var words = EncodedWords.encode(name, first: 68, room: 74)
        if let first = words.first { words[0] = "name=\"" + first }
        if let last = words.last { words[words.count - 1] = last + "\"" }
        return words
    }

    private static func isPlain(_ name: String) -> Bool {
        HeaderPhrase.isSafe(name) && (1...plainMost).contains(name.utf8.count)
            && !name.contains(where: { "\"\\%".contains($0) })
            && name.first != " " && name.last != " "
    }

    /// Percent-encoded, no letter cut.
    private static func pieces(of name: String) -> [String] {
        var pieces: [String] = [""]
        for scalar in name.unicodeScalars {
            let letter = scalar.utf8.map(encode).joined()
            if let last = pieces.last, last.utf8.count + letter.utf8.count > plainMost {
                pieces.append("")
            }
            pieces[pieces.count - 1] += letter
        }
        return pieces
    }

    /// What an attr-char is not (RFC 2231 7) as its number.
    private static func encode(_ byte: UInt8) -> String {
        switch byte {
        case 48...57, 65...90, 97...122: return String(UnicodeScalar(byte))
        default:
            if "!#$&+-.^_`{|}~".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
            return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }
}
