import Community
import Storage

/// What somebody has chosen to be sent by mail, and up to when digests have told them.
enum MailingDataStore {
    static let choices = PersonalData(
        "content.mailChoices", word: "personal.mailChoices",
        columns: [
            .single(
                "mail_choice", "person_id", per: ["space_id"],
                joining: [
                    .least("answers"), .least("followed"), .least("letters"), .least("own"),
                    .greatest("neutral"),
                ])
        ],
        fields: [
            .text("space"), .flag("answers"), .flag("followed"),
            .code("rhythm", .cases(of: MailRhythm.self, "personal.value.rhythm.")),
            .number("weekday"), .number("hour"), .flag("letters"), .flag("neutral"), .flag("own"),
            .moment("at"),
        ],
        rows: {
            """
            SELECT c.space_id AS key, s.name AS space, c.answers, c.followed, c.rhythm, c.weekday,
                c.hour, c.letters, c.neutral, c.own, c.at
            FROM mail_choice AS c JOIN space AS s ON s.id = c.space_id WHERE c.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM mail_choice WHERE person_id = \(one.id) AND space_id IN (
                        SELECT c.space_id FROM mail_choice AS c
                        WHERE c.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let digests = PersonalData(
        "content.mailDigests", word: "personal.mailDigests",
        columns: [
            .single("mail_digest", "person_id", per: ["space_id"], joining: [.greatest("told_at")])
        ],
        fields: [.text("space"), .moment("told")],
        rows: {
            """
            SELECT t.space_id AS key, s.name AS space, t.told_at AS told
            FROM mail_digest AS t JOIN space AS s ON s.id = t.space_id WHERE t.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM mail_digest WHERE person_id = \(one.id) AND space_id IN (
                        SELECT t.space_id FROM mail_digest AS t
                        WHERE t.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
