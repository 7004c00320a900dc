import Community
import Content
import Storage

/// The ways to reach contacts: read for a viewer, who is not told of those that they may not see.
struct ChannelStore {
    let db: Database

    /// Those of a card in their order. The caller has found the card.
    func all(of contact: Item.ID, for viewer: Viewer, in space: Space) throws -> [ContactChannel] {
        let rule = SightRule(viewer: viewer, space: space)
        return try db.all(
            """
            SELECT \(ContactChannel.columns) FROM contact_channel AS n
            JOIN item AS i ON i.id = n.contact_id
            WHERE n.contact_id = \(contact) AND \(rule.shows("n.sight"))
            ORDER BY n.position
            """)
    }

    /// Those of many cards, for a list of them.
    func ask(
        of contacts: [Item.ID], kinds: [ChannelKind] = ChannelKind.allCases, for viewer: Viewer,
        in space: Space
    ) throws -> Asked<[Item.ID: [ContactChannel]]> {
        let rule = SightRule(viewer: viewer, space: space)
        let asked: Asked<[Placed]> = try db.ask(
            all:
                """
                SELECT n.contact_id, \(ContactChannel.columns) FROM contact_channel AS n
                JOIN item AS i ON i.id = n.contact_id
                WHERE n.contact_id IN \(list: contacts) AND n.kind IN \(list: kinds)
                    AND \(rule.shows("n.sight"))
                ORDER BY n.contact_id, n.position
                """)
        return asked.map { placed in
            Dictionary(grouping: placed, by: \.contact).mapValues { $0.map(\.channel) }
        }
    }

    /// All of many cards, whoever may see them.
    func ask(allOf contacts: [Item.ID]) throws -> Asked<[Item.ID: [ContactChannel]]> {
        let asked: Asked<[Placed]> = try db.ask(
            all:
                """
                SELECT n.contact_id, \(ContactChannel.columns) FROM contact_channel AS n
                WHERE n.contact_id IN \(list: contacts) ORDER BY n.contact_id, n.position
                """)
        return asked.map { placed in
            Dictionary(grouping: placed, by: \.contact).mapValues { $0.map(\.channel) }
        }
    }

    /// All of a card, whoever may see them: for the jobs and for those who may have all of it.
    func all(of contact: Item.ID) throws -> [ContactChannel] {
        try db.all(
            """
            SELECT \(ContactChannel.columns) FROM contact_channel AS n
            WHERE n.contact_id = \(contact) ORDER BY n.position
            """)
    }

    /// Puts these in the place of all that a card has.
    func set(_ channels: [ContactChannel], of contact: Item.ID, in space: Space.ID) throws {
        try db.run("DELETE FROM contact_channel WHERE contact_id = \(contact)")
        guard !channels.isEmpty else { return }
        let rows = channels.enumerated().map { position, one in
            SQL(
                """
                (\(contact), \(space), \(one.kind), \(one.value), \(one.key), \(one.label),
                    \(one.sight), \(position), \(one.post.extended), \(one.post.postalCode),
                    \(one.post.locality), \(one.post.region), \(one.post.country), \(one.types))
                """)
        }
        try db.run(
            """
            INSERT INTO contact_channel (contact_id, space_id, kind, value, value_key, label,
                sight, position, extended, postal_code, locality, region, country, types)
            VALUES \(rows.joined(separator: ", "))
            """)
    }

    private struct Placed: FromRow {
        let contact: Item.ID
        let channel: ContactChannel

        init(row: Row) throws {
            contact = try row["contact_id"]
            channel = try ContactChannel(row: row)
        }
    }
}
