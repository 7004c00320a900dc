/// Message-IDs in a field such as References (RFC 5322 section 3.6.4).
enum MessageIDs {
    private static let most = 500

    /// Without angle brackets. Some programs leave those out.
    static func list(_ text: String) -> [String] {
        guard text.contains("<") else {
            return text.split(whereSeparator: \.isWhitespace).prefix(most).map(String.init)
        }
        var found: [String] = []
        for piece in text.split(separator: "<").prefix(most) {
            guard let end = piece.firstIndex(of: ">") else { continue }
            let identifier = piece[..<end].filter { !$0.isWhitespace }
            if !identifier.isEmpty { found.append(String(identifier)) }
        }
        return found
    }
}
