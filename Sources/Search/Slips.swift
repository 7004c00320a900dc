/// How many slips lie between a word and others: a letter too many, one missing, another one, or
/// two exchanged (the distance of Damerau, no letter touched twice). Words come folded.
struct Slips {
    private let word: [UInt8]
    private let letters: UInt32
    private let most: Int

    init(_ word: String, most: Int) {
        self.word = Array(word.utf8)
        letters = Self.letters(of: self.word)
        self.most = most
    }

    /// As many as a word of its length is still known by: none in what is near to everything.
    static func most(in word: String) -> Int {
        switch word.utf8.count {
        case 0..<4: 0
        case 4..<8: 1
        default: 2
        }
    }

    /// Nil beyond the most.
    func count(to other: String) -> Int? {
        let other = Array(other.utf8)
        // Each slip adds one letter, takes one, or both: most words are told apart by that.
        guard abs(word.count - other.count) <= most,
            (letters ^ Self.letters(of: other)).nonzeroBitCount <= 2 * most
        else { return nil }
        var (before, above) = ([Int](), Array(0...other.count))
        for (row, letter) in word.enumerated() {
            var line = [row + 1]
            line.reserveCapacity(other.count + 1)
            for (column, theirs) in other.enumerated() {
                let isSame = letter == theirs
                var least = min(above[column] + (isSame ? 0 : 1), above[column + 1] + 1)
                least = min(least, line[column] + 1)
                let areExchanged =
                    row > 0 && column > 0 && letter == other[column - 1]
                    && word[row - 1] == theirs
                line.append(areExchanged ? min(least, before[column - 1] + 1) : least)
            }
            guard line.contains(where: { $0 <= most }) else { return nil }
            (before, above) = (above, line)
        }
        return above[other.count] <= most ? above[other.count] : nil
    }

    private static func letters(of word: [UInt8]) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }
}
