import Community
import Content
import Foundation
import Storage

/// Which documents ask to be acknowledged, and by whom.
struct RequestStore {
    let db: Database

    func find(_ id: Item.ID) throws -> AcknowledgementRequest? {
        try db.first(
            "\(Self.selection) WHERE q.document_id = \(id) AND q.ended_at IS NULL")
    }

    func groups(of id: Item.ID) throws -> [MemberGroup.ID] {
        try db.values(
            """
            SELECT g.group_id FROM document_request_group AS g WHERE g.document_id = \(id)
            """)
    }

    /// Asks, or changes whom is asked and when they are reminded. What has been confirmed counts.
    func save(
        _ form: RequestForm, of document: VettedDocument, by person: Person.ID, at now: Date
    ) throws {
        let remindAt = form.remindAt(from: now)
        try db.run(
            """
            INSERT INTO document_request (document_id, space_id, audience, round, asked_by,
                asked_at, remind_days, remind_at)
            VALUES (\(document.id), \(document.item.space), \(form.audience),
                \(document.number), \(person), \(now), \(form.remindDays), \(remindAt))
            ON CONFLICT (document_id) DO UPDATE SET audience = excluded.audience,
                remind_days = excluded.remind_days, remind_at = excluded.remind_at,
                asked_by = CASE WHEN document_request.ended_at IS NULL
                    THEN document_request.asked_by ELSE excluded.asked_by END,
                asked_at = CASE WHEN document_request.ended_at IS NULL
                    THEN document_request.asked_at ELSE excluded.asked_at END,
                ended_at = NULL
            """)
        try db.run("DELETE FROM document_request_group WHERE document_id = \(document.id)")
        try db.run(
            """
            INSERT INTO document_request_group (document_id, group_id)
            SELECT CAST(\(document.id) AS BIGINT), g.id FROM member_group AS g
            WHERE g.space_id = \(document.item.space) AND g.id IN \(list: form.groups)
            """)
    }

    func end(_ id: Item.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE document_request SET ended_at = \(now), remind_at = NULL
            WHERE document_id = \(id) AND ended_at IS NULL
            """)
    }

    /// A substantial version asks anew; of a request that has ended, once it is asked again.
    /// - Returns: whether anybody is asked.
    func setRound(_ round: Int, of id: Item.ID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE document_request SET round = \(round), asked_at = \(now),
                    reminded_at = NULL, remind_at = CASE WHEN remind_days > 0 AND ended_at IS NULL
                        THEN \(now) + remind_days * \(Self.day) END
                WHERE document_id = \(id) AND round < \(round)
                """) == 1
    }

    /// In milliseconds.
    private static let day = 86_400_000

    /// Notes a reminder: whoever was reminded by hand is not at the same time by itself.
    /// - Returns: whether it may go.
    func beginReminder(_ id: Item.ID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE document_request SET reminded_at = \(now), remind_at = NULL
                WHERE document_id = \(id) AND (reminded_at IS NULL OR reminded_at
                    <= \(now.addingTimeInterval(-AcknowledgementRequest.pause)))
                """) == 1
    }

    /// The reminder that would have gone by itself does not, since one has just gone.
    func dropReminder(_ id: Item.ID) throws {
        try db.run("UPDATE document_request SET remind_at = NULL WHERE document_id = \(id)")
    }

    /// Those of which people are to be reminded by now.
    func dueReminders(at now: Date, limit: Int) throws -> [Item.ID] {
        try db.values(
            """
            SELECT q.document_id FROM document_request AS q
            JOIN document AS d ON d.item_id = q.document_id JOIN item AS i ON i.id = d.item_id
            WHERE q.remind_at IS NOT NULL AND q.remind_at <= \(now)
                AND q.ended_at IS NULL AND \(Self.stands)
            ORDER BY q.remind_at, q.document_id LIMIT \(limit)
            """)
    }

    /// Whether a request stands now: of `document AS d` and its `item AS i`.
    static let stands: SQL = """
        (d.vetted_version_id IS NOT NULL AND d.archived_at IS NULL AND \(Visibility.isOut("i"))
            AND \(Visibility.isOn("i")))
        """

    static let selection: SQL = """
        SELECT q.document_id, q.audience, q.round, q.asked_by, q.asked_at, q.remind_days,
            q.remind_at, q.reminded_at
        FROM document_request AS q
        """
}
