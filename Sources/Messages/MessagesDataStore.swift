import Community
import Content
import Storage

/// What is held of whoever writes and gets letters.
enum MessagesDataStore {
    static let all: [any Declaration] = [
        letters, copies, seats, addressees, drafts, RenderedLetterStore.letters,
    ]

    /// What others were sent stays theirs, without the name.
    private static let letters = PersonalData(
        "messages.letters", word: "personal.messages.letters",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("letter", "author_id")],
        fields: [
            .text("space"), .text("subject"), .text("text"), .moment("sent"), .number("people"),
        ],
        rows: {
            """
            SELECT l.id AS key, s.name AS space, l.subject, l.body AS text, l.sent_at AS sent,
                l.people
            FROM letter AS l JOIN space AS s ON s.id = l.space_id WHERE l.author_id = \($0)
            """
        },
        erase: { one, db in
            try db.run(
                """
                UPDATE letter SET state = 'cancelled'
                WHERE author_id = \(one.id) AND state = 'scheduled'
                """)
            return try db.affected(
                by: """
                    UPDATE letter SET author_id = NULL WHERE id IN (
                        SELECT l.id FROM letter AS l
                        WHERE l.author_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    /// What is known of the letters that somebody got: the receipts go with the account.
    private static let copies = PersonalData(
        "messages.copies", word: "personal.messages.copies",
        columns: [.settled("letter_copy", "person_id", leaving: LetterMergeStore.both)],
        fields: [
            .text("space"), .text("subject"), .text("text"), .moment("got"), .moment("opened"),
            .moment("acknowledged"),
            .code("by", .these(["platform", "link", "answer"], "personal.value.acknowledged.")),
            .moment("answered"), .moment("reminded"),
        ],
        rows: {
            """
            SELECT c.id AS key, s.name AS space, l.subject,
                CASE WHEN l.is_official = 1 AND c.acknowledged_at IS NULL THEN ''
                    ELSE l.body END AS text, c.made_at AS got,
                c.opened_at AS opened, c.acknowledged_at AS acknowledged,
                c.acknowledged_by AS "by", c.answered_at AS answered, c.reminded_at AS reminded
            FROM letter_copy AS c JOIN letter AS l ON l.id = c.letter_id
            JOIN space AS s ON s.id = c.space_id WHERE c.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM letter_copy WHERE id IN (
                        SELECT c.id FROM letter_copy AS c
                        WHERE c.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        }, settle: LetterMergeStore.mergeCopies)

    private static let seats = PersonalData(
        "messages.seats", word: "personal.messages.seats",
        columns: [
            .single(
                "thread_seat", "person_id", per: ["thread_id"],
                joining: [
                    .greatest("last_letter_id"), .greatest("last_at"), .greatest("read_until"),
                    .least("is_unread"), .least("is_hidden"),
                ])
        ],
        fields: [
            .text("subject"), .moment("last"), .flag("unread"), .flag("muted"), .flag("hidden"),
        ],
        rows: {
            """
            SELECT t.thread_id AS key, l.subject, t.last_at AS last, t.is_unread AS unread,
                t.is_muted AS muted, t.is_hidden AS hidden
            FROM thread_seat AS t JOIN letter AS l ON l.id = t.last_letter_id
            WHERE t.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM thread_seat WHERE person_id = \(one.id) AND thread_id IN (
                        SELECT t.thread_id FROM thread_seat AS t
                        WHERE t.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    /// Who was named as somebody whom a letter is for.
    private static let addressees = PersonalData(
        "messages.addressees", word: "personal.messages.addressees",
        columns: [.moved("letter_addressee", "person_id")],
        fields: [.text("subject"), .moment("at")],
        rows: {
            """
            SELECT a.id AS key, l.subject, l.created_at AS at
            FROM letter_addressee AS a JOIN letter AS l ON l.id = a.letter_id
            WHERE a.person_id = \($0) AND l.sent_at IS NOT NULL
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM letter_addressee WHERE id IN (
                        SELECT a.id FROM letter_addressee AS a
                        WHERE a.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        }, settle: LetterMergeStore.mergeAddressees)

    private static let drafts = PersonalData(
        "messages.drafts", word: "personal.messages.drafts",
        columns: [
            .single("letter_draft", "person_id", per: ["space_id", "place"])
        ],
        fields: [.text("space"), .text("fields"), .moment("saved")],
        rows: {
            """
            SELECT d.space_id * 1000000007 + d.place AS key, s.name AS space, d.fields,
                d.saved_at AS saved
            FROM letter_draft AS d JOIN space AS s ON s.id = d.space_id WHERE d.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM letter_draft WHERE person_id = \(one.id)
                        AND (space_id, place) IN (
                            SELECT d.space_id, d.place FROM letter_draft AS d
                            WHERE d.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
