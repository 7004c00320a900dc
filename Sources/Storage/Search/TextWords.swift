/// Cuts a text into words, the same way for what is stored and what is asked.
///
/// Letters and digits make a word. An apostrophe after `l`, `d`, `qu`, `jusqu`
/// and their like parts two words, any other joins (`aujourd’hui`); a hyphen
/// parts two words; an inclusive ending (`formé·es`, `formé.e.s`, `formé-es`,
/// `formé(e)s`) belongs to its word.
package struct TextWords: Sequence, IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private var at: String.Index
    /// Longer words are cut, on both sides alike.
    private static let longest = 64

    package init(_ text: String) {
        scalars = text.unicodeScalars
        at = scalars.startIndex
    }

    package mutating func next() -> TextWord? {
        while at < scalars.endIndex {
            guard scalars[at].isOfWord else {
                at = scalars.index(after: at)
                continue
            }
            if let word = word() { return word }
        }
        return nil
    }

    /// The word that begins here; nil for one that is only an elision.
    private mutating func word() -> TextWord? {
        let start = at
        run()
        var head = folded(start..<at)
        while at < scalars.endIndex, scalars[at].isApostrophe, let next = letter(after: at) {
            if Self.elisions.contains(head) {
                at = next
                return nil
            }
            at = next
            run()
            head = folded(start..<at)
        }
        let inclusive = InclusiveEnding(scalars, from: at, after: head)
        at = inclusive?.end ?? at
        guard !head.isEmpty else { return nil }
        let forms = inclusive?.forms(of: head) ?? [head]
        return TextWord(text: forms[0], others: Array(forms.dropFirst()), range: start..<at)
    }

    private mutating func run() {
        while at < scalars.endIndex, scalars[at].isOfWord || scalars[at].isInvisible {
            at = scalars.index(after: at)
        }
    }

    private func letter(after index: String.Index) -> String.Index? {
        let next = scalars.index(after: index)
        return next < scalars.endIndex && scalars[next].isOfWord ? next : nil
    }

    private func folded(_ range: Range<String.Index>) -> String {
        let folded = Folding.fold(String(scalars[range]))
        guard folded.utf8.count > Self.longest || !folded.utf8.allSatisfy(\.isPlain) else {
            return folded
        }
        let kept = folded.unicodeScalars.filter(\.isOfWord).prefix(Self.longest)
        return String(String.UnicodeScalarView(kept))
    }

    private static let elisions: Set = [
        "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ]
}

extension UInt8 {
    /// A small letter or a digit.
    fileprivate var isPlain: Bool {
        0x61...0x7A ~= self || 0x30...0x39 ~= self
    }
}

extension Unicode.Scalar {
    var isOfWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xAA: false
        case 0xC0...0x24F: value != 0xD7 && value != 0xF7
        case 0x2BC: false
        case 0x300...0x36F: true
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }

    /// The typewriter's, the printer's, and those that telephones write.
    var isApostrophe: Bool {
        switch value {
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032: true
        default: false
        }
    }

    /// Soft hyphens and their like, inside a word.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
