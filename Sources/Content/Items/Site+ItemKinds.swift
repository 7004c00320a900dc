package import Community
import Storage

extension Site {
    package var itemKinds: [String: ItemKind] { declarations.byName() }

    /// The name of the feature whose rubric items of a kind stand under.
    package func feature(ofKind kind: String) -> String? {
        declarations.owner(of: ItemKind.self, kind)
    }

    /// The kinds of item that stand under some features.
    package func kinds(of features: Set<String>) -> [String] {
        itemKinds.keys.filter { feature(ofKind: $0).map(features.contains) ?? false }
    }

    /// What an item of a kind is called: "commentaire".
    package func word(for kind: String, _ words: Localization) -> String {
        words(itemKinds[kind]?.word ?? "kind.item")
    }

    /// The symbol of a kind, or else of the rubric that it stands under.
    package func icon(ofKind kind: String) -> String? {
        itemKinds[kind]?.icon ?? feature(ofKind: kind).flatMap { rubric(of: $0)?.icon }
    }

    /// The address of an item, by its kind.
    package func address(of item: Item.ID, kind: String, in space: Space) -> String {
        itemKinds[kind]?.path(item, in: space) ?? HomePath.home(in: space)
    }

    /// Where an item stands: its own page, or its place on that of what it hangs from.
    func place(of item: Item, _ visit: Visit) throws -> String {
        if let place = itemKinds[item.kind]?.place { return try place(item, visit) }
        return address(of: item.id, kind: item.kind, in: try visit.space)
    }

    /// Whether an item can be commented: not what has a discussion of its own kind, nor a part.
    func takesComments(_ item: Item) -> Bool {
        item.parent == nil && itemKinds[item.kind]?.takesComments ?? true
    }

    /// The texts of items of any kinds, one statement for each kind.
    package func bodies(
        of items: [(id: Item.ID, kind: String)], _ visit: Visit
    ) throws -> [Item.ID: String] {
        var bodies: [Item.ID: String] = [:]
        for (kind, some) in Dictionary(grouping: items, by: \.kind) {
            for text in try itemKinds[kind]?.texts(visit.db, some.map(\.id)).get() ?? [] {
                bodies[text.id] = text.body
            }
        }
        return bodies
    }
}
