package import Community
import Foundation
package import Storage

/// Those whom an item is for, as far as they take by mail what is sent in full.
package struct MailedAudienceStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Those that a portion of a distribution is for; its `originID` is their number. Who they
    /// are is asked anew for each portion: whoever has left or has stopped such mails is left out.
    /// - Parameters:
    ///   - isNeutral: whether it is for those whose subjects say nothing, or the others.
    ///   - withPartners: whether the partners of the space get it as well.
    package func addressees(
        of item: Item, isNeutral: Bool, withPartners: Bool = true, _ portion: MailPortion
    ) throws -> [MailAddressee] {
        let found: [Reader] = try db.all(
            """
            SELECT m.person_id, p.email, p.name FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            \(MailChoiceQueryStore.joined)
            WHERE m.space_id = \(item.space) AND m.person_id > \(portion.after)
                AND m.person_id <> \(item.author ?? Person.ID(rawValue: 0))
                AND (\(withPartners) = 1 OR m.role <> 'partner')
                AND \(MailChoiceQueryStore.takesLetters)
                AND \(MailChoiceQueryStore.isNeutral) = \(isNeutral)
                AND m.person_id IN (SELECT m.person_id \(AudienceStore.members(meantBy: item)))
            ORDER BY m.person_id LIMIT \(portion.limit)
            """)
        try note(item, found.map(\.person), at: portion.now)
        return found.map { reader in
            let link = MailStopLink(.letters, of: reader.person, in: item.space)
            return MailAddressee(
                email: reader.email, name: reader.name, person: reader.person,
                originID: reader.person.rawValue,
                values: ["stop": portion.site.options.address + link.path(portion.site)])
        }
    }

    /// They were told of it: their digests are silent on it.
    private func note(_ item: Item, _ people: [Person.ID], at now: Date) throws {
        guard !people.isEmpty else { return }
        try db.run(
            """
            INSERT INTO notice_mail (person_id, space_id, thing, sent_at)
            SELECT p.id, i.space_id, \(NoticeMailStore.named("i")), \(now)
            FROM item AS i JOIN person AS p ON p.id IN \(list: people)
            WHERE i.id = \(item.id)
            ON CONFLICT (person_id, space_id, thing) DO UPDATE SET sent_at = excluded.sent_at
            """)
    }

    /// How many of an audience take it, beside whoever publishes.
    package func count(
        _ audience: Audience, _ groups: [MemberGroup.ID], in space: Space.ID,
        but author: Person.ID?
    ) throws -> Int {
        let isOf: SQL =
            switch audience {
            case .everyone, .space: "1 = 1"
            case .moderators: "m.role IN ('moderator', 'administrator')"
            case .groups:
                """
                m.person_id IN (SELECT gp.person_id FROM member_group_person AS gp
                    WHERE gp.group_id IN \(list: groups))
                """
            }
        return try db.one(
            """
            SELECT COUNT(*) AS n FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            \(MailChoiceQueryStore.joined)
            WHERE m.space_id = \(space) AND m.person_id <> \(author ?? Person.ID(rawValue: 0))
                AND \(MailChoiceQueryStore.takesLetters) AND \(isOf)
            """)
    }

    private struct Reader: FromRow {
        let person: Person.ID
        let email: String
        let name: String

        init(row: Row) throws {
            person = try row["person_id"]
            email = try row["email"]
            name = try row["name"]
        }
    }
}
