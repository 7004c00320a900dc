import Community

extension Visit {
    /// What the viewer sees now of some cited things, in one statement for each source that has
    /// any. Of the others there is nothing.
    package func cited(_ names: some Sequence<CitationName>) throws -> [CitationName: CitedThing] {
        let bySource = Dictionary(grouping: Set(names), by: \.source)
        guard !bySource.isEmpty else { return [:] }
        var found: [CitationName: CitedThing] = [:]
        for source in site.declared(FileSource.self, in: try space) {
            guard let ids = bySource[source.name]?.map(\.id) else { continue }
            for thing in try source.things(ids.sorted(), self) {
                found[CitationName(source.name, thing.id)] = thing
            }
        }
        return found
    }

    /// Has a thing cite what the form of the visit says, and no more what it says to take away.
    /// - Returns: whether it cites one more.
    func cite(at place: CitationPlace) throws -> Bool {
        let choice = try CitationChoice(self)
        let store = CitationStore(db: db)
        try store.remove(choice.removed, at: place)
        let itemSources = Set(
            site.declarations.all(FileSource.self).filter(\.areItems).map(\.name))
        let added = try store.add(
            choice.chosen.map(\.name), at: place, areItems: itemSources.contains, now)
        return added > 0
    }
}
