import Community
import Foundation
import Storage

/// One thread as one person sees it: what they wrote, and what they have a copy of.
struct ThreadStore {
    static let pageSize = 20

    let db: Database
    let viewer: Viewer
    let space: Space

    /// - Throws: `Problem.notFound` for a thread that they have no part in.
    func seat(in thread: LetterThread.ID) throws -> ThreadSeat {
        let found: ThreadSeat? = try db.first(
            """
            SELECT s.thread_id, s.is_unread, s.is_muted, s.is_hidden, s.read_until
            FROM thread_seat AS s
            WHERE s.person_id = \(viewer.person) AND s.thread_id = \(thread)
                AND s.space_id = \(space.id)
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// One page, the newest first.
    func letters(
        in thread: LetterThread.ID, before place: KeysetPlace?
    ) throws -> KeysetPage<ThreadLetter> {
        let older: SQL =
            place.map {
                "AND (COALESCE(l.sent_at, l.send_at), l.id) < (\($0.at), \($0.id))"
            } ?? ""
        return try KeysetPage(size: Self.pageSize) { limit in
            try db.all(
                """
                SELECT \(LetterStore.columns), c.opened_at, c.acknowledged_at,
                    COALESCE(c.waits_receipt, 0) AS waits_receipt,
                    COALESCE(c.waits_answer, 0) AS waits_answer
                \(LetterStore.source)
                LEFT JOIN letter_copy AS c
                    ON c.letter_id = l.id AND c.person_id = \(viewer.person)
                WHERE l.id IN (
                    SELECT k.letter_id FROM letter_copy AS k
                    WHERE k.person_id = \(viewer.person) AND k.thread_id = \(thread)
                    UNION ALL
                    SELECT o.id FROM letter AS o
                    WHERE o.thread_id = \(thread) AND o.author_id = \(viewer.person)
                        AND o.state <> 'cancelled')
                    \(older)
                ORDER BY COALESCE(l.sent_at, l.send_at) DESC, l.id DESC LIMIT \(limit)
                """
            )
        }
    }

    /// The names of those whom an answer to all goes to, the viewer aside.
    func names(ofHolders letter: Letter) throws -> [String] {
        let found: [NamedPerson] = try db.all(
            """
            SELECT p.id AS person_id, p.name FROM person AS p
            WHERE (p.id IN (SELECT c.person_id FROM letter_copy AS c
                    WHERE c.letter_id = \(letter.id)) OR p.id = \(letter.author))
                AND p.id <> \(viewer.person)
            ORDER BY \(.folded("p.name")), p.id LIMIT \(Letter.mostAnswered)
            """
        )
        return found.map(\.name)
    }
}
