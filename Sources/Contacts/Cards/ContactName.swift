import Storage

/// How somebody is called, and what that is sorted by.
struct ContactName: Hashable, Codable, Sendable {
    var family = ""
    var given = ""
    var additional = ""
    /// `Mme`, `Dr`.
    var prefix = ""
    var suffix = ""

    /// As it is written above a card.
    var shown: String {
        [given, additional, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What a card of this title is sorted by: the family name first.
    func key(titled title: String) -> String {
        let words = family.isEmpty ? [title] : [family, given, additional]
        return Folding.fold(words.filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// The letter under which a key stands.
    static func letter(of key: String) -> String {
        let first = key.first { $0.isLetter || $0.isNumber }
        guard let ascii = first?.asciiValue, 97...122 ~= ascii else { return "#" }
        return String(UnicodeScalar(ascii - 32))
    }
}
