import Community
import Foundation
import Storage

/// What is mailed to whom: what a member has chosen, or else what their space has, or else what
/// holds everywhere.
struct MailChoiceStore {
    let db: Database

    /// What holds for a member.
    func choice(of person: Person.ID, in space: Space.ID) throws -> MailChoice {
        try own(person, in: space)?.choice ?? usual(in: space)
    }

    /// What holds for a member in each of some spaces, in one statement.
    func choices(
        of person: Person.ID, in spaces: [Space.ID]
    ) throws -> [Space.ID: MailChoice] {
        var found: [Space.ID: MailChoice] = [:]
        guard !spaces.isEmpty else { return found }
        try db.each(
            """
            SELECT s.id AS space_id,
                CASE WHEN c.own IS NULL THEN d.answers ELSE c.answers END AS answers,
                CASE WHEN c.own IS NULL THEN d.followed ELSE c.followed END AS followed,
                CASE WHEN c.own IS NULL THEN d.rhythm ELSE c.rhythm END AS rhythm,
                CASE WHEN c.own IS NULL THEN d.weekday ELSE c.weekday END AS weekday,
                CASE WHEN c.own IS NULL THEN d.hour ELSE c.hour END AS hour,
                CASE WHEN c.own IS NULL THEN d.letters ELSE c.letters END AS letters,
                CASE WHEN c.own IS NULL THEN d.neutral ELSE c.neutral END AS neutral
            FROM space AS s
            LEFT JOIN mail_choice AS c ON c.space_id = s.id AND c.person_id = \(person)
            LEFT JOIN mail_default AS d ON d.space_id = s.id
            WHERE s.id IN \(list: spaces) AND (c.own IS NOT NULL OR d.space_id IS NOT NULL)
            """
        ) { found[try $0["space_id"]] = try MailChoice(row: $0) }
        return found
    }

    /// What was chosen for a member; nil where that of the space holds.
    func own(_ person: Person.ID, in space: Space.ID) throws -> OwnMailChoice? {
        try db.first(
            """
            SELECT c.answers, c.followed, c.rhythm, c.weekday, c.hour, c.letters, c.neutral, c.own
            FROM mail_choice AS c WHERE c.person_id = \(person) AND c.space_id = \(space)
            """)
    }

    /// What holds in a space for those who have not chosen.
    func usual(in space: Space.ID) throws -> MailChoice {
        let found: MailChoice? = try db.first(
            """
            SELECT d.answers, d.followed, d.rhythm, d.weekday, d.hour, d.letters, d.neutral
            FROM mail_default AS d WHERE d.space_id = \(space)
            """)
        return found ?? .initial
    }

    func set(
        _ choice: MailChoice, of person: Person.ID, in space: Space.ID, isOwn: Bool, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO mail_choice (person_id, space_id, answers, followed, rhythm, weekday, hour,
                letters, neutral, own, at)
            SELECT m.person_id, m.space_id, \(choice.tellsAnswers), \(choice.tellsFollowed),
                \(choice.rhythm), \(choice.weekday), \(choice.hour), \(choice.takesLetters),
                \(choice.isNeutral), \(isOwn), \(now)
            FROM membership AS m WHERE m.person_id = \(person) AND m.space_id = \(space)
            ON CONFLICT (person_id, space_id) DO UPDATE SET answers = excluded.answers,
                followed = excluded.followed, rhythm = excluded.rhythm,
                weekday = excluded.weekday, hour = excluded.hour, letters = excluded.letters,
                neutral = excluded.neutral, own = excluded.own, at = excluded.at
            """)
    }

    /// That of the space holds again.
    func forget(_ person: Person.ID, in space: Space.ID) throws {
        try db.run(
            "DELETE FROM mail_choice WHERE person_id = \(person) AND space_id = \(space)")
    }

    func setUsual(_ choice: MailChoice, in space: Space.ID) throws {
        try db.run(
            """
            INSERT INTO mail_default (space_id, answers, followed, rhythm, weekday, hour, letters,
                neutral)
            VALUES (\(space), \(choice.tellsAnswers), \(choice.tellsFollowed), \(choice.rhythm),
                \(choice.weekday), \(choice.hour), \(choice.takesLetters), \(choice.isNeutral))
            ON CONFLICT (space_id) DO UPDATE SET answers = excluded.answers,
                followed = excluded.followed, rhythm = excluded.rhythm,
                weekday = excluded.weekday, hour = excluded.hour, letters = excluded.letters,
                neutral = excluded.neutral
            """)
    }
}
