import Storage

/// The traces in the kernel's own tables.
enum ItemTraceStore {
    static let all = [
        ItemTrace("content.opened") { items, limit, db in
            try db.affected(
                by: """
                    DELETE FROM item_opened WHERE (person_id, item_id) IN (
                        SELECT o.person_id, o.item_id FROM item_opened AS o
                        WHERE o.item_id IN (\(items)) LIMIT \(limit))
                    """)
        },
        ItemTrace("content.read") { items, limit, db in
            try db.affected(
                by: """
                    DELETE FROM journal_read WHERE (person_id, journal_id) IN (
                        SELECT h.person_id, h.journal_id FROM journal AS j
                        JOIN journal_read AS h ON h.journal_id = j.id
                        WHERE j.item_id IN (\(items)) LIMIT \(limit))
                    """)
        },
        ItemTrace("content.notices") { items, limit, db in
            try db.affected(
                by: """
                    DELETE FROM notice WHERE id IN (
                        SELECT n.id FROM notice AS n WHERE n.item_id IN (\(items)) LIMIT \(limit))
                    """)
        },
        ItemTrace("content.broadcasts") { items, limit, db in
            try db.affected(
                by: """
                    DELETE FROM broadcast_read WHERE (person_id, broadcast_id) IN (
                        SELECT r.person_id, r.broadcast_id FROM broadcast_read AS r
                        JOIN broadcast AS b ON b.id = r.broadcast_id
                        WHERE b.item_id IN (\(items)) LIMIT \(limit))
                    """)
        },
        ItemTrace("content.follows") { items, limit, db in
            try db.affected(
                by: """
                    DELETE FROM follow WHERE id IN (
                        SELECT f.id FROM follow AS f WHERE f.item_id IN (\(items)) LIMIT \(limit))
                    """)
        },
        ItemTrace("content.digests") { items, limit, db in
            try db.affected(
                by: """
                    DELETE FROM digest_line WHERE (person_id, item_id) IN (
                        SELECT d.person_id, d.item_id FROM digest_line AS d
                        WHERE d.item_id IN (\(items)) LIMIT \(limit))
                    """)
        },
        ItemTrace("content.reactions") { items, limit, db in
            try db.affected(
                by: """
                    DELETE FROM reaction WHERE (item_id, person_id) IN (
                        SELECT x.item_id, x.person_id FROM reaction AS x
                        WHERE x.item_id IN (\(items)) LIMIT \(limit))
                    """)
        },
    ]
}
