import Community
import Content
import Storage

extension DuplicateStore {
    /// The cards that a viewer sees which are likely to be of the same as one that is written,
    /// by what they may see of them.
    func known(
        like content: ContactContent, but id: Item.ID? = nil, for viewer: Viewer, limit: Int
    ) throws -> [LikeCard] {
        let sights = SightRule(viewer: viewer, space: space).sights
        let parts = [named(content)] + reached(content, sights)
        return try db.all(
            """
            SELECT x.item_id, i.title, MAX(x.by_mail) AS by_mail,
                MAX(x.by_telephone) AS by_telephone, MAX(x.by_name) AS by_name
            FROM (\(parts.joined(separator: " UNION ALL "))) AS x
            JOIN contact AS c ON c.item_id = x.item_id AND c.kind = \(content.kind)
            JOIN item AS i ON i.id = x.item_id
            WHERE \(viewer.sees(itemsOf: space)) AND i.id <> \(id ?? Item.ID(rawValue: 0))
            GROUP BY x.item_id, i.title
            ORDER BY 4 * MAX(x.by_mail) + 3 * MAX(x.by_telephone) + 2 * MAX(x.by_name) DESC,
                x.item_id LIMIT \(limit)
            """)
    }

    private func reached(_ content: ContactContent, _ sights: [ContactSight]) -> [SQL] {
        let kinds: [(ChannelKind, SQL)] = [(.mail, "1, 0, 0"), (.telephone, "0, 1, 0")]
        return kinds.compactMap { kind, columns in
            let keys = content.channels.filter { $0.kind == kind && !$0.key.isEmpty }.map(\.key)
            guard !keys.isEmpty else { return nil }
            return """
                SELECT n.contact_id, \(columns) FROM contact_channel AS n
                WHERE n.space_id = \(space.id) AND n.kind = \(kind)
                    AND n.value_key IN \(list: keys) AND n.value_key <> ''
                    AND n.sight IN \(list: sights)
                """
        }
    }

    private func named(_ content: ContactContent) -> SQL {
        """
        SELECT c.item_id, 0 AS by_mail, 0 AS by_telephone, 1 AS by_name FROM contact AS c
        WHERE c.space_id = \(space.id) AND c.kind = \(content.kind) AND c.same_key <> ''
            AND c.same_key = \(content.sameKey)
        """
    }
}
