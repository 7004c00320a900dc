import Community
import Content
import Foundation
import Storage

/// Who answered what, as pages and tables list them.
struct AnswerListStore {
    let db: Database
    let gathering: Gathering

    /// In the order of their names; of the line in its own.
    func page(_ part: Part, _ pages: NumberedPages) throws -> [ListedAnswer] {
        try list(part, "LIMIT \(pages.size) OFFSET \(pages.offset)")
    }

    func all(_ part: Part) throws -> [ListedAnswer] { try list(part, "") }

    private func list(_ part: Part, _ limit: SQL) throws -> [ListedAnswer] {
        let name: SQL = "\(.folded("COALESCE(p.name, g.name)"))"
        let order: SQL = part == .waiting ? "a.line, a.id" : "\(name), a.id"
        return try db.all(
            """
            SELECT \(EventAnswer.columns), COALESCE(p.name, g.name) AS name,
                g.email AS guest_email,
                CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
            FROM event_answer AS a LEFT JOIN person AS p ON p.id = a.person_id
            LEFT JOIN event_invitation AS g ON g.id = a.invitation_id
            WHERE \(AnswerStore.isTo(gathering, "a")) AND \(SeatStore.counts)
                AND \(Self.isOf(part))
            ORDER BY \(order) \(limit)
            """)
    }

    private static func isOf(_ part: Part) -> SQL {
        switch part {
        case .coming: "a.seat = 'held'"
        case .waiting: "a.line IS NOT NULL"
        case .maybe: "a.answer = 'maybe'"
        case .no: "a.answer = 'no'"
        }
    }
}
