package import Community
package import Foundation
import Storage

extension CharterStore {
    /// When somebody accepted the charter as it is now; nil if they have not.
    package func acceptance(
        of charter: Charter, by person: Person.ID, in space: Space.ID
    ) throws -> Date? {
        try db.value(
            """
            SELECT a.accepted_at FROM charter_acceptance AS a
            WHERE a.space_id = \(space) AND a.person_id = \(person)
                AND a.version = \(charter.version)
            """)
    }

    /// To accept it twice is to accept it once.
    package func accept(
        _ charter: Charter, by person: Person.ID, in space: Space.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO charter_acceptance (space_id, person_id, version, accepted_at)
            VALUES (\(space), \(person), \(charter.version), \(now))
            ON CONFLICT (space_id, person_id) DO UPDATE SET version = excluded.version,
                accepted_at = excluded.accepted_at
            WHERE charter_acceptance.version < excluded.version
            """)
    }

    /// How many of those who belong to the space have accepted the charter as it is now.
    package func countAccepted(_ charter: Charter, in space: Space.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM charter_acceptance AS a
            WHERE a.space_id = \(space) AND a.version = \(charter.version)
            """)
    }

    package func countMembers(of space: Space.ID) throws -> Int {
        try db.one("SELECT COUNT(*) AS n FROM membership AS m WHERE m.space_id = \(space)")
    }

    /// The charter of a space, for those who have yet to accept it.
    package static func toAccept(_ viewer: Viewer, _ space: Space) -> TaskRows? {
        guard let person = viewer.person else { return nil }
        return TaskRows(
            id: "ch.space_id", title: "chs.name", since: "ch.dated_at",
            from: """
                FROM charter AS ch JOIN space AS chs ON chs.id = ch.space_id
                WHERE ch.space_id = \(space.id) AND ch.version > 0 AND NOT EXISTS (
                    SELECT 1 FROM charter_acceptance AS cha
                    WHERE cha.space_id = ch.space_id AND cha.person_id = \(person)
                        AND cha.version = ch.version)
                """)
    }

    static let acceptances = PersonalData(
        "review.charters", word: "personal.charters",
        columns: [.ended("charter_acceptance", "person_id")],
        fields: [.text("space"), .number("version"), .text("text"), .moment("accepted")],
        rows: {
            """
            SELECT a.space_id AS key, s.name AS space, a.version, COALESCE(v.body, '') AS text,
                a.accepted_at AS accepted
            FROM charter_acceptance AS a JOIN space AS s ON s.id = a.space_id
            LEFT JOIN charter_version AS v ON v.space_id = a.space_id AND v.version = a.version
            WHERE a.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(
                by: "DELETE FROM charter_acceptance WHERE person_id = \(one.id)")
        })
}
