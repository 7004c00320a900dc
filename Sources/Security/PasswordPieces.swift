/// Cuts a folded password into known pieces and single characters.
struct PasswordPieces {
    struct Piece: Equatable {
        let length: Int
        /// What it adds to the strength, in half characters.
        let worth: Int
        let fault: PasswordFault?
    }

    private struct Word {
        let bytes: [UInt8]
        let fault: PasswordFault
    }

    /// Known words by first letter.
    private var words: [UInt8: [Word]] = [:]

    /// - Parameter context: folded words about the person.
    init(context: [[UInt8]]) {
        for word in CommonStems.words { add(word, .common) }
        for word in context { add(word, .personal) }
    }

    /// The folded words of texts, and those of each text run into one.
    static func words(of texts: [String]) -> [[UInt8]] {
        texts.flatMap { text in
            let parts = Folding.fold(text).split { !Folding.isLetter($0) && !Folding.isDigit($0) }
            return parts.map(Array.init) + (parts.count > 1 ? [Array(parts.joined())] : [])
        }
    }

    private mutating func add(_ word: [UInt8], _ fault: PasswordFault) {
        guard word.count >= 3, let first = word.first else { return }
        words[first, default: []].append(Word(bytes: word, fault: fault))
    }

    /// The pieces of the text in order, at each place the longest known one.
    func cut(_ text: ArraySlice<UInt8>) -> [Piece] {
        var rest = text
        var pieces: [Piece] = []
        while let first = rest.first {
            let piece = longest(at: rest) ?? Self.single(first)
            pieces.append(piece)
            rest = rest.dropFirst(piece.length)
        }
        return pieces
    }

    private static let separators = Set(" -_.,".utf8)

    private static func single(_ byte: UInt8) -> Piece {
        if Folding.isDigit(byte) { return Piece(length: 1, worth: 1, fault: .digits) }
        if separators.contains(byte) { return Piece(length: 1, worth: 1, fault: nil) }
        // A character beyond ASCII has several bytes: its first one counts.
        let continues = byte & 0b1100_0000 == 0b1000_0000
        return Piece(length: 1, worth: continues ? 0 : 2, fault: nil)
    }

    private func longest(at text: ArraySlice<UInt8>) -> Piece? {
        let run = Repetition.run(in: text)
        let walk = KeyboardWalks.length(at: text)
        let count = Sequences.length(at: text)
        let candidates = [
            word(at: text),
            run >= 3 ? Piece(length: run, worth: 2, fault: .repeated) : nil,
            walk >= 4 ? Piece(length: walk, worth: 2, fault: .keyboard) : nil,
            count >= 3 ? Piece(length: count, worth: 2, fault: .sequence) : nil,
            Sequences.isYear(text) ? Piece(length: 4, worth: 2, fault: .digits) : nil,
        ]
        return candidates.compactMap { $0 }.max { $0.length < $1.length }
    }

    /// The longest known word the text begins with, disguised or not: worth two characters, or
    /// one if it is about the person.
    private func word(at text: ArraySlice<UInt8>) -> Piece? {
        guard let first = text.first else { return nil }
        let known = [first, Folding.undisguise(first)].flatMap { words[$0] ?? [] }
        let found = known.filter { Self.begins(text, with: $0.bytes) }
        let weight = { (word: Word) in word.bytes.count * 2 + (word.fault == .personal ? 1 : 0) }
        guard let best = found.max(by: { weight($0) < weight($1) }) else { return nil }
        let worth = best.fault == .personal ? 2 : 4
        return Piece(length: best.bytes.count, worth: worth, fault: best.fault)
    }

    private static func begins(_ text: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return zip(text, word).allSatisfy { $0 == $1 || Folding.undisguise($0) == $1 }
    }
}
