import Community
import Foundation
import HTTP
import ICalendar

/// When an event begins and ends, as it was typed.
struct TimeForm: Equatable, Sendable {
    var startDay = ""
    var startTime = ""
    var endDay = ""
    var endTime = ""
    var isWholeDays = false
    var zone = ""
}

extension TimeForm {
    init(_ fields: FormFields, zone: String) {
        startDay = (fields.first("start_day") ?? "").trimmed
        startTime = (fields.first("start_time") ?? "").trimmed
        endDay = (fields.first("end_day") ?? "").trimmed
        endTime = (fields.first("end_time") ?? "").trimmed
        isWholeDays = fields.first("whole_days") == "1"
        self.zone = fields.first("zone") ?? zone
    }

    init(_ times: EventTimes) {
        startDay = times.start.isoDay
        startTime = times.start.isoTime
        endDay = times.lastDay == times.start.date ? "" : times.lastDay.isoDay
        endTime = times.end.isoTime
        isWholeDays = times.isWholeDays
        zone = times.zoneName
    }

    var parts: [String] {
        [startDay, startTime, endDay, endTime, isWholeDays ? "1" : "", zone]
    }
}
