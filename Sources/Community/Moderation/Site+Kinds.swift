extension Site {
    /// What an item of a kind is called: "commentaire".
    func word(for kind: String, _ words: Localization) -> String {
        words(kinds[kind]?.word ?? "kind.item")
    }

    /// Whether an item can be commented: not what has a discussion of its own kind, nor a part.
    func takesComments(_ item: Item) -> Bool {
        item.parent == nil && kinds[item.kind]?.takesComments ?? true
    }

    /// The texts of items of any kinds, one statement for each kind.
    func bodies(
        of items: [(id: Item.ID, kind: String)], _ visit: Visit
    ) throws -> [Item.ID: String] {
        var bodies: [Item.ID: String] = [:]
        for (kind, some) in Dictionary(grouping: items, by: \.kind) {
            for text in try kinds[kind]?.texts(visit.db, some.map(\.id)) ?? [] {
                bodies[text.id] = text.body
            }
        }
        return bodies
    }
}
