import Community
import Content
import Foundation
import ICalendar
import Storage

/// A date of an event as a calendar shows it.
struct CalendarEntry: Sendable {
    let occurrence: Occurrence
    let title: String
    let place: String
    let room: String
    let hasVideo: Bool
    let theme: ItemTheme.ID?
    let timeZone: String
    let isWholeDays: Bool
    let isImportant: Bool
    let isCancelled: Bool
    let isSeries: Bool

    /// The days that it covers, on the calendar of a zone; of whole days, on that of its own.
    func days(in zone: TimeZone) -> ClosedRange<Int> {
        let own = isWholeDays ? TimeZone(identifier: timeZone) ?? zone : zone
        let last = max(occurrence.startsAt, occurrence.endsAt.addingTimeInterval(-1))
        return LocalTime(occurrence.startsAt, in: own).day...LocalTime(last, in: own).day
    }

    func address(in space: Space) -> String {
        isSeries
            ? AgendaPaths.occurrence(occurrence.id, in: space)
            : AgendaPaths.event(occurrence.event, in: space)
    }
}

extension CalendarEntry: FromRow {
    static let columns: SQL = """
        \(Occurrence.columns), COALESCE(v.title, i.title) AS shown_title,
        COALESCE(v.place, e.place) AS shown_place, COALESCE(v.room, e.room) AS shown_room,
        CASE WHEN COALESCE(v.video_address, e.video_address) = '' THEN 0 ELSE 1 END AS has_video,
        e.theme_id, e.time_zone, e.whole_days, e.important,
        CASE WHEN o.cancelled = 1 OR e.cancelled_at IS NOT NULL THEN 1 ELSE 0 END AS is_off,
        CASE WHEN e.rule = '' AND e.added_dates = '' THEN 0 ELSE 1 END AS is_series
        """

    init(row: Row) throws {
        occurrence = try Occurrence(row: row)
        title = try row["shown_title"]
        place = try row["shown_place"]
        room = try row["shown_room"]
        hasVideo = try row["has_video"]
        theme = try row["theme_id"]
        timeZone = try row["time_zone"]
        isWholeDays = try row["whole_days"]
        isImportant = try row["important"]
        isCancelled = try row["is_off"]
        isSeries = try row["is_series"]
    }
}
