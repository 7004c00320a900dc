/// Letters beyond ASCII in a header (RFC 2047): words of at most 75 octets, each of whole letters.
enum EncodedWords {
    private static let start = "=?utf-8?b?"
    private static let end = "?="
    static let most = 75

    /// - Parameters:
    ///   - text: not empty.
    ///   - first: octets that are left for the first word.
    ///   - room: octets for each of the others.
    static func encode(_ text: String, first: Int, room: Int = most) -> [String] {
        var words: [String] = []
        var open: [UInt8] = []
        for letter in letters(of: text) {
            let room = words.isEmpty ? min(first, room) : room
            let bytes = (room - start.utf8.count - end.utf8.count) / 4 * 3
            if !open.isEmpty, open.count + letter.utf8.count > bytes {
                words.append(start + Base64Lines.word(open) + end)
                open = []
            }
            open += letter.utf8
        }
        if !open.isEmpty { words.append(start + Base64Lines.word(open) + end) }
        return words
    }

    /// Letters with their marks; one with more marks than a word holds is taken apart.
    private static func letters(of text: String) -> [String] {
        text.flatMap { letter in
            letter.utf8.count <= 24
                ? [String(letter)] : letter.unicodeScalars.map { String($0) }
        }
    }
}
