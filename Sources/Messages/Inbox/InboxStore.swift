import Community
import Content
import Foundation
import Storage

/// The threads of one person in a space, read for them alone.
struct InboxStore {
    static let pageSize = 30

    let db: Database
    let viewer: Viewer
    let space: Space

    /// Those of one page: what is new first, then the newest.
    func page(_ asked: KeysetPlace?, isHidden: Bool) throws -> KeysetPage<InboxLine> {
        let new = try rank()
        let older: SQL =
            asked.map {
                "AND (\(new), s.last_at, s.thread_id) < (\($0.isPinned), \($0.at), \($0.id))"
            } ?? ""
        return try KeysetPage(size: Self.pageSize) { limit in
            try db.all(
                """
                \(selection)
                WHERE s.person_id = \(viewer.person) AND s.space_id = \(space.id)
                    AND s.is_hidden = \(isHidden) \(isHidden ? "" : Self.hasCome) \(older)
                ORDER BY \(new) DESC, s.last_at DESC, s.thread_id DESC LIMIT \(limit)
                """
            )
        }
    }

    /// An index has them in this order for whoever wishes to read everybody.
    private func rank() throws -> SQL {
        guard let person = viewer.person, try MuteStore(db: db).count(of: person) > 0 else {
            return "s.is_unread"
        }
        return "CASE WHEN \(SeatStore.isNew) THEN 1 ELSE 0 END"
    }

    /// Something of it was sent to them: what they wrote themselves stands among what is sent.
    private static let hasCome: SQL = """
        AND EXISTS (SELECT 1 FROM letter_copy AS r
            WHERE r.person_id = s.person_id AND r.thread_id = s.thread_id)
        """

    /// Those in which a letter that they wrote or got has all of some words, each in one of its
    /// forms.
    func search(_ words: [[String]], _ asked: KeysetPlace?) throws -> KeysetPage<InboxLine> {
        let older: SQL =
            asked.map { "AND (s.last_at, s.thread_id) < (\($0.at), \($0.id))" } ?? ""
        let all = words.map { forms -> SQL in
            let parts = forms.map { form -> SQL in
                "f.words LIKE \("%" + Self.literal(form) + "%") ESCAPE '\\'"
            }
            return "(\(parts.joined(separator: " OR ")))"
        }
        return try KeysetPage(size: Self.pageSize) { limit in
            try db.all(
                """
                \(selection)
                WHERE s.person_id = \(viewer.person) AND s.space_id = \(space.id) \(older)
                    AND EXISTS (SELECT 1 FROM letter AS f
                        WHERE f.thread_id = s.thread_id AND f.hidden_at IS NULL
                            AND \(all.joined(separator: " AND "))
                            AND (f.author_id = s.person_id OR EXISTS (
                                SELECT 1 FROM letter_copy AS k
                                WHERE k.letter_id = f.id AND k.person_id = s.person_id
                                    AND (f.is_official = 0 OR k.acknowledged_at IS NOT NULL))))
                ORDER BY s.last_at DESC, s.thread_id DESC LIMIT \(limit)
                """
            )
        }
    }

    /// The newest of those that are new.
    func ask(latest limit: Int) throws -> Asked<[InboxLine]> {
        try db.ask(
            all:
                """
                \(selection)
                WHERE s.person_id = \(viewer.person) AND s.space_id = \(space.id)
                    AND s.is_hidden = 0 AND \(SeatStore.isNew)
                ORDER BY s.last_at DESC, s.thread_id DESC LIMIT \(limit)
                """
        )
    }

    /// What a pattern would take for a sign of its own.
    private static func literal(_ word: String) -> String {
        String(word.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] })
    }

    private var selection: SQL {
        """
        SELECT s.thread_id, CASE WHEN \(SeatStore.isNew) THEN 1 ELSE 0 END AS is_unread,
            s.is_muted, s.is_hidden, s.last_at, l.subject, l.body,
            l.author_id, p.name AS author_name,
            CASE WHEN l.hidden_at IS NULL THEN 0 ELSE 1 END AS is_withdrawn, l.is_official,
            l.state, \(waits("c.waits_receipt = 1")) AS waits_receipt,
            (SELECT MIN(a.answer_by) FROM letter_copy AS c JOIN letter AS a ON a.id = c.letter_id
                WHERE c.person_id = s.person_id AND c.thread_id = s.thread_id
                    AND c.waits_answer = 1) AS answer_by
        FROM thread_seat AS s JOIN letter AS l ON l.id = s.last_letter_id
        LEFT JOIN person AS p ON p.id = l.author_id
        """
    }

    private func waits(_ condition: SQL) -> SQL {
        """
        (SELECT COUNT(*) FROM letter_copy AS c
            WHERE c.person_id = s.person_id AND c.thread_id = s.thread_id AND \(condition))
        """
    }

    /// How many threads bear a mark in the list, for the rail: each once, whether something of it
    /// is new, waits for a receipt or for an answer.
    static func marked(of viewer: Viewer, in space: Space) -> SQL? {
        guard let person = viewer.person, viewer.belongs(to: space) else { return nil }
        func waiting(_ condition: SQL) -> SQL {
            """
            SELECT s.thread_id FROM letter_copy AS c
            JOIN letter AS l ON l.id = c.letter_id AND l.hidden_at IS NULL
            JOIN thread_seat AS s ON s.person_id = c.person_id
                AND s.thread_id = c.thread_id AND s.is_hidden = 0
            WHERE c.person_id = \(person) AND c.space_id = \(space.id) AND \(condition)
            """
        }
        return """
            SELECT COUNT(*) FROM (
                SELECT s.thread_id FROM thread_seat AS s
                WHERE s.person_id = \(person) AND s.space_id = \(space.id) AND s.is_hidden = 0
                    AND \(SeatStore.isNew)
                UNION \(waiting("c.waits_receipt = 1"))
                UNION \(waiting("c.waits_answer = 1"))) AS marked
            """
    }
}
