/// Counting and spelling the alphabet, forwards or backwards.
enum Sequences {
    /// How long a sequence the text begins with: "abcd", "9876"; after 9 comes 0.
    static func length(at text: ArraySlice<UInt8>) -> Int {
        max(length(at: text, step: 1), length(at: text, step: 9))
    }

    /// True if the text begins with a year of living memory, 1900 to 2099.
    static func isYear(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = text.prefix(4)
        guard digits.count == 4, digits.allSatisfy(Folding.isDigit) else { return false }
        return digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
    }

    private static func length(at text: ArraySlice<UInt8>, step: UInt8) -> Int {
        let pairs = zip(text, text.dropFirst())
        return 1 + pairs.prefix { follows($0.1, $0.0, step: step) }.count
    }

    /// Does one byte follow another, `step` being 1 upwards and 9 (one less, mod 10) downwards?
    private static func follows(_ next: UInt8, _ byte: UInt8, step: UInt8) -> Bool {
        if Folding.isDigit(byte), Folding.isDigit(next) {
            return (byte - 0x30 + step) % 10 == next - 0x30
        }
        let letters: ClosedRange<UInt8> = 0x61...0x7A
        guard letters.contains(byte), letters.contains(next) else { return false }
        return step == 1 ? next == byte + 1 : byte == next + 1
    }
}
