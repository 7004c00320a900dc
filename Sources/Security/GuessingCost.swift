import CZxcvbn

/// How long a guesser who knows people takes to find a password: zxcvbn's estimate (D. Wheeler,
/// "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016), by lists of leaked
/// passwords, names and English words, by walks on keyboards, dates and repetitions.
enum GuessingCost {
    /// What a password must take, in bits: 50 where tries are slowed down (CNIL, deliberation
    /// 2022-100).
    static let enough = 50.0

    /// Bytes that are looked at; what comes after them only adds. The time taken grows with the
    /// square of their number: some 3 ms for these.
    private static let longest = 96
    /// Words about the person that are looked for, and the bytes of each.
    private static let mostWords = 48
    private static let longestWord = 40

    /// Bits of a folded password whose separators are left out, since they are the first thing
    /// tried between two words.
    /// - Parameter words: what others know of the person, folded.
    static func bits(of folded: [UInt8], knowing words: [[UInt8]]) -> Double {
        let text = text(folded.filter { !separators.contains($0) }.prefix(longest))
        let known = words.filter { $0.count >= 3 && $0.count <= longestWord }.prefix(mostWords)
        return withTexts(known.map { Self.text($0[...]) }) { ZxcvbnMatch(text, $0, nil) }
    }

    private static let separators = Set(" -_.,'".utf8)

    /// The bytes as C wants them, ended by the only zero.
    private static func text(_ bytes: ArraySlice<UInt8>) -> [CChar] {
        bytes.filter { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
    }

    /// Lays the texts one after another and gives the list of their places, which ends with nil.
    private static func withTexts<Result>(
        _ texts: [[CChar]], _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        Array(texts.joined()).withUnsafeBufferPointer { all in
            var places: [UnsafePointer<CChar>?] = []
            var place = 0
            for text in texts {
                places.append(all.baseAddress?.advanced(by: place))
                place += text.count
            }
            places.append(nil)
            return places.withUnsafeMutableBufferPointer { body($0.baseAddress) }
        }
    }
}
