import Storage

/// The words of a letter as a search in one's own messages compares them, however they are spelt:
/// `A.G.` and `AG`, `e-mail` and `email`, a telephone number with or without its blanks.
enum LetterWords {
    /// A text, folded; behind it the forms that do not stand in it.
    static func kept(_ text: String) -> String {
        var others: Set<String> = []
        for word in TextWords(text) {
            let written = Folding.fold(String(text[word.range]))
            others.formUnion(word.forms.filter { $0 != written })
        }
        return ([Folding.fold(text)] + others.sorted()).joined(separator: "\n")
    }

    /// What was typed, word by word, each as it stands or in the form that it is kept in as well.
    static func typed(_ text: String) -> [[String]] {
        TextWords.typed(text).prefix(8).map { piece in
            let written = Folding.fold(String(piece))
            let words = Array(TextWords(String(piece)))
            guard let last = words.last else { return [written] }
            let whole = words.count == 1 ? last.text : last.compound?.text
            return [written] + [whole].compactMap(\.self).filter { $0 != written }
        }
    }
}
