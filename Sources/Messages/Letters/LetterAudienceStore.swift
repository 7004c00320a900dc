import Community
import Foundation
import Storage

/// Who is meant by a choice of addressees, now: those who belong to the space, whose account is
/// open, but never the author; read in the order of their numbers, from any of them on.
struct LetterAudienceStore {
    let db: Database
    let space: Space.ID
    let author: Person.ID
    /// Whose holders are meant.
    var answers: Letter.ID?

    func people(
        of addressees: Addressees, after last: Person.ID, limit: Int
    ) throws -> [Person.ID] {
        let parts = parts(of: addressees, after: last, limit)
        guard !parts.isEmpty else { return [] }
        return try db.values(
            """
            SELECT DISTINCT u.person_id FROM (\(parts.joined(separator: " UNION ALL "))) AS u
            ORDER BY u.person_id LIMIT \(limit)
            """
        )
    }

    /// As far as one counts.
    func count(of addressees: Addressees) throws -> Headcount {
        if addressees.isEveryone {
            let all = try HeadcountStore(db: db).open(in: space)
            let isOne = try MembershipStore(db: db).role(of: author, in: space) != nil
            return Headcount(max(0, all - (isOne ? 1 : 0)))
        }
        let limit = Headcount.most + 1
        let parts = parts(of: addressees, after: Person.ID(rawValue: 0), limit)
        guard !parts.isEmpty else { return Headcount(0) }
        return Headcount(
            counted: try db.one(
                """
                SELECT COUNT(DISTINCT u.person_id) AS n
                FROM (\(parts.joined(separator: " UNION ALL "))) AS u
                """
            ))
    }

    /// The first of each way to be meant, so that none is read as a whole.
    private func parts(of all: Addressees, after last: Person.ID, _ limit: Int) -> [SQL] {
        var parts: [SQL] = []
        if !all.people.isEmpty {
            parts.append(members("m.person_id IN \(list: all.people)", last, limit))
        }
        parts += all.groups.map { ofGroup($0, last, limit) }
        parts += all.roles.map { members("m.role = \($0)", last, limit) }
        if all.isEveryone { parts.append(members("1 = 1", last, limit)) }
        if all.areHolders, let answers {
            parts.append(ofHolders(answers, last, limit))
            let writer: SQL = """
                m.person_id IN (SELECT l.author_id FROM letter AS l WHERE l.id = \(answers))
                """
            parts.append(members(writer, last, limit))
        }
        return parts
    }

    private func members(_ condition: SQL, _ last: Person.ID, _ limit: Int) -> SQL {
        part(
            """
            FROM membership AS m JOIN person AS p ON p.id = m.person_id
            WHERE m.space_id = \(space) AND \(condition)
            """, last, limit)
    }

    private func ofGroup(_ group: MemberGroup.ID, _ last: Person.ID, _ limit: Int) -> SQL {
        part(
            """
            FROM member_group_person AS m JOIN person AS p ON p.id = m.person_id
            JOIN member_group AS g ON g.id = m.group_id AND g.space_id = \(space)
                AND g.ended_at IS NULL
            WHERE m.group_id = \(group) AND \(belongs)
            """, last, limit)
    }

    private func ofHolders(_ letter: Letter.ID, _ last: Person.ID, _ limit: Int) -> SQL {
        part(
            """
            FROM letter_copy AS m JOIN person AS p ON p.id = m.person_id
            WHERE m.letter_id = \(letter) AND \(belongs)
            """, last, limit)
    }

    private var belongs: SQL {
        """
        EXISTS (SELECT 1 FROM membership AS b
            WHERE b.space_id = \(space) AND b.person_id = m.person_id)
        """
    }

    private func part(_ source: SQL, _ last: Person.ID, _ limit: Int) -> SQL {
        """
        SELECT part.person_id FROM (SELECT m.person_id \(source)
            AND p.disabled_at IS NULL AND m.person_id > \(last) AND m.person_id <> \(author)
            ORDER BY m.person_id LIMIT \(limit)) AS part
        """
    }
}
