import Community
import Content
import Foundation
import ICalendar
import Storage

/// What is different on one date of a series; what is nil is as in the series.
struct EventOverride: Codable, Equatable, Sendable {
    let recurrence: String
    var isCancelled = false
    var cancelledWord: String?
    var title: String?
    var text: String?
    var html: String?
    var place: String?
    var room: String?
    var videoAddress: String?
    var startsLocal: String?
    var endsLocal: String?

    init(recurrence: String) { self.recurrence = recurrence }

    /// Its times; nil where they are those of the series.
    func times(_ zone: String) -> EventTimes? {
        guard let start = startsLocal.flatMap(LocalTime.init),
            let end = endsLocal.flatMap(LocalTime.init)
        else { return nil }
        return EventTimes(zoneName: zone, start: start, end: end)
    }
}

extension EventOverride: FromRow {
    init(row: Row) throws {
        recurrence = try row["recurrence_id"]
        isCancelled = try row["cancelled"]
        cancelledWord = try row["cancelled_word"]
        title = try row["title"]
        text = try row["text"]
        html = try row["text_html"]
        place = try row["place"]
        room = try row["room"]
        videoAddress = try row["video_address"]
        startsLocal = try row["starts_local"]
        endsLocal = try row["ends_local"]
    }

    /// Beside the columns of an event: `OverrideStore.columnsBeside`.
    init?(beside row: Row) throws {
        guard let recurrence: String = try row["own_recurrence"] else { return nil }
        self.recurrence = recurrence
        isCancelled = try row["own_cancelled"]
        cancelledWord = try row["own_cancelled_word"]
        title = try row["own_title"]
        text = try row["own_text"]
        html = try row["own_html"]
        place = try row["own_place"]
        room = try row["own_room"]
        videoAddress = try row["own_video_address"]
        startsLocal = try row["own_starts_local"]
        endsLocal = try row["own_ends_local"]
    }
}
