import Community
import Content
import Foundation
import Storage

/// The table of contacts: finding one, for whoever reads it.
struct ContactStore {
    let db: Database

    /// Finds a card that the viewer sees, with what they may see of it; one that they may not see
    /// does not exist.
    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> Contact {
        let rule = SightRule(viewer: viewer, space: space)
        let found: Contact? = try db.first(
            """
            \(Self.selection(
                shows: { rule.shows($0) }, organisation: Visibility(viewer, in: space).sees("oi")))
            WHERE c.item_id = \(id) AND c.space_id = \(space.id)
                AND \(viewer.sees(itemsOf: space))
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Those of many that the viewer sees, with what they may see of each.
    func all(_ ids: [Item.ID], for viewer: Viewer, in space: Space) throws -> [Contact] {
        let rule = SightRule(viewer: viewer, space: space)
        return try db.all(
            """
            \(Self.selection(
                shows: { rule.shows($0) }, organisation: Visibility(viewer, in: space).sees("oi")))
            WHERE c.item_id IN \(list: ids) AND c.space_id = \(space.id)
                AND \(viewer.sees(itemsOf: space))
            """)
    }

    /// All of a card, for the jobs, which nobody visits, and for whoever may have it. Not what is
    /// in the trash.
    func find(_ id: Item.ID) throws -> Contact? {
        try db.first(
            """
            \(Self.selection(shows: { _ in "1 = 1" }, organisation: .known(true)))
            WHERE c.item_id = \(id) AND i.trashed_at IS NULL
            """)
    }

    /// All of many cards, those in the trash as well.
    func whole(_ ids: [Item.ID]) throws -> [Contact] {
        try db.all(
            """
            \(Self.selection(shows: { _ in "1 = 1" }, organisation: .known(true)))
            WHERE c.item_id IN \(list: ids)
            """)
    }

    func items(_ ids: [Item.ID]) throws -> [Item] {
        try db.all(
            "SELECT \(ItemStore.columns) FROM item AS i WHERE i.id IN \(list: ids) ORDER BY i.id")
    }

    /// The published cards of organisations that bear a name, accents and capitals apart; two at
    /// most, as then it says nothing.
    func organisations(named name: String, in space: Space) throws -> [Item.ID] {
        try db.values(
            """
            SELECT c.item_id FROM contact AS c JOIN item AS i ON i.id = c.item_id
            WHERE c.space_id = \(space.id) AND c.name_key = \(Folding.fold(name))
                AND c.kind = 'organisation' AND i.published = 1 AND i.trashed_at IS NULL
            ORDER BY c.item_id LIMIT 2
            """)
    }

    /// The title of the card of an organisation that the viewer sees.
    func organisation(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> String? {
        try db.value(
            """
            SELECT i.title FROM contact AS c JOIN item AS i ON i.id = c.item_id
            WHERE c.item_id = \(id) AND c.space_id = \(space.id) AND c.kind = 'organisation'
                AND \(viewer.sees(itemsOf: space))
            """)
    }

    private static func selection(
        shows: (SQL) -> SQL, organisation: Condition
    ) -> SQL {
        let (note, birthday) = (shows("c.note_sight"), shows("c.birthday_sight"))
        return """
            SELECT \(ItemStore.columns), c.uid, c.kind AS contact_kind, c.family, c.given,
                c.additional, c.prefix, c.suffix, oi.id AS organisation_card,
                c.organisation_id AS organisation_kept,
                COALESCE(oi.title, c.organisation) AS organisation, c.unit, c.function,
                c.mandate_from, c.mandate_until, c.note_sight, c.birthday_sight,
                CASE WHEN \(note) THEN c.note ELSE '' END AS note,
                CASE WHEN \(note) THEN c.note_html ELSE '' END AS note_html,
                CASE WHEN \(birthday) THEN c.birthday ELSE '' END AS birthday,
                c.source, c.consent, c.consent_on, c.owner_id, c.confirmed_at, c.confirmed_self,
                c.due_at, c.picture, c.rest, c.edition, c.changed_at, w.name AS owner_name,
                CASE WHEN w.photo IS NULL THEN 0 ELSE 1 END AS owner_has_photo,
                b.name AS confirmed_by_name
            FROM contact AS c JOIN item AS i ON i.id = c.item_id
            LEFT JOIN item AS oi ON oi.id = c.organisation_id AND \(organisation.sql)
            LEFT JOIN person AS w ON w.id = c.owner_id
            LEFT JOIN person AS b ON b.id = c.confirmed_by
            """
    }
}
