import Community
import Content
import Foundation
import Storage

/// How far a letter has come on its way to those it is for.
struct DeliveryStore {
    let db: Database

    func space(of letter: Letter.ID) throws -> Space? {
        guard
            let id: Space.ID = try db.value(
                "SELECT l.space_id FROM letter AS l WHERE l.id = \(letter)")
        else { return nil }
        return try SpaceStore(db: db).find(id)
    }

    func answered(by letter: Letter.ID) throws -> Letter.ID? {
        try db.value("SELECT l.answers_id FROM letter AS l WHERE l.id = \(letter)")
    }

    /// Its moment has come. It goes only if its author is still there: who has left the space, or
    /// closed their account, writes to nobody any more.
    /// - Returns: whether it goes now.
    func begin(_ letter: Letter.ID, at now: Date) throws -> Bool {
        try db.run(
            """
            UPDATE letter SET state = 'cancelled'
            WHERE id = \(letter) AND state = 'scheduled' AND NOT EXISTS (
                SELECT 1 FROM membership AS m
                JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
                WHERE m.person_id = letter.author_id AND m.space_id = letter.space_id)
            """
        )
        return try db.affected(
            by: """
                UPDATE letter SET state = 'sending', sent_at = \(now)
                WHERE id = \(letter) AND state = 'scheduled' AND send_at <= \(now)
                """
        ) == 1
    }

    /// It goes no more.
    func withdraw(_ letter: Letter.ID) throws {
        try db.run(
            "UPDATE letter SET state = 'cancelled' WHERE id = \(letter) AND state = 'scheduled'")
    }

    func isGoing(_ letter: Letter.ID) throws -> Bool {
        let found: Int64? = try db.value(
            "SELECT l.id FROM letter AS l WHERE l.id = \(letter) AND l.state = 'sending'")
        return found != nil
    }

    func count(_ made: Int, of letter: Letter.ID) throws {
        guard made > 0 else { return }
        try db.run("UPDATE letter SET people = people + \(made) WHERE id = \(letter)")
    }

    func finish(_ letter: Letter.ID) throws {
        try db.run(
            "UPDATE letter SET state = 'sent' WHERE id = \(letter) AND state = 'sending'")
    }

    func setMail(_ mail: MailID, of copy: LetterCopy.ID) throws {
        try db.run("UPDATE letter_copy SET outbox_id = \(mail) WHERE id = \(copy)")
    }

    /// Some copies lie on the platform alone; nothing more is known of them.
    func keepHere(_ copies: [LetterCopy.ID]) throws {
        guard !copies.isEmpty else { return }
        try db.run(
            """
            UPDATE letter_copy SET is_mailed = 0, step = \(CopyStep.accepted)
            WHERE id IN \(list: copies) AND step < \(CopyStep.accepted)
            """
        )
    }

    func setReminder(_ mail: MailID, of copy: LetterCopy.ID) throws {
        try db.run("UPDATE letter_copy SET reminder_id = \(mail) WHERE id = \(copy)")
    }

    /// What becomes known lifts the step of a copy, and never lowers it.
    /// - Returns: whether it is higher now.
    @discardableResult
    func lift(_ copy: LetterCopy.ID, to step: CopyStep) throws -> Bool {
        try db.affected(
            by: "UPDATE letter_copy SET step = \(step) WHERE id = \(copy) AND step < \(step)")
            == 1
    }

    /// Where a trouble leaves a copy of which nothing better is known than that it left.
    func place(_ copy: LetterCopy.ID, at step: CopyStep) throws {
        try db.run(
            """
            UPDATE letter_copy SET step = \(step)
            WHERE id = \(copy) AND step < \(CopyStep.refused)
            """
        )
    }

    func reader(of copy: LetterCopy.ID) throws -> Person.ID? {
        try db.value("SELECT c.person_id FROM letter_copy AS c WHERE c.id = \(copy)")
    }

    /// The newest that somebody wrote in a thread.
    func letters(of author: Person.ID, in thread: LetterThread.ID) throws -> [Letter.ID] {
        try db.values(
            """
            SELECT l.id FROM letter AS l
            WHERE l.thread_id = \(thread) AND l.author_id = \(author)
            ORDER BY l.id DESC LIMIT 100
            """)
    }

    func letter(of copy: LetterCopy.ID) throws -> Letter.ID? {
        try db.value("SELECT c.letter_id FROM letter_copy AS c WHERE c.id = \(copy)")
    }

    /// Whether a copy of whose mail it is said that it does not arrive is not known to have come
    /// to anybody all the same: that it lay in a mailbox says little once it came back.
    func hasTrouble(_ copy: LetterCopy.ID) throws -> Bool {
        let found: Int64? = try db.value(
            """
            SELECT c.id FROM letter_copy AS c
            WHERE c.id = \(copy)
                AND c.step IN (\(CopyStep.waiting), \(CopyStep.refused), \(CopyStep.delivered))
            """
        )
        return found != nil
    }

    /// The last mail that each of some people had in a thread.
    func formerMails(
        in thread: LetterThread.ID, of people: [Person.ID]
    ) throws -> [Person.ID: MailID] {
        guard !people.isEmpty else { return [:] }
        let found: [FormerMail] = try db.all(
            """
            SELECT c.person_id, MAX(c.outbox_id) AS mail FROM letter_copy AS c
            WHERE c.thread_id = \(thread) AND c.person_id IN \(list: people)
                AND c.outbox_id IS NOT NULL
            GROUP BY c.person_id
            """
        )
        return found.reduce(into: [:]) { $0[$1.person] = $1.mail }
    }

    private struct FormerMail: FromRow {
        let person: Person.ID
        let mail: MailID

        init(row: Row) throws {
            person = try row["person_id"]
            mail = try row["mail"]
        }
    }

    /// Those of some people who are written to. What a moderator writes comes to everybody.
    func readers(
        among people: [Person.ID], of letter: Letter, in space: Space
    ) throws -> [Person.ID: LetterReader] {
        guard !people.isEmpty else { return [:] }
        let found: [LetterReader] = try db.all(
            """
            SELECT \(PersonStore.columns), \(MailChoiceQueryStore.isNeutral) AS neutral
            FROM membership AS m JOIN person AS p ON p.id = m.person_id
            \(MailChoiceQueryStore.joined)
            WHERE m.space_id = \(space.id) AND p.id IN \(list: people)
                AND NOT EXISTS (SELECT 1 FROM thread_seat AS s
                    WHERE s.person_id = p.id AND s.thread_id = \(letter.thread)
                        AND s.is_muted = 1)
                AND (NOT EXISTS (SELECT 1 FROM mute AS q
                        WHERE q.person_id = p.id AND q.muted_id = \(letter.author))
                    OR EXISTS (SELECT 1 FROM membership AS w
                        WHERE w.space_id = \(space.id) AND w.person_id = \(letter.author)
                            AND w.role IN ('moderator', 'administrator')))
            """
        )
        return found.reduce(into: [:]) { $0[$1.person.id] = $1 }
    }
}
