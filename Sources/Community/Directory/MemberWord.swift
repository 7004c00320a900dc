import Storage

/// The beginning of a word of what somebody typed to find members.
struct MemberWord {
    let beginning: String
    /// Digits, which may be those of a telephone.
    let isNumber: Bool

    /// The longest first. Digits side by side are one number, as it is dialled in France.
    static func typed(_ text: String) -> [MemberWord] {
        var (words, digits, isAbroad): ([MemberWord], String, Bool) = ([], "", false)
        func end() {
            guard !digits.isEmpty else { return }
            words.append(
                MemberWord(beginning: national(digits, isAbroad: isAbroad), isNumber: true))
            (digits, isAbroad) = ("", false)
        }
        for piece in text.split(whereSeparator: \.isWhitespace).prefix(12) {
            let found = piece.filter { ("0"..."9").contains($0) }
            if !found.isEmpty, piece.allSatisfy({ "0123456789.+-()/".contains($0) }) {
                isAbroad = isAbroad || digits.isEmpty && piece.hasPrefix("+")
                digits += found
            } else {
                end()
                words.append(MemberWord(beginning: Folding.fold(String(piece)), isNumber: false))
            }
        }
        end()
        return words.prefix(8).sorted { $0.beginning.utf8.count > $1.beginning.utf8.count }
    }

    /// Shorter digits with zeros before them may be those of anything.
    private static let fewestAbroad = 6

    private static func national(_ digits: String, isAbroad: Bool) -> String {
        let isPrefixed = digits.hasPrefix("00") && digits.utf8.count >= fewestAbroad
        let number = isPrefixed ? digits.dropFirst(2) : digits[...]
        guard isAbroad || isPrefixed, number.hasPrefix("33") else { return String(number) }
        return "0" + number.dropFirst(2).drop { $0 == "0" }
    }
}
