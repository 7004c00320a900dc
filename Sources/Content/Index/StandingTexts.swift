import Storage

/// The words of items that stand for others, read along with those of the kind of these.
struct StandingTexts {
    private var standing: [(item: Item.ID, source: Item.ID, rule: ItemStanding)] = []
    /// Read for the sake of others alone.
    private var lent: Set<Item.ID> = []

    /// Has the sources read in the place of what stands for them.
    init(_ groups: inout [String: [Item.ID]], _ kinds: [String: ItemKind], _ db: Database) throws {
        for (name, ids) in groups {
            guard let rule = kinds[name]?.standing else { continue }
            groups[name] = nil
            for (item, source) in try rule.sources(db, ids).get() {
                standing.append((item, source, rule))
                guard groups[rule.kind]?.contains(source) != true else { continue }
                groups[rule.kind, default: []].append(source)
                lent.insert(source)
            }
        }
    }

    func replacing(_ texts: [ItemText]) -> [ItemText] {
        guard !standing.isEmpty else { return texts }
        let known = Dictionary(texts.map { ($0.id, $0) }) { $1 }
        return texts.filter { !lent.contains($0.id) }
            + standing.compactMap { one in
                known[one.source].map { one.rule.words($0, one.item) }
            }
    }
}
