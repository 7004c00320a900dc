import Community
import Content
import Storage

/// Attaches people to the card of the organisation that they name, where one alone is called so.
struct OrganisationLinkStore {
    let db: Database
    let space: Space

    func link(_ people: [Item.ID]) throws {
        guard !people.isEmpty else { return }
        var named: [String: [Item.ID]] = [:]
        for some in people.pieces {
            try db.each(
                """
                SELECT c.item_id, c.organisation FROM contact AS c
                WHERE c.item_id IN \(list: some) AND c.kind = 'person'
                    AND c.organisation_id IS NULL AND c.organisation <> ''
                """
            ) { named[Folding.fold(try $0["organisation"]), default: []].append(try $0["item_id"]) }
        }
        for (name, id) in try organisations() {
            for some in named[name, default: []].pieces {
                try db.run(
                    "UPDATE contact SET organisation_id = \(id) WHERE item_id IN \(list: some)")
            }
        }
    }

    /// Those whose name no other bears.
    private func organisations() throws -> [String: Item.ID] {
        var found: [String: Item.ID?] = [:]
        try db.each(
            """
            SELECT c.item_id, c.name_key FROM contact AS c JOIN item AS i ON i.id = c.item_id
            WHERE c.space_id = \(space.id) AND c.kind = 'organisation' AND i.published = 1
                AND i.trashed_at IS NULL
            """
        ) {
            let (key, id): (String, Item.ID) = (try $0["name_key"], try $0["item_id"])
            found[key] = .some(found[key] == nil ? id : nil)
        }
        return found.compactMapValues(\.self)
    }
}
