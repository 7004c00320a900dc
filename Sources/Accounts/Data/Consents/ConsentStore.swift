import Community
import Foundation
import Storage

/// What people said of the texts.
struct ConsentStore {
    let db: Database

    struct Said: FromRow {
        let text: SiteText.ID
        let number: Int
        let answer: ConsentAnswer
        let at: Date

        /// The version that it was said of.
        var mark: String { SiteTextVersion.Mark(text: text, number: number).segment }

        init(row: Row) throws {
            text = try row["text_id"]
            number = try row["number"]
            answer = try row["answer"]
            at = try row["at"]
        }
    }

    /// What somebody said once, with the title of the text.
    struct Line: FromRow {
        let said: Said
        let title: String

        init(row: Row) throws {
            said = try Said(row: row)
            title = try row["title"]
        }
    }

    /// All that somebody said, of texts that are gone as well, the last first.
    func history(of person: Person.ID) throws -> [Line] {
        try db.all(
            """
            SELECT c.text_id, c.number, c.answer, c.at, t.title
            FROM consent AS c JOIN site_text AS t ON t.id = c.text_id
            WHERE c.person_id = \(person) ORDER BY c.id DESC LIMIT 200
            """)
    }

    /// The last that somebody said of each.
    func last(of person: Person.ID) throws -> [SiteText.ID: Said] {
        let all: [Said] = try db.all(
            """
            SELECT c.text_id, c.number, c.answer, c.at FROM consent AS c
            WHERE c.person_id = \(person) ORDER BY c.id
            """)
        return Dictionary(all.map { ($0.text, $0) }) { $1 }
    }

    func say(
        _ answer: ConsentAnswer, of text: SiteText, by person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO consent (person_id, text_id, number, answer, at)
            VALUES (\(person), \(text.id), \(text.number), \(answer), \(now))
            """)
    }

    /// A new version asks once, where one's tasks are: nobody is kept from anything.
    static let task = TaskKind(
        "accounts.consent", heading: "consent.task", act: "consent.open", order: 6,
        path: ConsentPaths.mine,
        rows: { viewer, _ in
            guard let person = viewer.person else { return nil }
            return TaskRows(
                id: "t.id", title: "t.title", since: "v.published_at",
                from: """
                    FROM site_text AS t JOIN site_text_version AS v ON v.text_id = t.id
                    WHERE t.ended_at IS NULL AND NOT EXISTS (
                        SELECT 1 FROM site_text_version AS w
                        WHERE w.text_id = t.id AND w.number > v.number)
                    AND NOT EXISTS (
                        SELECT 1 FROM consent AS c WHERE c.person_id = \(person)
                            AND c.text_id = t.id AND c.number = v.number)
                    """)
        })

    /// The proof that stays of somebody who is gone is a number. Of two accounts that become one,
    /// what the one that stays agreed to holds.
    static let held = PersonalData(
        "account.consents", word: "personal.consents", fate: "personal.fate.consents",
        columns: [
            .ended("consent", "person_id"),
            .moved("site_text_version", "published_by", by: "text_id"),
        ],
        fields: [
            .text("title"), .number("version"), .text("body"),
            .code("consent", .cases(of: ConsentAnswer.self, "personal.value.consent.")),
            .moment("at"),
        ],
        rows: {
            """
            SELECT c.id AS key, t.title, c.number AS version, v.body, c.answer AS consent, c.at
            FROM consent AS c JOIN site_text AS t ON t.id = c.text_id
            LEFT JOIN site_text_version AS v ON v.text_id = c.text_id AND v.number = c.number
            WHERE c.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.run(
                """
                UPDATE site_text_version SET published_by = NULL WHERE published_by = \(one.id)
                """)
            try db.run(
                """
                INSERT INTO consent_gone (text_id, number, answer, people)
                SELECT c.text_id, c.number, c.answer, 1 FROM consent AS c
                WHERE c.person_id = \(one.id) AND NOT EXISTS (SELECT 1 FROM consent AS d
                    WHERE d.person_id = c.person_id AND d.text_id = c.text_id AND d.id > c.id)
                ON CONFLICT (text_id, number, answer)
                DO UPDATE SET people = consent_gone.people + 1
                """)
            return try db.affected(by: "DELETE FROM consent WHERE person_id = \(one.id)")
        })
}
