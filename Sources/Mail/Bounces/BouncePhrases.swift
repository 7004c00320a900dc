/// The words that servers use.
enum BouncePhrases {
    enum Sort {
        /// Words that say what it is.
        case plain
        /// Words that may go with several reasons.
        case vague
    }

    /// As the phrases are written: small letters, no accents, straight apostrophes. Addresses and
    /// names of hosts, in which any word may stand, become "~".
    static func folded(_ text: String) -> String {
        text.split(separator: " ").map { isName($0) ? "~" : $0 }.joined(separator: " ").plainLetters
    }

    /// An address, or labels in small letters with dots between them.
    private static func isName(_ word: Substring) -> Bool {
        if word.contains("@") { return true }
        let bare = word.prefix { !"[:;,)".contains($0) }
        let labels = bare.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.contains(where: \.isLetter) else {
            return false
        }
        return labels.allSatisfy { label in
            !label.isEmpty
                && label.allSatisfy { $0.isASCII && $0.isLowercase || $0.isNumber || $0 == "-" }
        }
    }

    /// - Parameter text: folded.
    static func reason(of text: String, in sort: Sort) -> BounceReason? {
        let lists = sort == .plain ? PlainPhrases.all : VaguePhrases.all
        for (reason, phrases) in lists where text.says(phrases) {
            return reason
        }
        return nil
    }

    /// Whether it says no more than that the user is unknown.
    static func isTerse(_ text: String) -> Bool {
        text.says(["user unknown", "unknown user", "no such user"])
    }

    /// Whether it speaks of a machine's trouble.
    static func isSystem(_ text: String) -> Bool {
        text.says([
            "queue file write", "could not load", "insufficient system", "no space left",
            "internal error", "internal server error", "local error in processing",
        ])
    }
}
