import Community
import Content
import Foundation
import Storage

/// The table of what people say of the cards that are about them.
struct CorrectionStore {
    let db: Database

    /// Holds one for the moderators.
    /// - Parameter contact: the card that the link leads to now.
    @discardableResult
    func hold(
        _ correction: Correction, of contact: Item.ID, by request: CardRequest, at now: Date
    ) throws -> HeldCorrection.ID {
        try db.one(
            """
            INSERT INTO contact_correction (contact_id, space_id, request_id, content, state,
                sent_at)
            VALUES (\(contact), \(request.space), \(request.id),
                \(try CorrectionText.text(correction)), 'waiting', \(now))
            RETURNING id
            """)
    }

    func find(_ id: HeldCorrection.ID, in space: Space.ID) throws -> HeldCorrection {
        let found: HeldCorrection? = try db.first(
            "\(Self.selection) WHERE k.id = \(id) AND k.space_id = \(space)")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// That which waits about a card.
    func waiting(of contact: Item.ID) throws -> HeldCorrection.ID? {
        try db.value(
            """
            SELECT k.id FROM contact_correction AS k
            WHERE k.contact_id = \(contact) AND k.state = 'waiting' ORDER BY k.id LIMIT 1
            """)
    }

    /// Those that wait, the oldest first; or the last ones that do not.
    func all(waiting: Bool, in space: Space.ID, limit: Int) throws -> [HeldCorrection] {
        let order: SQL = waiting ? "k.sent_at, k.id" : "k.decided_at DESC, k.id DESC"
        let states: [HeldCorrection.State] = waiting ? [.waiting] : [.accepted, .declined]
        return try db.all(
            """
            \(Self.selection)
            WHERE k.space_id = \(space) AND k.state IN \(list: states) AND i.trashed_at IS NULL
            ORDER BY \(order) LIMIT \(limit)
            """)
    }

    /// - Returns: false if somebody else has decided meanwhile.
    func decide(
        _ id: HeldCorrection.ID, _ state: HeldCorrection.State, by person: Person.ID, at now: Date
    ) throws -> Bool {
        try db.affected(
            by: """
                UPDATE contact_correction SET state = \(state), decided_at = \(now),
                    decided_by = \(person)
                WHERE id = \(id) AND state = 'waiting'
                """) == 1
    }

    func forget(decidedBefore date: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM contact_correction WHERE id IN (
                    SELECT k.id FROM contact_correction AS k
                    WHERE k.state <> 'waiting' AND k.decided_at < \(date)
                    ORDER BY k.id LIMIT \(limit))
                """)
    }

    static func tasks(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard viewer.moderates(space) else { return nil }
        return TaskRows(
            id: "k.id", title: "i.title", since: "k.sent_at",
            from: """
                FROM contact_correction AS k JOIN item AS i ON i.id = k.contact_id
                WHERE k.space_id = \(space.id) AND k.state = 'waiting'
                    AND \(viewer.sees(itemsOf: space))
                """)
    }

    /// What moderators made of them.
    static func decided(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        guard viewer.moderates(space) else { return nil }
        return DecisionRows(
            id: "i.id", title: "i.title", at: "k.decided_at", outcome: "k.state",
            actor: "(SELECT p.name FROM person AS p WHERE p.id = k.decided_by)",
            from: """
                FROM contact_correction AS k JOIN item AS i ON i.id = k.contact_id
                WHERE k.space_id = \(space.id) AND \(viewer.sees(itemsOf: space))
                    AND k.decided_at >= \(period.start) AND k.decided_at < \(period.end)
                """)
    }

    private static let selection: SQL = """
        SELECT k.id AS correction_id, k.contact_id, i.title, k.content, k.state, k.sent_at,
            k.decided_at, p.name AS decided_by_name, r.sent_to
        FROM contact_correction AS k JOIN item AS i ON i.id = k.contact_id
        LEFT JOIN person AS p ON p.id = k.decided_by
        LEFT JOIN contact_request AS r ON r.id = k.request_id
        """
}
