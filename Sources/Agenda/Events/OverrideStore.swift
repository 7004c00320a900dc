import Community
import Content
import ICalendar
import Storage

/// What is different on single dates.
struct OverrideStore {
    let db: Database

    static let columnsBeside: SQL = """
        v.recurrence_id AS own_recurrence, v.cancelled AS own_cancelled,
        v.cancelled_word AS own_cancelled_word, v.title AS own_title, v.text AS own_text,
        v.text_html AS own_html, v.place AS own_place, v.room AS own_room,
        v.video_address AS own_video_address, v.starts_local AS own_starts_local,
        v.ends_local AS own_ends_local
        """

    func all(of event: Item.ID) throws -> [EventOverride] {
        try db.all(
            """
            SELECT \(Self.columns) FROM event_override AS v
            WHERE v.event_id = \(event) ORDER BY v.recurrence_id
            """)
    }

    /// The same as calendars show them: a date that is none any more and stays does not take place.
    func shown(of event: Item.ID) throws -> [EventOverride] {
        try db.all(
            """
            SELECT \(Self.shownColumns) FROM event_override AS v
            WHERE v.event_id = \(event) ORDER BY v.recurrence_id
            """)
    }

    func find(_ recurrence: String, of event: Item.ID) throws -> EventOverride? {
        try db.first(
            """
            SELECT \(Self.columns) FROM event_override AS v
            WHERE v.event_id = \(event) AND v.recurrence_id = \(recurrence)
            """)
    }

    func set(_ one: EventOverride, of event: Item.ID) throws {
        try db.run(
            """
            INSERT INTO event_override (event_id, recurrence_id, cancelled, cancelled_word, title,
                text, text_html, place, room, video_address, starts_local, ends_local)
            VALUES (\(event), \(one.recurrence), \(one.isCancelled), \(one.cancelledWord),
                \(one.title), \(one.text), \(one.html), \(one.place), \(one.room),
                \(one.videoAddress), \(one.startsLocal), \(one.endsLocal))
            ON CONFLICT (event_id, recurrence_id) DO UPDATE SET
                cancelled = excluded.cancelled, cancelled_word = excluded.cancelled_word,
                title = excluded.title, text = excluded.text, text_html = excluded.text_html,
                place = excluded.place, room = excluded.room,
                video_address = excluded.video_address,
                starts_local = excluded.starts_local, ends_local = excluded.ends_local
            """)
    }

    func remove(_ recurrence: String, of event: Item.ID) throws {
        try db.run(
            """
            DELETE FROM event_override
            WHERE event_id = \(event) AND recurrence_id = \(recurrence)
            """)
    }

    /// It goes along with its date, to a name that no date has.
    func move(_ recurrence: String, of event: Item.ID, to other: Item.ID, as name: String) throws {
        try db.run(
            """
            DELETE FROM event_override WHERE event_id = \(other) AND recurrence_id = \(name)
            """)
        try db.run(
            """
            UPDATE event_override SET event_id = \(other), recurrence_id = \(name)
            WHERE event_id = \(event) AND recurrence_id = \(recurrence)
            """)
    }

    /// Takes away those of dates that are none any more.
    /// - Parameter end: the last start of which that is known; nil for all.
    func prune(_ event: Item.ID, until end: LocalTime?) throws {
        let known: SQL = end.map { "AND recurrence_id <= \($0.basic)" } ?? ""
        try db.run(
            """
            DELETE FROM event_override WHERE event_id = \(event) \(known) AND NOT EXISTS (
                SELECT 1 FROM occurrence AS o
                WHERE o.event_id = \(event) AND o.recurrence_id = event_override.recurrence_id)
            """)
    }

    static let columns: SQL = "v.recurrence_id, v.cancelled, \(rest)"

    static let shownColumns: SQL = """
        v.recurrence_id, CASE WHEN v.cancelled = 1 OR EXISTS (SELECT 1 FROM occurrence AS vo
            WHERE vo.event_id = v.event_id AND vo.recurrence_id = v.recurrence_id
                AND vo.cancelled = 1) THEN 1 ELSE 0 END AS cancelled, \(rest)
        """

    private static let rest: SQL = """
        v.cancelled_word, v.title, v.text, v.text_html, v.place, v.room, v.video_address,
        v.starts_local, v.ends_local
        """
}
