import Community
import Content
import Foundation
import Storage

/// The people of an organisation, whoever sees them.
struct OrganisationStore {
    let db: Database

    func people(of organisation: Item.ID, after id: Int64, limit: Int) throws -> [Item.ID] {
        try db.values(
            """
            SELECT c.item_id FROM contact AS c
            WHERE c.organisation_id = \(organisation) AND c.item_id > \(id)
            ORDER BY c.item_id LIMIT \(limit)
            """)
    }

    /// The people of an organisation that went into another.
    func move(from old: Item.ID, to new: Item.ID, named title: String) throws -> [Item.ID] {
        let people: [Item.ID] = try db.values(
            """
            SELECT c.item_id FROM contact AS c WHERE c.organisation_id = \(old)
            ORDER BY c.item_id
            """)
        try move(people, from: old, to: new, named: title)
        return people
    }

    /// Those of some people who are still of one organisation are of another.
    func move(
        _ people: [Item.ID], from old: Item.ID, to new: Item.ID, named title: String
    ) throws {
        guard !people.isEmpty else { return }
        try db.run(
            """
            UPDATE contact SET organisation_id = \(new), organisation = \(title)
            WHERE organisation_id = \(old) AND item_id IN \(list: people)
            """)
    }

    /// The card that stands for an organisation now: its own, that which it went into, or none.
    func standing(for id: Item.ID) throws -> Item.ID? {
        try db.value(
            """
            SELECT f.kept_id FROM contact_former AS f WHERE f.former_id = \(id)
            UNION ALL
            SELECT c.item_id FROM contact AS c WHERE c.item_id = \(id)
                AND NOT EXISTS (SELECT 1 FROM contact_former AS f WHERE f.former_id = \(id))
            """)
    }

    /// What a card says of its organisation, for those who do not see that one's.
    func rename(_ id: Item.ID, _ organisation: String, at now: Date) throws {
        try db.run("UPDATE contact SET organisation = \(organisation) WHERE item_id = \(id)")
        try ItemStore(db: db).touch(id, at: now)
    }
}
