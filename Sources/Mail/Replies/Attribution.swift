import Foundation

/// The lines by which mail programs say whose words follow.
enum Attribution {
    private static let longest = 400

    /// "Le lun. 3 févr. 2026 à 10:12, X <x@y> a écrit :", "On ... wrote:", "X <x@y> a écrit :".
    static func isWhole(_ text: String) -> Bool {
        isAnchored(text) || isOpen(text)
    }

    /// One that begins with a word or date which shows where it begins.
    static func isAnchored(_ text: String) -> Bool {
        guard let line = candidate(text) else { return false }
        if line.firstMatch(of: /^\d{4}-\d\d-\d\d \d\d:\d\d .*<\S+>\s*:$/) != nil { return true }
        return forms.contains { start, verb in
            guard line.hasPrefix(start) else { return false }
            if line.dropLast().trimmed.hasSuffix(verb) { return true }
            return line.contains(" \(verb) ") && (line.contains("@") || start == "am ")
        }
    }

    /// One that tells by its end alone.
    private static func isOpen(_ text: String) -> Bool {
        guard let line = candidate(text) else { return false }
        let end = line.dropLast().trimmed
        return ["a ecrit", "ecrivait", "wrote"].contains { end.hasSuffix($0) }
    }

    /// The same, surely: with a time, and an address or a year.
    static func isPlain(_ text: String) -> Bool {
        guard isAnchored(text) else { return false }
        let hasTime = text.firstMatch(of: /\b\d{1,2}\s?[:hH]\s?\d{2}\b/) != nil
        return hasTime && (text.contains("@") || text.firstMatch(of: /\b\d{4}\b/) != nil)
    }

    private static func candidate(_ text: String) -> String? {
        guard text.utf8.count <= longest else { return nil }
        let line = text.trimmed.plainLetters
        let isDated = line.contains(where: \.isNumber) || line.contains("@")
        return line.hasSuffix(":") && isDated ? line : nil
    }

    private static let forms = [
        ("le ", "a ecrit"), ("on ", "wrote"), ("am ", "schrieb"), ("el ", "escribio"),
        ("il ", "ha scritto"), ("op ", "schreef"), ("op ", "het volgende geschreven"),
        ("em ", "escreveu"),
    ]

    /// "-----Message d'origine-----", which Outlook and K-9 write above the whole message.
    static func isSeparator(_ text: String) -> Bool {
        guard text.utf8.count < 120 else { return false }
        let line = text.trimmed.plainLetters
        guard line.hasPrefix("--") || line.hasPrefix("__") || line.hasPrefix("==") else {
            return false
        }
        let words = line.filter { !"-_=".contains($0) }.trimmed
        return [
            "message d'origine", "message original", "original message", "message initial",
            "mail original", "courriel original", "ursprungliche nachricht", "mensaje original",
            "messaggio originale", "reply message", "messages d'origine", "e-mail d'origine",
            "email d'origine", "original email", "message precedent",
        ].contains(words)
    }

    /// A line that is drawn.
    static func isRule(_ text: String) -> Bool {
        let line = text.trimmed
        return line.utf8.count >= 8 && line.allSatisfy { "_-=*".contains($0) }
    }

    /// The header of the message that is answered, written as lines: "De : ... Envoyé : ...", in
    /// either order, with a subject, an address or a time.
    static func isHeader(_ lines: [String]) -> Bool {
        guard let first = lines.first.flatMap(field),
            senders.contains(first) || dates.contains(first)
        else { return false }
        let near = lines.prefix(9)
        let names = near.compactMap(field)
        return [senders, dates, others].allSatisfy { !$0.isDisjoint(with: names) }
            && (!subjects.isDisjoint(with: names)
                || near.contains { field($0) != nil && isPrecise($0) })
    }

    private static func isPrecise(_ line: String) -> Bool {
        line.contains("@") || line.firstMatch(of: /\b\d{1,2}\s?[:hH]\s?\d{2}\b/) != nil
    }

    private static let senders: Set = ["de", "from", "von", "da"]
    private static let dates: Set = ["envoye", "date", "sent", "gesendet", "enviado", "inviato"]
    private static let subjects: Set = [
        "objet", "subject", "betreff", "asunto", "oggetto", "sujet",
    ]
    private static let others: Set = subjects.union(["a", "to", "an", "para", "cc"])

    /// The name before the colon, which some set in bold.
    private static func field(_ line: String) -> String? {
        guard line.utf8.count < 2_000, let colon = line.prefix(30).firstIndex(of: ":") else {
            return nil
        }
        let name = line[..<colon].filter { $0 != "*" }.trimmed.plainLetters
        return name.isEmpty ? nil : name
    }
}
