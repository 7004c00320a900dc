/// Rows and diagonals of the French and English keyboards.
enum KeyboardWalks {
    private static let lines: [[UInt8]] = {
        let walks = [
            "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop[]", "asdfghjkl", "zxcvbnm,.",
            "qwertzuiop", "yxcvbnm", "&é\"'(-è_çà)=", "!@#$%^&*()_+",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1aqw2zsx3edc4rfv5tgb6yhn", "qazwsxedcrfvtgbyhnujm",
            "aqwzsxedcrfvtgbyhnuj", "1q2w3e4r5t6y7u8i9o0p", "1a2z3e4r5t6y7u8i9o0p",
        ]
        return walks.map(Folding.fold).flatMap { [$0, $0.reversed()] }
    }()

    /// How long a walk the text begins with.
    static func length(at text: ArraySlice<UInt8>) -> Int {
        guard let first = text.first else { return 0 }
        return lines.reduce(0) { best, line in
            guard let place = line.firstIndex(of: first) else { return best }
            return max(best, zip(text, line[place...]).prefix { $0 == $1 }.count)
        }
    }
}
