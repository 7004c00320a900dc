/// The rhythm of a text.
enum Repetition {
    /// The length of the piece that, repeated (the last time perhaps in part), gives the whole
    /// text; the whole length if it does not come at least twice. Knuth-Morris-Pratt: linear.
    static func period(of text: [UInt8]) -> Int {
        guard text.count > 1 else { return text.count }
        var borders = [Int](repeating: 0, count: text.count)
        var border = 0
        for index in 1..<text.count {
            while border > 0, text[index] != text[border] { border = borders[border - 1] }
            if text[index] == text[border] { border += 1 }
            borders[index] = border
        }
        let period = text.count - border
        return period * 2 <= text.count ? period : text.count
    }

    /// How many times the first byte comes in a row at the start.
    static func run(in text: ArraySlice<UInt8>) -> Int {
        guard let first = text.first else { return 0 }
        return text.prefix { $0 == first }.count
    }
}
