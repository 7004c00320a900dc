import Community
import Foundation
import Storage

/// The copies of letters, and what is known of each.
struct CopyStore {
    let db: Database

    /// A copy that was just made, and whose.
    struct Made: FromRow {
        let id: LetterCopy.ID
        let person: Person.ID

        init(row: Row) throws {
            id = try row["id"]
            person = try row["person_id"]
        }
    }

    /// Makes the copies of some people; those that are there already are left alone.
    /// - Returns: the new ones.
    func make(of letter: Letter, for people: [Person.ID], at now: Date) throws -> [Made] {
        try db.all(
            """
            INSERT INTO letter_copy (letter_id, thread_id, space_id, person_id, waits_receipt,
                waits_answer, made_at)
            SELECT l.id, l.thread_id, l.space_id, p.id, l.asks_receipt,
                CASE WHEN l.answer_by IS NULL THEN 0 ELSE 1 END, \(now)
            FROM letter AS l JOIN person AS p ON p.id IN \(list: people)
            WHERE l.id = \(letter.id) AND l.state = 'sending'
            ON CONFLICT (letter_id, person_id) DO NOTHING
            RETURNING id, person_id
            """
        )
    }

    /// - Throws: `Problem.notFound` for whoever has none.
    func id(of letter: Letter.ID, for person: Person.ID) throws -> LetterCopy.ID {
        let found: LetterCopy.ID? = try db.value(
            """
            SELECT c.id FROM letter_copy AS c
            WHERE c.letter_id = \(letter) AND c.person_id = \(person)
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Nil for a copy that went by no mail.
    func mail(of letter: Letter.ID, for person: Person.ID) throws -> MailID? {
        try db.value(
            """
            SELECT c.outbox_id FROM letter_copy AS c
            WHERE c.letter_id = \(letter) AND c.person_id = \(person)
                AND c.outbox_id IS NOT NULL
            """
        )
    }

    /// The reader's copy says that it was opened: only where the letter said beforehand that this
    /// would be told.
    func noteOpened(_ letters: [Letter.ID], by person: Person.ID, at now: Date) throws {
        guard !letters.isEmpty else { return }
        try db.run(
            """
            UPDATE letter_copy SET opened_at = \(now),
                step = CASE WHEN step < \(CopyStep.opened) THEN \(CopyStep.opened) ELSE step END
            WHERE person_id = \(person) AND letter_id IN \(list: letters) AND opened_at IS NULL
                AND letter_id IN (SELECT l.id FROM letter AS l WHERE l.asks_receipt = 1)
            """
        )
    }

    /// - Returns: whether it was the first time.
    @discardableResult
    func acknowledge(
        _ letter: Letter.ID, by person: Person.ID, from source: Acknowledgement.Source,
        at now: Date
    ) throws -> Bool {
        try db.affected(
            by: """
                UPDATE letter_copy SET acknowledged_at = \(now), acknowledged_by = \(source),
                    waits_receipt = 0, step = CASE WHEN step < \(CopyStep.acknowledged)
                        THEN \(CopyStep.acknowledged) ELSE step END
                WHERE letter_id = \(letter) AND person_id = \(person)
                    AND acknowledged_at IS NULL AND waits_receipt = 1
                """
        ) == 1
    }

    func isAcknowledged(_ letter: Letter.ID, by person: Person.ID) throws -> Bool {
        let found: Int64? = try db.value(
            """
            SELECT c.id FROM letter_copy AS c
            WHERE c.letter_id = \(letter) AND c.person_id = \(person)
                AND c.acknowledged_at IS NOT NULL
            """
        )
        return found != nil
    }

    /// Whoever answers on its page has got what they answer. An answer by mail is no receipt: that
    /// is a button's word, and a program may have written it.
    func noteAnswered(
        _ letter: Letter.ID, by person: Person.ID, from source: MailEvidence.Source, at now: Date
    ) throws {
        if source == .platform { try acknowledge(letter, by: person, from: .answer, at: now) }
        try db.run(
            """
            UPDATE letter_copy SET answered_at = \(now), answered_by = \(source), waits_answer = 0,
                step = CASE WHEN step < \(CopyStep.answered) THEN \(CopyStep.answered)
                    ELSE step END
            WHERE letter_id = \(letter) AND person_id = \(person) AND answered_at IS NULL
            """
        )
    }
}
