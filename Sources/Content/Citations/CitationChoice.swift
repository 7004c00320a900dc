import Community
import HTTP

/// What a form cites, by the field `cited`, once or more: the name of a thing, its address, its
/// number, or words of its title.
struct CitationChoice {
    static let field = "cited"
    static let removedField = "cited_removed"
    static let fields: Set = [field, removedField]

    /// Words that several things have in their titles, or none.
    struct Unclear {
        let text: String
        let candidates: [(name: CitationName, thing: CitedThing)]
    }

    private(set) var chosen: [(name: CitationName, thing: CitedThing)] = []
    private(set) var unclear: [Unclear] = []
    let removed: [CitationName]

    private static let most = 20
    private static let mostCandidates = 6

    static func isMade(in fields: FormFields) -> Bool {
        fields.all(field).contains { !$0.allSatisfy(\.isWhitespace) }
    }

    init(_ visit: Visit) throws {
        let fields = visit.request.fields
        let removed = fields.all(Self.removedField).compactMap(CitationName.init(text:))
        self.removed = removed
        guard Self.isMade(in: fields), let space = visit.place else { return }
        let sources = visit.site.declared(FileSource.self, in: space)
        for text in fields.all(Self.field).prefix(Self.most) {
            let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !text.isEmpty else { continue }
            let found = try Self.things(String(text.prefix(500)), sources, space, visit)
            if found.count == 1 {
                add(found[0])
            } else {
                unclear.append(Unclear(text: String(text.prefix(100)), candidates: found))
            }
        }
    }

    private mutating func add(_ found: (name: CitationName, thing: CitedThing)) {
        guard !removed.contains(found.name), !chosen.contains(where: { $0.name == found.name })
        else { return }
        chosen.append(found)
    }

    private static func things(
        _ text: String, _ sources: [FileSource], _ space: Space, _ visit: Visit
    ) throws -> [(name: CitationName, thing: CitedThing)] {
        if let name = CitationName(text: text), sources.contains(where: { $0.name == name.source })
        {
            return try visit.cited([name]).map { ($0.key, $0.value) }
        }
        let names = Self.names(text, sources, space, visit)
        if !names.isEmpty {
            let things = try visit.cited(names)
            return names.compactMap { name in things[name].map { (name, $0) } }
        }
        return try sources.flatMap { source in
            try source.search(text, mostCandidates, visit).prefix(mostCandidates)
                .map { (CitationName(source.name, $0.id), $0) }
        }
    }

    /// Those that a number or an address of this site may mean.
    private static func names(
        _ text: String, _ sources: [FileSource], _ space: Space, _ visit: Visit
    ) -> [CitationName] {
        let digits = text.drop { "nN#° ".contains($0) }
        if let number = CitationName.number(String(digits)) {
            return sources.map { CitationName($0.name, number) }
        }
        let address = visit.site.options.address
        let path = text.hasPrefix(address) ? text.dropFirst(address.count) : text[...]
        guard path.hasPrefix("/") else { return [] }
        let plain = String(path.prefix { $0 != "?" && $0 != "#" })
        return sources.compactMap { source in
            source.number(at: plain, in: space).map { CitationName(source.name, $0) }
        }
    }
}
