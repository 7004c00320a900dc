import Community
import Content
import Storage

/// What the agenda holds of people: what they wrote, what they decided of, what they organise.
/// Events stay without their names.
enum AgendaDataStore {
    static let all: [any Declaration] = [
        events, organising, mentions, figure, AgendaTextStore.rendered,
        AgendaTextStore.renderedDates,
    ]

    private static let events = PersonalData(
        "agenda.events", word: "personal.agenda.events", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [],
        fields: [
            .text("title"), .text("text"), .text("place"),
            .code("state", .cases(of: AgendaEvent.State.self, "agenda.state.")), .text("word"),
            .moment("starts"), .moment("created"),
        ],
        rows: {
            """
            SELECT e.item_id AS key, i.title, e.text, e.place, e.state,
                e.decision_word AS word, e.starts_at AS starts, i.created_at AS created
            FROM item AS i JOIN event AS e ON e.item_id = i.id WHERE i.author_id = \($0)
            """
        },
        erase: { _, _ in 0 })

    /// Whose name stands at an event beside that of its author.
    private static let organising = PersonalData(
        "agenda.organising", word: "personal.agenda.organising",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [
            .moved("event", "organiser_id", by: "item_id"),
            .moved("event", "decided_by", by: "item_id"),
        ],
        fields: [.text("title"), .flag("organises"), .moment("decided")],
        rows: {
            """
            SELECT e.item_id AS key, i.title,
                CASE WHEN e.organiser_id = \($0) THEN 1 ELSE 0 END AS organises,
                CASE WHEN e.decided_by = \($0) THEN e.decided_at END AS decided
            FROM event AS e JOIN item AS i ON i.id = e.item_id
            WHERE e.organiser_id = \($0) OR e.decided_by = \($0)
            """
        },
        erase: forget)

    @Sendable private static func forget(_ one: ErasedPerson, _ db: Database) throws -> Int {
        let organised = try db.affected(
            by: """
                UPDATE event SET organiser_id = NULL WHERE item_id IN (
                    SELECT e.item_id FROM event AS e WHERE e.organiser_id = \(one.id)
                    LIMIT \(one.limit))
                """)
        let decided = try db.affected(
            by: """
                UPDATE event SET decided_by = NULL WHERE item_id IN (
                    SELECT e.item_id FROM event AS e WHERE e.decided_by = \(one.id)
                    LIMIT \(one.limit))
                """)
        return organised + decided
    }

    private static let mentions = MentionText(
        AgendaEvent.kind,
        read: {
            """
            SELECT e.item_id AS id, e.text, e.text_html AS html FROM event AS e
            WHERE e.item_id IN \(list: $0)
            """
        },
        write: { "UPDATE event SET text = \($1), text_html = \($2) WHERE item_id = \($0)" })

    /// Dates that took place, each one of a series.
    private static let figure = ReportFigure(
        "agenda.dates", word: "figures.agenda.dates", under: "rail.agenda"
    ) { space, period in
        """
        SELECT COUNT(*) FROM occurrence AS o JOIN event AS e ON e.item_id = o.event_id
        JOIN item AS i ON i.id = o.event_id
        WHERE o.space_id = \(space.id) AND e.state = 'published' AND e.cancelled_at IS NULL
            AND o.cancelled = 0 AND i.trashed_at IS NULL
            AND o.starts_at >= \(period.start) AND o.starts_at < \(period.end)
        """
    }
}
