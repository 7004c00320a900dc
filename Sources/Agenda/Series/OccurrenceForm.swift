import Community
import Content
import Foundation
import HTTP
import ICalendar

/// The form of one date of a series as it was typed.
struct OccurrenceForm: Sendable {
    var title = ""
    var text = ""
    var place = ""
    var room = ""
    var videoAddress = ""
    var time = TimeForm()
}

extension OccurrenceForm {
    init(_ fields: FormFields, _ event: AgendaEvent) {
        title = (fields.first("title") ?? "").oneLine
        text = (fields.first("text") ?? "").plainLines
        place = (fields.first("place") ?? "").oneLine
        room = (fields.first("room") ?? "").oneLine
        videoAddress = (fields.first("video_address") ?? "").oneLine
        time = TimeForm(fields, zone: event.timeZone)
        time.isWholeDays = event.times.isWholeDays
        time.zone = event.timeZone
    }

    init(_ event: AgendaEvent, at start: LocalTime, _ override: EventOverride?) {
        title = override?.title ?? event.item.title
        text = override?.text ?? event.text
        place = override?.place ?? event.place
        room = override?.room ?? event.room
        videoAddress = override?.videoAddress ?? event.videoAddress
        time = TimeForm(override?.times(event.timeZone) ?? event.times.moved(to: start))
    }

    var version: FormVersion {
        FormVersion(of: [title, text, place, room, videoAddress] + time.parts)
    }
}
