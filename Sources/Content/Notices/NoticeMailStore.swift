import Community
import Foundation
import Storage

/// Which notices go by mail as well, at once. The first one of a thing waits ten minutes for the
/// others; after a mail there is quiet about its thing until its reader has come back.
struct NoticeMailStore {
    /// How long a mail waits for what follows.
    static let delay: TimeInterval = 600

    let db: Database

    /// Has some people be told by mail, of those who want that.
    /// - Parameter address: names the thing where it is no item.
    func wait(
        _ reason: NoticeReason, for people: [Person.ID], of item: Item.ID?, _ address: String,
        in space: Space.ID, at now: Date
    ) throws {
        guard let wanted = Self.wanted(reason) else { return }
        try db.run(
            """
            INSERT INTO notice_mail (person_id, space_id, thing, due_at)
            SELECT m.person_id, m.space_id, t.thing, \(now.addingTimeInterval(Self.delay))
            FROM (\(Self.thing(item, address))) AS t
            JOIN membership AS m ON m.space_id = \(space) AND m.person_id IN \(list: people)
            \(MailChoiceQueryStore.joined)
            LEFT JOIN notice_mail AS q ON q.person_id = m.person_id AND q.space_id = m.space_id
                AND q.thing = t.thing
            LEFT JOIN item_opened AS o ON o.person_id = m.person_id AND o.item_id = t.id
            WHERE \(wanted) AND (\(reason.breaksQuiet) = 1 OR q.sent_at IS NULL
                OR m.last_visit_at > q.sent_at OR o.opened_at > q.sent_at)
            ORDER BY m.person_id
            ON CONFLICT (person_id, space_id, thing) DO UPDATE SET due_at = excluded.due_at
            WHERE notice_mail.due_at IS NULL
            """)
    }

    /// Who wants notices of this reason at once; nil if nobody may.
    private static func wanted(_ reason: NoticeReason) -> SQL? {
        switch reason.mailing {
        case .answers: MailChoiceQueryStore.tellsAnswers
        case .followed: MailChoiceQueryStore.tellsFollowed
        case .never: nil
        }
    }

    private static func thing(_ item: Item.ID?, _ address: String) -> SQL {
        guard let item else {
            return "SELECT CAST(\(address) AS TEXT) AS thing, CAST(NULL AS BIGINT) AS id"
        }
        return """
            SELECT \(named("i")) AS thing, COALESCE(i.parent_id, i.id) AS id
            FROM item AS i WHERE i.id = \(item)
            """
    }

    /// The thing of an `item`, and of all that hangs from it.
    static func named(_ item: SQL) -> SQL {
        "'item-' || COALESCE(\(item).parent_id, \(item).id)"
    }
}
