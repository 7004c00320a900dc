import Community
import Content
import Foundation
import Storage

/// Finds the dates of events with all that answers, reminders and mails need of them.
struct GatheringStore {
    let db: Database

    /// One that the viewer sees; one that they may not see does not exist.
    func find(_ id: Occurrence.ID, for viewer: Viewer, in space: Space) throws -> Gathering {
        let found: Gathering? = try db.first(
            "\(Self.selection) WHERE o.id = \(id) AND \(viewer.sees(itemsOf: space))")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For the jobs and the signed links. Not what is in the trash.
    func find(_ id: Occurrence.ID) throws -> Gathering? {
        try db.first("\(Self.selection) WHERE o.id = \(id) AND i.trashed_at IS NULL")
    }

    func find(_ event: Item.ID, _ recurrence: String) throws -> Gathering? {
        try db.first(
            """
            \(Self.selection) WHERE o.event_id = \(event) AND o.recurrence_id = \(recurrence)
                AND i.trashed_at IS NULL
            """)
    }

    /// The date of a local start, or of its day where the calendar that names it knows no more.
    func find(_ event: Item.ID, like recurrence: String) throws -> Gathering? {
        if let found = try find(event, recurrence) { return found }
        return try db.first(
            """
            \(Self.selection) WHERE o.event_id = \(event) AND i.trashed_at IS NULL
                AND SUBSTR(o.recurrence_id, 1, 8) = \(String(recurrence.prefix(8)))
                AND (\(recurrence.utf8.count) = 8 OR length(o.recurrence_id) = 8)
            ORDER BY o.starts_at LIMIT 1
            """)
    }

    /// The dates of an event that are still to come, the first ones first.
    func coming(of event: Item.ID, at now: Date, limit: Int) throws -> [Gathering] {
        try coming(of: [event], at: now, limit: limit)
    }

    func coming(of events: [Item.ID], at now: Date, limit: Int) throws -> [Gathering] {
        try db.all(
            """
            \(Self.selection) WHERE o.event_id IN \(list: events) AND o.ends_at > \(now)
                AND i.trashed_at IS NULL
            ORDER BY o.starts_at, o.id LIMIT \(limit)
            """)
    }

    func all(_ ids: [Occurrence.ID]) throws -> [Gathering] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            "\(Self.selection) WHERE o.id IN \(list: ids) AND i.trashed_at IS NULL")
    }

    /// Those of all spaces that begin within some time, after one in the order of their numbers.
    func starting(
        after now: Date, until end: Date, beyond last: Occurrence.ID?, limit: Int
    ) throws -> [Gathering] {
        let last = last ?? Occurrence.ID(rawValue: 0)
        return try db.all(
            """
            \(Self.selection)
            WHERE o.starts_at > \(now) AND o.starts_at <= \(end) AND o.id > \(last)
                AND o.cancelled = 0 AND e.cancelled_at IS NULL
                AND e.answers_open = 1 AND \(Visibility.isOut("i")) AND \(Visibility.isOn("i"))
            ORDER BY o.id LIMIT \(limit)
            """)
    }

    /// Has what is answered to an event stay as it is until the end of this write: two who ask for
    /// its last seat come one after the other.
    func hold(_ event: Item.ID) throws {
        try db.hold("SELECT e.item_id FROM event AS e WHERE e.item_id = \(event)")
    }

    static let selection: SQL = """
        SELECT \(Occurrence.columns), \(ItemStore.columns), \(AnswerRules.columns), e.uid,
            e.sequence, e.time_zone, e.whole_days, e.organiser, e.organiser_id, e.rule,
            e.added_dates, e.cancelled_at,
            e.starts_at AS first_start, COALESCE(v.title, i.title) AS date_title,
            COALESCE(v.place, e.place) AS date_place, COALESCE(v.room, e.room) AS date_room,
            COALESCE(v.video_address, e.video_address) AS date_video,
            CASE WHEN EXISTS (SELECT 1 FROM event_meeting AS em
                WHERE em.event_id = o.event_id AND em.recurrence_id = o.recurrence_id)
                THEN 1 ELSE 0 END AS has_meeting
        FROM occurrence AS o JOIN event AS e ON e.item_id = o.event_id
        JOIN item AS i ON i.id = e.item_id
        LEFT JOIN event_override AS v
            ON v.event_id = o.event_id AND v.recurrence_id = o.recurrence_id
        """
}
