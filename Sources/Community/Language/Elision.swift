import Storage

/// What the French "de" loses before a name: "d’Amina", "de Loïc".
enum Elision {
    /// Whether a text that a value is put after ends in that word.
    static func mayEnd(_ text: String) -> Bool { text == "de " || text.hasSuffix(" de ") }

    /// Whether a word begins with a vowel or a mute h that is heard as one. Before a consonant y
    /// is a vowel (Yves), before a vowel it is none (Yann); names in Ha- mostly breathe (Hassan).
    static func isDue(before word: String) -> Bool {
        let letters = Array(Folding.fold(String(word.prefix(2))))
        guard let first = letters.first else { return false }
        let second = letters.dropFirst().first ?? " "
        switch first {
        case "a", "e", "i", "o", "u": return true
        case "h": return "eiou".contains(second)
        case "y": return second.isLetter && !"aeiou".contains(second)
        default: return false
        }
    }

    /// "de " without its vowel.
    static func elide(_ text: inout String) {
        text.removeLast(2)
        text += "’"
    }
}
