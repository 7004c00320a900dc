import Storage

extension OutboxTextStore {
    /// Takes a name out of some of the mails that come after one.
    /// - Returns: the last of them; nil if there are no more.
    func forget(
        _ name: ErasedName, after last: OutboxText.ID, limit: Int
    ) throws -> OutboxText.ID? {
        let end: OutboxText.ID? = try db.value(
            """
            SELECT MAX(x.id) AS id FROM (
                SELECT t.id FROM outbox_text AS t WHERE t.id > \(last)
                ORDER BY t.id LIMIT \(limit)) AS x
            """)
        guard let end else { return nil }
        for column: SQL in ["subject", "body", "sender_name", "calendar"] {
            try forget(name, in: column, after: last, to: end)
        }
        try forget(name.asMarkup, in: "html", after: last, to: end)
        return end
    }

    private func forget(
        _ name: ErasedName, in column: SQL, after last: OutboxText.ID, to end: OutboxText.ID
    ) throws {
        var found: [(id: OutboxText.ID, words: String)] = []
        try db.each(
            """
            SELECT t.id, t.\(column) AS words FROM outbox_text AS t
            WHERE t.id > \(last) AND t.id <= \(end)
                AND REPLACE(t.\(column), \(name.full), '') <> t.\(column)
            """
        ) { found.append((try $0["id"], try $0["words"])) }
        for (id, words) in found {
            try db.run(
                "UPDATE outbox_text SET \(column) = \(name.removed(from: words)) WHERE id = \(id)")
        }
    }
}
