/// Cuts a text into words, the same way for what is stored and what is asked.
///
/// Letters and digits make a word. An apostrophe after `l`, `d`, `qu`, `jusqu`
/// and their like parts two words, any other joins (`aujourd’hui`); a hyphen
/// parts two words; an inclusive ending (`formé·es`, `formé.e.s`, `formé-es`,
/// `formé(e)s`) belongs to its word.
///
/// Texts are read as bytes: most of them are small Latin letters.
package struct TextWords: Sequence, IteratorProtocol {
    private let text: String
    private let bytes: [UInt8]
    private var at = 0
    /// The word that is being read, folded.
    private var head: [UInt8] = []
    /// Longer words are cut, on both sides alike.
    private static let longest = 64

    package init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    package mutating func next() -> TextWord? {
        while at < bytes.count {
            let start = at
            guard run(), !head.isEmpty else {
                if at == start { at += length(at) }
                continue
            }
            if let word = word(from: start) { return word }
        }
        return nil
    }

    /// The word whose first letters are in `head`; nil for one that is only an elision.
    private mutating func word(from start: Int) -> TextWord? {
        while at < bytes.count, isApostrophe(at) {
            let behind = at + length(at)
            guard behind < bytes.count, scalar(behind).isOfWord else { break }
            at = behind
            if isElision { return nil }
            _ = run(goesOn: true)
        }
        var word = String(decoding: head, as: UTF8.self)
        var others: [String] = []
        if at < bytes.count, head.count > 1, mayBeInclusive,
            let ending = InclusiveEnding(text.unicodeScalars, from: index(at), after: word)
        {
            at = text.utf8.distance(from: text.startIndex, to: ending.end)
            let forms = ending.forms(of: word)
            word = forms[0]
            others = Array(forms.dropFirst())
        }
        return TextWord(text: word, others: others, range: index(start)..<index(at))
    }

    private func index(_ offset: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: offset)
    }

    // MARK: Letters

    /// Reads letters and digits into `head`; false when none stands here.
    private mutating func run(goesOn: Bool = false) -> Bool {
        if !goesOn { head.removeAll(keepingCapacity: true) }
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                guard let letter = byte.foldedLetter else { break }
                take(letter)
                at += 1
            } else {
                let scalar = scalar(at)
                guard scalar.isOfWord || (scalar.isInvisible && at > start) else { break }
                if !scalar.isInvisible { take(scalar) }
                at += length(at)
            }
        }
        return at > start
    }

    private mutating func take(_ letter: UInt8) {
        if head.count < Self.longest { head.append(letter) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        let folded = Folding.fold(String(Character(scalar))).unicodeScalars.filter(\.isOfWord)
        let letters = String(String.UnicodeScalarView(folded)).utf8
        if head.count + letters.count <= Self.longest { head += letters }
    }

    // MARK: Signs

    /// What may begin an inclusive ending, and a letter behind it.
    private var mayBeInclusive: Bool {
        let byte = bytes[at]
        guard byte == 0x2E || byte == 0x2D || byte == 0x28 || byte >= 0x80 else { return false }
        let behind = at + length(at)
        return behind < bytes.count && bytes[behind].foldedLetter != nil
    }

    private func isApostrophe(_ offset: Int) -> Bool {
        let byte = bytes[offset]
        return byte < 0x80 ? byte == 0x27 || byte == 0x60 : scalar(offset).isApostrophe
    }

    private var isElision: Bool {
        head.count < 8 && Self.elisions.contains(String(decoding: head, as: UTF8.self))
    }

    private static let elisions: Set = [
        "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ]

    // MARK: UTF-8 (RFC 3629)

    private func length(_ offset: Int) -> Int {
        switch bytes[offset] {
        case 0..<0xC0: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }

    private func scalar(_ offset: Int) -> Unicode.Scalar {
        let count = length(offset)
        var value = UInt32(bytes[offset])
        if count > 1 {
            value &= 0xFF >> UInt32(count + 1)
            for byte in bytes[(offset + 1)..<(offset + count)] {
                value = value << 6 | UInt32(byte & 0x3F)
            }
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension UInt8 {
    /// A digit, or the small form of a letter of ASCII; nil for any other byte.
    fileprivate var foldedLetter: UInt8? {
        switch self {
        case 0x61...0x7A, 0x30...0x39: self
        case 0x41...0x5A: self + 0x20
        default: nil
        }
    }
}
