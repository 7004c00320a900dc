import Community
import Content
import Foundation
import Storage

/// The table of merges that can be undone.
struct MergeStore {
    let db: Database

    /// - Parameter card: what the one that stays was before.
    func create(
        _ dropped: Item.ID, into kept: Contact, was card: WholeCard, _ snapshot: MergeSnapshot,
        by person: Person.ID, at now: Date
    ) throws -> Merge.ID {
        try db.one(
            """
            INSERT INTO contact_merge (space_id, kept_id, dropped_id, snapshot, picture, owner_id,
                merged_at, merged_by)
            VALUES (\(kept.item.space), \(kept.id), \(dropped), \(try snapshot.text()),
                \(card.picture?.hex), \(card.content.owner), \(now), \(person))
            RETURNING id
            """)
    }

    func find(_ id: Merge.ID, in space: Space) throws -> Merge {
        let found: Merge? = try db.first(
            "\(Self.selection) WHERE m.id = \(id) AND m.space_id = \(space.id)")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// The merge that a card went with.
    func id(of dropped: Item.ID) throws -> Merge.ID? {
        try db.value("SELECT m.id FROM contact_merge AS m WHERE m.dropped_id = \(dropped)")
    }

    /// Newest first.
    func newest(in space: Space, limit: Int) throws -> [Merge] {
        try db.all(
            """
            \(Self.selection) WHERE m.space_id = \(space.id)
            ORDER BY m.merged_at DESC, m.id DESC LIMIT \(limit)
            """)
    }

    func kept(of id: Merge.ID) throws -> KeptMerge {
        let found: KeptMerge? = try db.first(
            """
            SELECT m.snapshot, m.owner_id, d.owner_id AS dropped_owner
            FROM contact_merge AS m JOIN contact AS d ON d.item_id = m.dropped_id
            WHERE m.id = \(id)
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Whether another card has gone into the same since.
    func isFollowed(_ merge: Merge) throws -> Bool {
        let newer: Merge.ID? = try db.value(
            """
            SELECT m.id FROM contact_merge AS m
            WHERE m.kept_id = \(merge.kept) AND m.id > \(merge.id) LIMIT 1
            """)
        return newer != nil
    }

    /// Whether a correction of a card waits for a moderator.
    func waitsForDecision(_ contact: Item.ID) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM contact_correction AS k
            WHERE k.contact_id = \(contact) AND k.state = 'waiting' LIMIT 1
            """)
        return found != nil
    }

    /// Those who follow the card that stays only since it is both.
    func noteFollowers(of id: Merge.ID, _ dropped: Item.ID, _ kept: Item.ID) throws {
        try db.run(
            """
            INSERT INTO contact_merge_follower (merge_id, person_id)
            SELECT \(id), f.person_id FROM follow AS f
            WHERE f.target = 'item' AND f.target_id = \(dropped)
                AND NOT EXISTS (SELECT 1 FROM follow AS k WHERE k.target = 'item'
                    AND k.target_id = \(kept) AND k.person_id = f.person_id)
            """)
    }

    static func followers(of id: Merge.ID) -> SQL {
        "SELECT w.person_id FROM contact_merge_follower AS w WHERE w.merge_id = \(id)"
    }

    private static let selection: SQL = """
        SELECT m.id, m.kept_id, m.dropped_id, i.title AS kept_title, j.title AS dropped_title,
            m.merged_at, p.name AS merger_name
        FROM contact_merge AS m JOIN item AS i ON i.id = m.kept_id
        JOIN item AS j ON j.id = m.dropped_id LEFT JOIN person AS p ON p.id = m.merged_by
        """
}
