import Community
import Content
import Storage

/// Cards that share a telephone, an e-mail address or a name with others of their kind: proposed to
/// people, who decide.
struct DuplicateStore {
    let db: Database
    let space: Space

    /// What more cards than this share, such as the number of a switchboard, says nothing.
    static let mostAlike = 6
    /// Pairs that are found: those beyond come as these are decided.
    static let most = 500

    /// Those that share most come first. They are found in one look at all keys, whichever page
    /// of them is shown.
    func all() throws -> [DuplicatePair] {
        try db.all(
            """
            SELECT p.first_id, p.second_id, p.by_mail, p.by_telephone, p.by_name
            FROM (\(pairs)) AS p
            ORDER BY 4 * p.by_mail + 3 * p.by_telephone + 2 * p.by_name DESC, p.first_id,
                p.second_id LIMIT \(Self.most)
            """)
    }

    private var pairs: SQL {
        """
        SELECT x.first_id, x.second_id, MAX(x.by_mail) AS by_mail,
            MAX(x.by_telephone) AS by_telephone, MAX(x.by_name) AS by_name
        FROM (\(byChannels) UNION ALL \(byNames)) AS x
        JOIN contact AS c ON c.item_id = x.first_id
        JOIN contact AS d ON d.item_id = x.second_id AND d.kind = c.kind
        JOIN item AS i ON i.id = x.first_id JOIN item AS j ON j.id = x.second_id
        WHERE \(Visibility.isOut("i")) AND \(Visibility.isOut("j"))
            AND NOT EXISTS (SELECT 1 FROM contact_apart AS a
                WHERE a.first_id = x.first_id AND a.second_id = x.second_id)
        GROUP BY x.first_id, x.second_id
        """
    }

    /// Few keys are shared: the cards are looked up by those that are, in the order of the joins,
    /// rather than each card asked for others.
    private var byChannels: SQL {
        """
        SELECT m.contact_id AS first_id, n.contact_id AS second_id,
            CASE WHEN m.kind = 'mail' THEN 1 ELSE 0 END AS by_mail,
            CASE WHEN m.kind = 'telephone' THEN 1 ELSE 0 END AS by_telephone, 0 AS by_name
        FROM (SELECT k.kind, k.value_key FROM contact_channel AS k
            WHERE k.space_id = \(space.id) AND k.kind IN ('mail', 'telephone')
                AND k.value_key <> ''
            GROUP BY k.kind, k.value_key HAVING COUNT(*) BETWEEN 2 AND \(Self.mostAlike)) AS g
        CROSS JOIN contact_channel AS m CROSS JOIN contact_channel AS n
        WHERE m.space_id = \(space.id) AND m.kind = g.kind AND m.value_key = g.value_key
            AND m.value_key <> '' AND n.space_id = \(space.id) AND n.kind = g.kind
            AND n.value_key = g.value_key AND n.value_key <> '' AND n.contact_id > m.contact_id
        """
    }

    private var byNames: SQL {
        """
        SELECT m.item_id AS first_id, n.item_id AS second_id, 0 AS by_mail, 0 AS by_telephone,
            1 AS by_name
        FROM (SELECT k.kind, k.same_key FROM contact AS k
            WHERE k.space_id = \(space.id) AND k.same_key <> ''
            GROUP BY k.kind, k.same_key HAVING COUNT(*) BETWEEN 2 AND \(Self.mostAlike)) AS g
        CROSS JOIN contact AS m CROSS JOIN contact AS n
        WHERE m.space_id = \(space.id) AND m.kind = g.kind AND m.same_key = g.same_key
            AND m.same_key <> '' AND n.space_id = \(space.id) AND n.kind = g.kind
            AND n.same_key = g.same_key AND n.same_key <> '' AND n.item_id > m.item_id
        """
    }
}
