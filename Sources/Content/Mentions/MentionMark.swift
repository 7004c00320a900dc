import Community
import Storage

/// Something in a text that may name a person: `@` at the start of a word, before a letter.
struct MentionMark {
    /// What follows the `@`, as far as a name may go.
    let tail: Substring

    /// A name is not longer.
    private static let longest = 120

    /// Where the marks of a text are.
    static func starts(in text: String) -> [String.Index] {
        text.indices.filter { index in
            guard text[index] == "@" else { return false }
            let next = text.index(after: index)
            guard next < text.endIndex, text[next].isLetter else { return false }
            guard index > text.startIndex else { return true }
            let before = text[text.index(before: index)]
            return !(before.isLetter || before.isNumber || "_.@/-+&=".contains(before))
        }
    }

    init(at start: String.Index, in text: String) {
        tail = text[text.index(after: start)...].prefix(Self.longest)
    }

    /// The first word, as it stands.
    var word: Substring { tail.prefix { $0.isLetter || $0.isNumber || "-'’".contains($0) } }

    /// What a name must begin with to be meant, folded: its first letters.
    var beginning: String {
        Folding.fold(String(tail.prefix { $0.isLetter || $0.isNumber }))
    }

    var isCapital: Bool { tail.first?.isUppercase ?? false }

    /// How many words a name has at most.
    private static let mostWords = 12

    /// All that may be a whole name there, folded: what ends with each of the first words.
    var names: [String] {
        var (read, found): (String, [String]) = ("", [])
        var index = tail.startIndex
        while index < tail.endIndex, found.count < Self.mostWords {
            let character = tail[index]
            read += character.isWhitespace ? " " : Folding.fold(String(character))
            index = tail.index(after: index)
            if isBoundary(index) { found.append(read) }
        }
        return found
    }

    /// Where a folded name ends in the tail; nil if it does not stand there whole.
    func end(of name: String) -> Substring.Index? {
        var read = ""
        var index = tail.startIndex
        while index < tail.endIndex, read.utf8.count < name.utf8.count {
            let character = tail[index]
            read += character.isWhitespace ? " " : Folding.fold(String(character))
            guard name.hasPrefix(read) else { return nil }
            index = tail.index(after: index)
        }
        guard read == name, isBoundary(index) else { return nil }
        return index
    }

    /// Where a name ends that is not known: after at most four words with a capital.
    var guessedEnd: Substring.Index {
        var end = tail.startIndex
        for count in 0..<4 {
            let start = count == 0 ? end : tail[end...].first == " " ? tail.index(after: end) : end
            let word = tail[start...].prefix { $0.isLetter || $0.isNumber || "-'’".contains($0) }
            guard count == 0 || (start > end && word.first?.isUppercase == true) else { break }
            end = word.endIndex
        }
        return end
    }

    /// A hyphen before a letter goes on with the name.
    private func isBoundary(_ index: Substring.Index) -> Bool {
        let rest = tail[index...].prefix(2)
        guard let next = rest.first else { return true }
        if next.isLetter || next.isNumber { return false }
        guard next == "-", let after = rest.dropFirst().first else { return true }
        return !after.isLetter
    }
}
