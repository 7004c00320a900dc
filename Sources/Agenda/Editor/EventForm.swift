import Community
import Content
import Foundation
import HTTP

/// The form of an event as it was typed.
struct EventForm: Sendable {
    var title = ""
    var text = ""
    var place = ""
    var room = ""
    var videoAddress = ""
    var theme = ""
    var organiser = ""
    var audience = Audience.space.rawValue
    var groups: Set<String> = []
    var isImportant = false
    var commentsOpen = true
    var time = TimeForm()
    var repeats = RepeatForm()
}

extension EventForm {
    init(_ fields: FormFields, zone: String) {
        title = (fields.first("title") ?? "").oneLine
        text = (fields.first("text") ?? "").plainLines
        place = (fields.first("place") ?? "").oneLine
        room = (fields.first("room") ?? "").oneLine
        videoAddress = (fields.first("video_address") ?? "").oneLine
        theme = fields.first("theme") ?? ""
        organiser = (fields.first("organiser") ?? "").oneLine
        audience = fields.first("audience") ?? audience
        groups = Set(fields.all("group"))
        isImportant = fields.first("important") == "1"
        commentsOpen = fields.first("comments_open") == "1"
        time = TimeForm(fields, zone: zone)
        repeats = RepeatForm(fields)
    }

    /// A new one, with what its address says already.
    init(asked query: FormFields, zone: String) {
        title = (query.first("title") ?? "").oneLine
        theme = query.first("theme") ?? ""
        time.startDay = query.first("date") ?? ""
        time.startTime = query.first("time") ?? ""
        time.isWholeDays = query.first("time")?.isEmpty ?? false
        time.zone = query.first("zone") ?? zone
    }

    init(_ content: EventContent) {
        title = content.title
        text = content.text
        place = content.place
        room = content.room
        videoAddress = content.videoAddress
        theme = content.theme?.description ?? ""
        organiser = content.organiser
        audience = content.audience.rawValue
        groups = Set(content.groups.map(\.description))
        isImportant = content.isImportant
        commentsOpen = content.commentsOpen
        time = TimeForm(content.times)
        repeats = RepeatForm(
            rule: content.rule, content.times, added: content.added, excepted: content.excepted)
    }

    /// All that others may have changed meanwhile.
    var version: FormVersion {
        FormVersion(
            of: [
                title, text, place, room, videoAddress, theme, organiser, audience,
                isImportant ? "1" : "", commentsOpen ? "1" : "",
            ] + groups.sorted() + time.parts + repeats.parts)
    }
}
