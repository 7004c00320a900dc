import Community
import Content
import Storage

/// Writes how people answer to an event.
struct AnswerRulesStore {
    let db: Database

    func save(_ rules: AnswerRules, of event: Item.ID) throws {
        try GatheringStore(db: db).hold(event)
        try db.run(
            """
            UPDATE event SET answers_open = \(rules.isOpen), seats = \(rules.seats),
                answer_until = \(rules.until), list_for = \(rules.readers),
                guests_max = \(rules.mostGuests)
            WHERE item_id = \(event)
            """)
        db.noteChange(of: event.rawValue)
    }

    /// The dates of an event in whose line somebody waits.
    func waiting(_ event: Item.ID, limit: Int) throws -> [Occurrence.ID] {
        try db.values(
            """
            SELECT o.id FROM occurrence AS o WHERE o.event_id = \(event) AND EXISTS (
                SELECT 1 FROM event_answer AS a WHERE a.event_id = o.event_id
                    AND a.recurrence_id = o.recurrence_id AND a.seat = 'waiting')
            ORDER BY o.starts_at LIMIT \(limit)
            """)
    }
}
