import Community
import Storage

/// The words that a card is found by as one types: each with those who see what it stands in.
struct ContactWords: Equatable, Sendable {
    /// How many of one card are kept.
    private static let most = 60
    private static let longest = 60

    private static let longestKey = 40
    /// Shorter digits with zeros before them may be those of anything.
    private static let fewestAbroad = 6

    private(set) var words: [String: ContactSight] = [:]
    /// The beginning of what the card is sorted by.
    let key: String

    init(_ content: ContactContent) {
        key = String(content.name.key(titled: content.title).prefix(Self.longestKey))
        for text in [
            content.title, content.name.shown, content.function, content.organisation, content.unit,
        ] {
            add(text, .space)
        }
        for channel in content.channels {
            switch channel.kind {
            case .telephone:
                for number in Self.numbers(of: channel) { add(whole: number, channel.sight) }
            case .mail:
                add(whole: channel.key, channel.sight)
                add(channel.value, channel.sight)
            case .address: add(channel.post.locality + " " + channel.post.postalCode, channel.sight)
            case .site: add(channel.value, channel.sight)
            }
        }
    }

    /// Folded words, each once in their order.
    static func split(_ text: String) -> [String] {
        var seen: Set<String> = []
        return Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
            .map { String($0.prefix(longest)) }.filter { seen.insert($0).inserted }
    }

    /// What somebody typed, as the beginnings of words: a number of a telephone is one, with
    /// blanks and dots in it or not.
    static func typed(_ text: String) -> [String] {
        if text.contains("@") { return [Folding.fold(text)] }
        var (words, digits): ([String], String) = ([], "")
        for piece in text.split(whereSeparator: \.isWhitespace) {
            if piece.allSatisfy({ "0123456789.+-()/".contains($0) }) {
                digits += piece.filter(isDigit)
            } else {
                words += split(dialled(digits)) + pieces(String(piece))
                digits = ""
            }
        }
        words += split(dialled(digits))
        return Array(words.prefix(6))
    }

    /// The letters of `A.G.` and `e-mail` are one word.
    private static func pieces(_ text: String) -> [String] {
        let (parts, whole) = (split(text), TextWords(text).map(\.text))
        return parts.count > 1 && whole.count == 1 ? whole : parts
    }

    /// Without what is dialled before the code of a country, nor the zero that nobody dials there.
    private static func dialled(_ digits: String) -> String {
        let isAbroad = digits.hasPrefix("00") && digits.utf8.count >= fewestAbroad
        let number = isAbroad ? digits.dropFirst(2) : digits[...]
        return number.hasPrefix("330") ? "33" + number.dropFirst(3) : String(number)
    }

    /// A number as it is dialled from here, and from abroad.
    private static func numbers(of channel: ContactChannel) -> [String] {
        [channel.key, channel.shown].map { $0.filter(isDigit) }
    }

    private static func isDigit(_ sign: Character) -> Bool { ("0"..."9").contains(sign) }

    private mutating func add(_ text: String, _ sight: ContactSight) {
        for word in Self.split(text) { add(whole: word, sight) }
        for form in TextWords(text).flatMap(\.forms) { add(whole: form, sight) }
    }

    /// Where a word stands twice, those see it who see it anywhere.
    private mutating func add(whole word: String, _ sight: ContactSight) {
        let word = word.cut(to: Self.longest)
        guard !word.isEmpty, words.count < Self.most || words[word] != nil else { return }
        let order = ContactSight.allCases
        let known = words[word].flatMap { order.firstIndex(of: $0) } ?? order.count
        guard let place = order.firstIndex(of: sight), place < known else { return }
        words[word] = sight
    }
}
