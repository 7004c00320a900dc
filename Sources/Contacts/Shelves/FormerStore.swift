import Community
import Content
import Storage

/// Cards that went into others: their numbers and their UIDs lead to those.
struct FormerStore {
    let db: Database

    /// The card that one is in now; nil for one that did not go.
    func successor(of id: Item.ID, in space: Space) throws -> Item.ID? {
        try db.value(
            """
            SELECT f.kept_id FROM contact_former AS f
            WHERE f.former_id = \(id) AND f.space_id = \(space.id)
            """)
    }

    /// The cards that bear UIDs of others that went into them, by those.
    func kept(_ uids: [String], in space: Space.ID) throws -> [String: Item.ID] {
        guard !uids.isEmpty else { return [:] }
        var kept: [String: Item.ID] = [:]
        try db.each(
            """
            SELECT f.uid, f.kept_id FROM contact_former AS f
            WHERE f.space_id = \(space) AND f.uid IN \(list: uids)
            """
        ) { kept[try $0["uid"]] = try $0["kept_id"] }
        return kept
    }

    /// A card goes into another, with those that went into it before.
    /// - Returns: those.
    func lead(_ dropped: Contact, to kept: Item.ID) throws -> [Item.ID] {
        let before: [Item.ID] = try db.values(
            "SELECT f.former_id FROM contact_former AS f WHERE f.kept_id = \(dropped.id)")
        try db.run("UPDATE contact_former SET kept_id = \(kept) WHERE kept_id = \(dropped.id)")
        try db.run(
            """
            INSERT INTO contact_former (former_id, space_id, uid, kept_id)
            VALUES (\(dropped.id), \(dropped.item.space), \(dropped.uid), \(kept))
            """)
        return before
    }

    /// It stands for itself again, and for those which went into it before.
    func takeBack(_ dropped: Item.ID, with formers: [Item.ID]) throws {
        try db.run("DELETE FROM contact_former WHERE former_id = \(dropped)")
        guard !formers.isEmpty else { return }
        try db.run(
            "UPDATE contact_former SET kept_id = \(dropped) WHERE former_id IN \(list: formers)")
    }
}
