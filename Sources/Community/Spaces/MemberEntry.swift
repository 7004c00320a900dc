import Storage

/// One line of the sorted index by which the members of a space are listed and found, without a
/// look at the others.
///
/// | shelf | entry |
/// | --- | --- |
/// | member | the folded name, once: the order of the list |
/// | name | what begins at each other word of the name |
/// | organisation | what begins at each word of the organisation |
/// | kind, department | the value, a space, the folded name |
/// | telephone | the digits as they are dialled in France, a space, the folded name |
///
/// What a profile shows to moderators alone stands on a shelf of its own.
struct MemberEntry: Hashable {
    enum Shelf: String {
        case member, name, organisation, kind, department, telephone

        /// The shelf that moderators alone search.
        var hidden: String { rawValue + ".moderators" }
    }

    let shelf: String
    let text: String

    /// Where a word ends and the next one begins.
    private static let boundaries: Set<Character> = [" ", "-", "'", ".", "/", "("]

    /// What begins at each word of a folded text.
    static func beginnings(of text: String) -> [String] {
        var isBoundary = true
        var found: [String] = []
        for index in text.indices {
            let isNext = boundaries.contains(text[index])
            if isBoundary, !isNext { found.append(String(text[index...])) }
            isBoundary = isNext
        }
        return found
    }

    /// Those of a name.
    static func all(ofName name: String) -> [MemberEntry] {
        let folded = Folding.fold(name)
        return [MemberEntry(shelf: Shelf.member.rawValue, text: folded)]
            + beginnings(of: folded).filter { $0 != folded }
            .map { MemberEntry(shelf: Shelf.name.rawValue, text: $0) }
    }

    /// Those of a field that a profile shows.
    static func all(
        ofField field: String, _ content: String, named name: String, hidden: Bool
    ) -> [MemberEntry] {
        guard let shelf = Shelf(rawValue: field), !content.isEmpty else { return [] }
        let place = hidden ? shelf.hidden : shelf.rawValue
        guard shelf == .organisation else {
            let value = shelf == .telephone ? dialled(content) : content
            return [MemberEntry(shelf: place, text: value + " " + Folding.fold(name))]
        }
        // `C.G.T. Aude` is found by `cgt` too.
        let spelt = TextWords(content).map(\.text).joined(separator: " ")
        return Set(beginnings(of: Folding.fold(content)) + beginnings(of: spelt)).sorted()
            .map { MemberEntry(shelf: place, text: $0) }
    }

    /// The digits of the first number of a telephone field.
    private static func dialled(_ content: String) -> String {
        let text = content.drop { !("0"..."9").contains($0) && $0 != "+" }
        if let number = TextWords.telephone(beginning: text) {
            return TextWords(String(number)).map(\.text).joined()
        }
        return text.filter { ("0"..."9").contains($0) }
    }
}
