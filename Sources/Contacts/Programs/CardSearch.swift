import Community
import DAV
import TextFiles
import VCard

/// Which cards a program looks for (RFC 6352, section 8.6).
enum CardSearch {
    /// Cards that are read at once.
    private static let piece = 100

    @Sendable static func find(
        _ context: CollectionContext, _ question: Report.Kind
    ) throws -> Set<Int64>? {
        guard case .other(let root) = question, let filter = try CardFilter(root) else {
            return nil
        }
        let store = ContactCollectionStore(db: context.db, viewer: context.viewer)
        let all = (try store.members(in: [context.space])[context.space.id] ?? []).map(\.id)
        guard !filter.properties.isEmpty else { return Set(all) }
        var found: Set<Int64> = []
        for start in stride(from: 0, to: all.count, by: piece) {
            let some = Array(all[start..<min(start + piece, all.count)])
            for (id, card) in try ContactCollection.cards(context, some, withPictures: false)
            where isFound(lines(of: card), filter) { found.insert(id) }
        }
        return found
    }

    static func lines(of card: Card) -> [ContentLine] {
        var writer = CardWriter(.v40)
        writer.add(card)
        let text = String(decoding: writer.bytes, as: UTF8.self)
            .replacing("\r\n ", with: "")
        return text.split(separator: "\r\n").compactMap { ContentLine(String($0), number: 0) }
    }

    static func isFound(_ lines: [ContentLine], _ filter: CardFilter) -> Bool {
        let tests = filter.properties.map { one in
            isFound(lines.filter { $0.name == one.name }, one)
        }
        return filter.isAny ? tests.contains(true) : !tests.contains(false)
    }

    private static func isFound(_ lines: [ContentLine], _ filter: CardPropertyFilter) -> Bool {
        if filter.isNotDefined { return lines.isEmpty }
        guard !lines.isEmpty else { return false }
        let values = lines.map { LineText.unescaped($0.value) }
        var tests = filter.texts.map { isFound(values, $0) }
        for one in filter.parameters {
            let said = lines.flatMap { line in
                line.parameters.filter { $0.name == one.name }.map(\.value)
            }
            if one.isNotDefined {
                tests.append(said.isEmpty)
            } else {
                tests += one.texts.isEmpty ? [!said.isEmpty] : one.texts.map { isFound(said, $0) }
            }
        }
        guard !tests.isEmpty else { return true }
        return filter.isAny ? tests.contains(true) : !tests.contains(false)
    }

    /// What is not to be so must not be so anywhere.
    private static func isFound(_ values: [String], _ match: CardTextMatch) -> Bool {
        match.isNegated ? values.allSatisfy(match.finds) : values.contains(where: match.finds)
    }
}
