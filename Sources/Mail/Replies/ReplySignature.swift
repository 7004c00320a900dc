/// What a mail program puts below an answer by itself.
enum ReplySignature {
    private static let mostLines = 30

    /// Without what follows a line "-- " (RFC 3676 section 4.3), or stands in a last line such as
    /// "Envoyé de mon iPhone".
    static func removed(from lines: [ReplyLine]) -> [ReplyLine] {
        var kept = lines[...]
        let mark = kept.lastIndex { $0.text == "-- " || $0.text == "--" }
        if let mark, isShort(kept[mark...]) { kept = kept[..<mark] }
        while let last = kept.last, last.isBlank || isOfDevice(last.text) { kept.removeLast() }
        return Array(kept)
    }

    /// Whether it ends there, but for what it quotes.
    private static func isShort(_ lines: ArraySlice<ReplyLine>) -> Bool {
        let own = lines.prefix { !$0.isQuoted && !Attribution.isWhole($0.text) }
        return own.count <= mostLines
            && lines[own.endIndex...].allSatisfy { line in
                line.isQuoted || line.isBlank || Attribution.isWhole(line.text)
            }
    }

    private static func isOfDevice(_ text: String) -> Bool {
        guard text.utf8.count < 160 else { return false }
        let line = text.trimmed.plainLetters.drop { "[-_*".contains($0) }
        return starts.contains { line.hasPrefix($0) }
    }

    private static let starts = [
        "envoye de mon", "envoye depuis", "envoye a partir de", "envoye avec", "envoye par",
        "envoye via", "sent from", "sent with", "sent via", "get outlook for",
        "telecharger outlook pour", "obtenir outlook pour", "provenance : courrier",
        "von meinem", "yahoo mail :", "excusez la brievete", "veuillez excuser ma brievete",
    ]
}
