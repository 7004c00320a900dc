import Community
import Content
import Foundation
import Storage

/// Who is invited, with what they answered.
struct InvitedStore {
    struct Invited: FromRow {
        let guest: EventGuest
        let sentAt: Date?
        let answer: EventAnswer.Word?
        let sees: Bool

        init(row: Row) throws {
            guest = try EventGuest(row: row)
            sentAt = try row["sent_at"]
            answer = try row["answer"]
            sees = try row["sees"]
        }
    }

    /// To one event: all of them are on its page.
    static let most = 500

    let db: Database

    func all(to gathering: Gathering) throws -> [Invited] {
        try db.all(
            """
            SELECT \(EventGuest.columns), g.sent_at, a.answer,
                CASE WHEN \(GuestStore.sees) THEN 1 ELSE 0 END AS sees
            FROM event_invitation AS g LEFT JOIN person AS gp ON gp.id = g.person_id
            LEFT JOIN event_answer AS a ON \(AnswerStore.isTo(gathering, "a"))
                AND (a.invitation_id = g.id OR a.person_id = g.person_id)
            WHERE g.event_id = \(gathering.event) AND g.withdrawn_at IS NULL
            ORDER BY \(.folded("COALESCE(gp.name, g.name)")), g.id LIMIT \(Self.most)
            """)
    }
}
