import Markup

/// A title, a summary or a text, as a saving changed it.
struct RevisionPart: Rendered {
    /// Nil where there is but one part.
    let word: String?
    let html: HTML

    /// Nil when nothing changed; a first text is shown whole.
    init?(_ word: String?, _ old: String?, _ new: String) {
        if let old {
            let difference = WordDifference(from: old, to: new)
            guard !difference.isEmpty else { return nil }
            html = difference.html
        } else {
            guard !new.isEmpty else { return nil }
            html = WordDifference.whole(new)
        }
        self.word = word
    }

    static let fields: [Field<Self>] = [
        .optionalText("word") { $0.word }, .html("html") { $0.html },
    ]
}
