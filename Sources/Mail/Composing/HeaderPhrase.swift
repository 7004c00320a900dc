/// Text taken apart into the words that a header may be folded between.
enum HeaderPhrase {
    /// Of a subject and the like (unstructured, RFC 5322 3.2.5).
    /// - Parameter first: octets that are left on the first line.
    static func words(of text: String, first: Int) -> [String] {
        guard !text.isEmpty else { return [] }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let isPlain = isSafe(text) && words.allSatisfy { (1...60).contains($0.utf8.count) }
        return isPlain ? words.map(String.init) : EncodedWords.encode(text, first: first)
    }

    /// Of a name before an address: atoms, or between quotes, or encoded, which is never between
    /// quotes (RFC 5322 3.2.5, RFC 2047 5).
    static func name(_ text: String, first: Int) -> [String] {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard isSafe(text), text.utf8.count <= 60 else {
            return EncodedWords.encode(text, first: first)
        }
        if words.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(HeaderText.isAtom) }) {
            return words.map(String.init)
        }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return ["\"\(escaped)\""]
    }

    /// Visible ASCII and blanks that does not look encoded.
    static func isSafe(_ text: String) -> Bool {
        text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
    }
}
