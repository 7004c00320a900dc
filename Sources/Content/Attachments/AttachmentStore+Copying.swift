package import Community
import Storage

extension AttachmentStore {
    /// Hangs the files of an item, and what it cites, from one that was split off it as well, but
    /// for those that the form of the visit takes down. The files themselves are there once.
    package func copy(from old: Item.ID, to new: Item.ID, _ visit: Visit) throws {
        let removed = AttachmentChoice(visit).removed
        let others: SQL = removed.isEmpty ? "" : "AND a.id NOT IN \(list: removed)"
        try db.run(
            """
            INSERT INTO attachment (item_id, person_id, space_id, digest, received, name,
                media_type, charset, family, size, position, scan, scan_found, alternative,
                created_at)
            SELECT i.id, a.person_id, i.space_id, a.digest, a.received, a.name, a.media_type,
                a.charset, a.family, a.size, a.position, a.scan, a.scan_found,
                a.alternative, a.created_at
            FROM attachment AS a JOIN item AS i ON i.id = \(new)
            WHERE a.item_id = \(old) \(others) ORDER BY a.position, a.id
            """)
        try db.run(
            """
            INSERT INTO citation (item_id, space_id, source, thing_id, thing_item_id, created_at)
            SELECT i.id, i.space_id, c.source, c.thing_id, c.thing_item_id, c.created_at
            FROM citation AS c JOIN item AS i ON i.id = \(new)
            WHERE c.item_id = \(old) ORDER BY c.id
            """)
        db.noteChange(of: new.rawValue)
    }
}
