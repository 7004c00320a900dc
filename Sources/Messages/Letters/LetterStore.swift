import Community
import Content
import Foundation
import Storage

/// The table of letters.
struct LetterStore {
    let db: Database

    /// A letter that the viewer wrote; another does not exist for them.
    func own(_ id: Letter.ID, of viewer: Viewer, in space: Space) throws -> Letter {
        try found(
            """
            SELECT \(Self.columns) \(Self.source)
            WHERE l.id = \(id) AND l.space_id = \(space.id) AND l.author_id = \(viewer.person)
            """)
    }

    /// A letter that the viewer wrote or has a copy of.
    func find(_ id: Letter.ID, for viewer: Viewer, in space: Space) throws -> Letter {
        try found(
            """
            SELECT \(Self.columns) \(Self.source)
            WHERE l.id = \(id) AND l.space_id = \(space.id) AND \(Self.isSeen(by: viewer.person))
            """)
    }

    /// For the jobs, which nobody visits, and for a link that was proved otherwise.
    func find(_ id: Letter.ID) throws -> Letter? {
        try db.first("SELECT \(Self.columns) \(Self.source) WHERE l.id = \(id)")
    }

    /// Those of a thread, the first first.
    func ids(in thread: LetterThread.ID) throws -> [Letter.ID] {
        try db.values("SELECT l.id FROM letter AS l WHERE l.thread_id = \(thread) ORDER BY l.id")
    }

    private func found(_ query: SQL) throws -> Letter {
        guard let letter: Letter = try db.first(query) else { throw Problem.notFound }
        return letter
    }

    /// Whether somebody wrote a `letter AS l` or has a copy of it.
    static func isSeen(by person: Person.ID?) -> SQL {
        """
        (l.author_id = \(person) OR EXISTS (SELECT 1 FROM letter_copy AS c
            WHERE c.letter_id = l.id AND c.person_id = \(person)))
        """
    }

    func create(
        _ draft: LetterDraft, in thread: LetterThread.ID?, of space: Space, by author: Person.ID,
        at now: Date
    ) throws -> Letter.ID {
        let thread = try thread ?? newThread(in: space)
        let id: Letter.ID = try db.one(
            """
            INSERT INTO letter (space_id, thread_id, author_id, answers_id, subject, body,
                body_html, words, asks_receipt, is_official, answers_go, answer_by, state,
                send_at, created_at)
            VALUES (\(space.id), \(thread), \(author), \(draft.answers), \(draft.subject),
                \(draft.body), \(draft.html), \(draft.words), \(draft.asksReceipt),
                \(draft.isOfficial), \(draft.answersGo), \(draft.answerBy), 'scheduled',
                \(draft.sendAt), \(now))
            RETURNING id
            """
        )
        return id
    }

    private func newThread(in space: Space) throws -> LetterThread.ID {
        try db.one("INSERT INTO letter_thread (space_id) VALUES (\(space.id)) RETURNING id")
    }

    /// Writes again what its author may change until it goes; its version tells two editors apart.
    /// - Throws: `Problem.conflict` once it has gone, or was changed meanwhile.
    func update(_ id: Letter.ID, _ draft: LetterDraft, version: Int) throws {
        let changed = try db.affected(
            by: """
                UPDATE letter SET subject = \(draft.subject), body = \(draft.body),
                    body_html = \(draft.html), words = \(draft.words),
                    asks_receipt = \(draft.asksReceipt), is_official = \(draft.isOfficial),
                    answers_go = \(draft.answersGo), answer_by = \(draft.answerBy),
                    send_at = \(draft.sendAt), version = version + 1
                WHERE id = \(id) AND state = 'scheduled' AND version = \(version)
                """
        )
        guard changed == 1 else { throw Problem.conflict(because: "messages.why.gone") }
    }

    /// - Throws: `Problem.conflict` once it has gone.
    func cancel(_ id: Letter.ID) throws {
        let changed = try db.affected(
            by: "UPDATE letter SET state = 'cancelled' WHERE id = \(id) AND state = 'scheduled'")
        guard changed == 1 else { throw Problem.conflict(because: "messages.why.gone") }
    }

    /// How many somebody has sent since a moment to groups, roles or everybody.
    func toMany(by person: Person.ID, since start: Date) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM letter AS l
            WHERE l.author_id = \(person) AND l.created_at > \(start) AND l.state <> 'cancelled'
                AND EXISTS (SELECT 1 FROM letter_addressee AS a
                    WHERE a.letter_id = l.id AND a.kind NOT IN ('person', 'holders'))
            """
        )
    }

    /// How many somebody has written in a thread since a moment.
    func count(in thread: LetterThread.ID, by person: Person.ID, since start: Date) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM letter AS l
            WHERE l.thread_id = \(thread) AND l.author_id = \(person) AND l.created_at > \(start)
            """
        )
    }

    /// What the same person wrote in the same words since a moment.
    func double(_ draft: LetterDraft, by person: Person.ID, since start: Date) throws -> Letter.ID?
    {
        try db.value(
            """
            SELECT l.id FROM letter AS l
            WHERE l.author_id = \(person) AND l.created_at > \(start)
                AND l.subject = \(draft.subject) AND l.body = \(draft.body)
                AND l.state <> 'cancelled'
            ORDER BY l.id DESC LIMIT 1
            """
        )
    }

    static let source: SQL = "FROM letter AS l LEFT JOIN person AS p ON p.id = l.author_id"

    /// The columns that a `Letter` is read from, of a `letter AS l` and its `person AS p`.
    static let columns: SQL = """
        l.id AS letter_id, l.thread_id, l.author_id, p.name AS author_name,
        CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS author_has_photo, l.subject, l.body,
        l.body_html, l.asks_receipt, l.is_official, l.answers_go, l.answer_by, l.state,
        l.send_at, l.sent_at, l.people, l.reminded_at,
        CASE WHEN l.hidden_at IS NULL THEN 0 ELSE 1 END AS is_hidden, l.version
        """
}
