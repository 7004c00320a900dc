/// What a mail program puts below an answer by itself.
enum ReplySignature {
    private static let mostLines = 30

    /// Without what follows a line "-- " (RFC 3676 section 4.3), or stands in a last line such as
    /// "Envoyé de mon iPhone".
    static func removed(from lines: [ReplyLine]) -> [ReplyLine] {
        var kept = lines[...]
        if let mark = mark(in: lines), isShort(kept[mark...]) { kept = kept[..<mark] }
        while let last = kept.last, last.isBlank || isOfDevice(last.text) { kept.removeLast() }
        return Array(kept)
    }

    /// Where the signature begins. Some programs take the blank of "-- " away; a line that a person
    /// has drawn looks the same, but seldom stands alone and near the end.
    private static func mark(in lines: [ReplyLine]) -> Int? {
        if let mark = lines.lastIndex(where: { $0.text == "-- " }) { return mark }
        let drawn = lines.indices.filter { lines[$0].text == "--" }
        guard drawn.count == 1, let mark = drawn.first else { return nil }
        let below = lines[mark...].prefix { !$0.isQuoted && !Attribution.isWhole($0.text) }
        return below.count { !$0.isBlank } <= mostLinesBelowDrawn ? mark : nil
    }

    private static let mostLinesBelowDrawn = 8

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
