/// Cuts a text into words, the same way for what is stored and what is asked.
///
/// Letters and digits make a word. An apostrophe after `l`, `d`, `qu`, `jusqu`
/// and their like parts two words, any other joins (`aujourd’hui`); a hyphen
/// parts two words, which are found as one as well; an inclusive ending
/// (`formé·es`, `formé.e.s`, `formé-es`, `formé(e)s`) belongs to its word. The
/// letters of `A.G.` are one word, `e-mail` is one, a telephone number is one.
/// Those of `A. G.` and the digits of `36 46` are two, and found as one as well.
///
/// Texts are read as bytes: most of them are small Latin letters.
package struct TextWords: Sequence, IteratorProtocol {
    private let text: String
    private let bytes: [UInt8]
    private var at = 0
    /// The word that is being read, folded.
    private var head: [UInt8] = []
    /// What hyphens have joined up to here: where it begins and ends.
    private var chain: (text: String, start: Int, end: Int)?
    /// Longer words are cut, on both sides alike.
    private static let longest = 64

    package init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    package mutating func next() -> TextWord? {
        while at < bytes.count {
            let start = at
            if let number = telephone() { return number }
            guard run(), !head.isEmpty else {
                if at == start { at += length(at) }
                continue
            }
            if let word = word(from: start) { return chained(word, from: start) }
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
        var others = head.count == 1 ? joined(from: start) : []
        var word = String(decoding: head, as: UTF8.self)
        if at < bytes.count, head.count > 1, mayBeInclusive,
            let ending = InclusiveEnding(text.unicodeScalars, from: index(at), after: word)
        {
            at = text.utf8.distance(from: text.startIndex, to: ending.end)
            let forms = ending.forms(of: word)
            word = forms[0]
            others += forms.dropFirst()
        }
        return TextWord(text: word, others: others, range: index(start)..<index(at))
    }

    private func index(_ offset: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: offset)
    }

    /// The words of a text that parts at each sign which is no letter, as names are compared.
    package static func pieces(of text: String) -> [String] {
        Folding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// What somebody typed, parted at its spaces; a telephone number is one piece.
    package static func typed(_ text: String) -> [Substring] {
        var (pieces, rest): ([Substring], Substring) = ([], text[...])
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard !rest.isEmpty else { return pieces }
            pieces.append(telephone(beginning: rest) ?? rest.prefix { !$0.isWhitespace })
            rest = rest[pieces[pieces.count - 1].endIndex...]
        }
    }

    /// The telephone number that a text begins with.
    package static func telephone(beginning text: Substring) -> Substring? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let number = TelephoneWord(bytes, at: 0) else { return nil }
        return text[..<text.utf8.index(text.startIndex, offsetBy: number.end)]
    }

    private mutating func telephone() -> TextWord? {
        guard let number = TelephoneWord(bytes, at: at) else { return nil }
        let range = index(at)..<index(number.end)
        (at, chain) = (number.end, nil)
        return TextWord(text: number.text, others: number.groups, range: range)
    }

    // MARK: Several in one

    /// What follows a single letter and is one word with it: the letters of `A.G.`, which `head`
    /// then has all of, and the word of `e-mail`.
    /// - Returns: what the word is found by as well.
    private mutating func joined(from start: Int) -> [String] {
        guard at < bytes.count, head[0] > 0x39 else { return [] }
        if bytes[at] == 0x2E {
            initials()
            return []
        }
        let behind = at + hyphen(at)
        guard behind > at, behind < bytes.count, !followsHyphen(start), scalar(behind).isOfWord
        else { return [] }
        let (letter, before) = (head, at)
        at = behind
        guard run(), head.count > 2, head[0] > 0x39 else {
            (head, at) = (letter, before)
            return []
        }
        let tail = String(decoding: head, as: UTF8.self)
        head = letter + head.prefix(Self.longest - 1)
        return [tail]
    }

    /// Reads on while a dot and a single letter follow, with the dot at the end.
    private mutating func initials() {
        let letters = head
        var found = head
        var end = at
        while end + 1 < bytes.count, bytes[end] == 0x2E, scalar(end + 1).isOfWord {
            at = end + 1
            guard run(), head.count == 1, head[0] > 0x39, found.count < Self.longest else { break }
            found += head
            end = at
        }
        let isDotted = found.count > letters.count && end < bytes.count && bytes[end] == 0x2E
        (head, at) = (found, isDotted ? end + 1 : end)
    }

    /// A word, with what it ends when a hyphen stands before it, or when one reads it so.
    private mutating func chained(_ word: TextWord, from start: Int) -> TextWord {
        guard let chain, chain.end < start,
            chain.end + hyphen(chain.end) == start
                || SpacedWord(bytes, chain.start..<chain.end, start..<at).isOne,
            chain.text.utf8.count + word.text.utf8.count <= Self.longest
        else {
            chain = (word.text, start, at)
            return word
        }
        let text = chain.text + word.text
        self.chain = (text, chain.start, at)
        var word = word
        word.compound = TextWord.Compound(text: text, range: index(chain.start)..<index(at))
        return word
    }

    /// The bytes of the hyphen that stands somewhere; none without one.
    private func hyphen(_ offset: Int) -> Int {
        if bytes[offset] == 0x2D { return 1 }
        let isHyphen = bytes[offset...].starts(with: [0xE2, 0x80]) && offset + 2 < bytes.count
        return isHyphen && 0x90...0x91 ~= bytes[offset + 2] ? 3 : 0
    }

    private func followsHyphen(_ offset: Int) -> Bool {
        (offset > 0 && hyphen(offset - 1) == 1) || (offset > 2 && hyphen(offset - 3) == 3)
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
