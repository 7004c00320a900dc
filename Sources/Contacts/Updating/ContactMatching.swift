import Content
import Storage

/// Which cards here are those of a file: by the name that address books have for them, and for
/// those without one by their own name with something else that both say. Namesakes alone are
/// never taken for one another, nor is the second of a name in a file, nor a card here that another
/// of the file is named after: either may come in a later piece.
struct ContactMatching {
    /// Among more cards of one name nobody is looked for.
    private static let most = 50

    private let named: [String: Item.ID]
    /// The cards that others of these names went into.
    private let merged: [String: Item.ID]
    private let alike: [LikeKey: [Item.ID]]
    private let known: [Item.ID: KnownContact]

    init(_ things: [ImportedContact], _ store: KnownContactStore) throws {
        let names = things.map(\.uid)
        (named, merged) = (try store.named(names), try store.merged(names))
        let others = things.filter { [named, merged] in
            !$0.isNamed && !$0.isNamesake && named[$0.uid] == nil && merged[$0.uid] == nil
        }
        alike = try store.alike(Set(others.map(\.likeKey))).filter { $0.value.count <= Self.most }
        let all = Set(named.values).union(merged.values).union(alike.values.joined())
        known = try store.all(Array(all))
    }

    func find(_ thing: ImportedContact) -> KnownContact? {
        if let id = merged[thing.uid] {
            var one = known[id]
            one?.isMerged = true
            return one
        }
        if let id = named[thing.uid] { return known[id] }
        guard !thing.isNamed, !thing.isNamesake else { return nil }
        let found = (alike[thing.likeKey] ?? []).compactMap { known[$0] }.filter {
            !thing.names.contains($0.contact.uid) && Self.isSame($0.content, thing)
        }
        return found.count == 1 ? found[0] : nil
    }

    private static func isSame(_ card: ContactContent, _ thing: ImportedContact) -> Bool {
        let keys = Set(thing.keys)
        if card.channels.contains(where: { keys.contains($0.key) }) { return true }
        let organisation = Folding.fold(thing.content.organisation)
        return !organisation.isEmpty && Folding.fold(card.organisation) == organisation
    }
}
