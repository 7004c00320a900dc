import Community
import Content
import Storage

extension ContactListStore {
    /// How many are taken from the words alone before the rest is asked of them.
    private static let taken = 200

    /// The first cards that are found while somebody types.
    func typed(_ query: ContactQuery, limit: Int) throws -> [ListedContact] {
        guard let lead = try lead(of: query.beginnings) else {
            return try page(query, limit: limit)
        }
        let cards = try WordStore(db: db).cards(
            lead.looked, and: lead.others, seen: sights, in: space.id, limit: Self.taken)
        guard !cards.isEmpty else { return [] }
        let chosen = rest(query, [], "c.item_id IN \(list: cards) AND")
        let found = try listed("FROM contact AS c \(chosen)", limit: limit)
        return found.count == limit || cards.count < Self.taken
            ? found : try page(query, limit: limit)
    }
}
