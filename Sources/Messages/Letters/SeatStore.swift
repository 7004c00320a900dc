import Community
import Content
import Foundation
import Storage

/// Where each person stands in the threads that they take part in.
struct SeatStore {
    let db: Database

    /// Whether a thread is new to the person of a `thread_seat AS s`: of whom they do not wish to
    /// read nothing is, though their letters come. It is asked of the last letter, and if that is
    /// such a one, of all that came, or that they were reminded of, since they looked.
    static let isNew: SQL = """
        (s.is_unread = 1 AND (NOT EXISTS (SELECT 1 FROM letter AS v
                WHERE v.id = s.last_letter_id AND \(MuteStore.mutes("s.person_id", "v.author_id")))
            OR EXISTS (SELECT 1 FROM letter_copy AS w JOIN letter AS x ON x.id = w.letter_id
                WHERE w.person_id = s.person_id AND w.thread_id = s.thread_id
                    AND COALESCE(w.reminded_at, w.made_at) > s.read_until
                    AND NOT \(MuteStore.mutes("s.person_id", "x.author_id")))))
        """

    /// A letter has come for some people: their thread is unread, and comes back if they had put
    /// it away, unless they wish to hear no more of it.
    func bring(_ letter: Letter, to people: [Person.ID], in space: Space.ID, at now: Date) throws {
        guard !people.isEmpty else { return }
        try db.run(
            """
            INSERT INTO thread_seat (person_id, thread_id, space_id, last_letter_id, last_at,
                is_unread)
            SELECT p.id, \(letter.thread), \(space), \(letter.id), \(now), 1
            FROM person AS p WHERE p.id IN \(list: people)
            ON CONFLICT (person_id, thread_id) DO UPDATE SET
                last_letter_id = excluded.last_letter_id, last_at = excluded.last_at,
                is_unread = CASE WHEN thread_seat.is_muted = 1 THEN thread_seat.is_unread
                    ELSE 1 END,
                is_hidden = CASE WHEN thread_seat.is_muted = 1 THEN thread_seat.is_hidden
                    ELSE 0 END
            """
        )
    }

    /// Its author has the thread as well, and has read what they wrote.
    func take(
        _ letter: Letter.ID, in thread: LetterThread.ID, of space: Space.ID,
        by author: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO thread_seat (person_id, thread_id, space_id, last_letter_id, last_at,
                read_until, is_unread)
            VALUES (\(author), \(thread), \(space), \(letter), \(now), \(now), 0)
            ON CONFLICT (person_id, thread_id) DO UPDATE SET
                last_letter_id = excluded.last_letter_id, last_at = excluded.last_at,
                is_hidden = 0, is_unread = 0
            """
        )
    }

    /// Some are reminded of a letter: its thread waits for them again.
    func bringBack(_ letter: Letter, to people: [Person.ID]) throws {
        guard !people.isEmpty else { return }
        try db.run(
            """
            UPDATE thread_seat SET is_unread = 1, is_hidden = 0
            WHERE thread_id = \(letter.thread) AND person_id IN \(list: people)
            """
        )
    }

    func markRead(_ thread: LetterThread.ID, by person: Person.ID, until moment: Date) throws {
        try db.run(
            """
            UPDATE thread_seat SET is_unread = 0, read_until = \(moment)
            WHERE person_id = \(person) AND thread_id = \(thread) AND last_at <= \(moment)
            """
        )
    }

    /// - Throws: `Problem.notFound` for a thread that they have no part in.
    func setMuted(_ muted: Bool, _ thread: LetterThread.ID, _ viewer: Viewer, in space: Space)
        throws
    {
        try change(
            """
            UPDATE thread_seat SET is_muted = \(muted)
            WHERE thread_id = \(thread) AND person_id = \(viewer.person)
                AND space_id = \(space.id)
            """)
    }

    func setHidden(_ hidden: Bool, _ thread: LetterThread.ID, _ viewer: Viewer, in space: Space)
        throws
    {
        try change(
            """
            UPDATE thread_seat SET is_hidden = \(hidden), is_unread = 0
            WHERE thread_id = \(thread) AND person_id = \(viewer.person)
                AND space_id = \(space.id)
            """)
    }

    private func change(_ update: SQL) throws {
        guard try db.affected(by: update) == 1 else { throw Problem.notFound }
    }
}
