package import Community

/// A feature whose things have files that others may point to instead of sending a copy: a news
/// item, a message, a poll has them among its files, and leads to them as they are now.
///
/// The kernel keeps the names alone. What anybody sees of a thing is asked here each time, of each
/// reader: it shows nothing of one that its source does not give.
package struct FileSource: Declaration {
    package static let noun = "source of files"

    /// That of its things, such as `document`.
    package let name: String
    /// The key of the word for one of them: "document de la bibliothèque".
    let word: String
    /// Where they are all found.
    let index: SpacePath
    /// Whether its things are items, of the same number: then one that is erased is cited no more.
    let areItems: Bool
    let things: @Sendable (_ ids: [Int64], Visit) throws -> [CitedThing]
    let search: @Sendable (_ words: String, _ limit: Int, Visit) throws -> [CitedThing]
    private let pattern: PathPattern

    /// - Parameters:
    ///   - path: the page of one of them: whoever cites it may paste the address.
    ///   - things: those of some numbers that the visitor sees in the space, in one statement.
    ///   - search: those with some words in the title that the visitor sees in the space, the best
    ///     first; the latest for no words.
    package init<ID>(
        _ name: String, word: String, index: SpacePath, path: SpacePathTo<ID>,
        areItems: Bool = true,
        things: @escaping @Sendable (_ ids: [Int64], Visit) throws -> [CitedThing],
        search: @escaping @Sendable (_ words: String, _ limit: Int, Visit) throws -> [CitedThing]
    ) {
        (self.name, self.word, self.index, self.areItems) = (name, word, index, areItems)
        (self.things, self.search) = (things, search)
        pattern = path.pattern
    }

    /// The number that an address of the space names.
    func number(at path: String, in space: Space) -> Int64? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count >= pattern.segments.count else { return nil }
        var number: Int64?
        for (part, segment) in zip(parts, pattern.segments) {
            switch segment {
            case .space: guard space.bears(part) else { return nil }
            case .marked(let mark):
                guard part.hasSuffix(mark), space.bears(part.dropLast(mark.count)) else {
                    return nil
                }
            case .literal(let text): guard part == text else { return nil }
            case .id: number = CitationName.number(part)
            }
        }
        return number
    }
}
