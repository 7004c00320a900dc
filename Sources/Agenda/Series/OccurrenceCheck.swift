import Community
import Content
import Foundation
import ICalendar

/// Reads the form of one date: what is different from the series, or what is wrong.
struct OccurrenceCheck {
    let form: OccurrenceForm
    let event: AgendaEvent
    let occurrence: Occurrence
    let visit: Visit

    func override(
        _ errors: inout FormErrors, from kept: EventOverride?
    ) throws -> EventOverride? {
        let words = visit.words
        let times = TimeCheck(form: form.time, zones: [event.timeZone], words: words)
            .times(&errors)
        if form.title.isBlank { errors.add("title", words("agenda.error.title")) }
        limit(form.title, EventCheck.titleLimit, "title", &errors)
        limit(form.place, EventCheck.placeLimit, "place", &errors)
        limit(form.room, EventCheck.roomLimit, "room", &errors)
        let text = try TextEntry(form.text, as: .page, words)
        if text.fault != .empty, let error = text.error(words) { errors.add("text", error) }
        let video = VideoAddress.checked(form.videoAddress, &errors, words)
        guard let times, errors.isEmpty else { return nil }
        var one = kept ?? EventOverride(recurrence: occurrence.recurrence)
        one.title = different(form.title.plain, event.item.title)
        one.text = different(text.source, event.text)
        one.html = one.text == nil ? nil : text.markup
        one.place = different(form.place, event.place)
        one.room = different(form.room, event.room)
        one.videoAddress = different(video, event.videoAddress)
        let usual = LocalTime(occurrence.recurrence).map { event.times.moved(to: $0) }
        one.startsLocal = times == usual ? nil : times.start.basic
        one.endsLocal = times == usual ? nil : times.end.basic
        return one
    }

    private func different(_ text: String, _ usual: String) -> String? {
        text == usual ? nil : text
    }

    private func limit(
        _ text: String, _ most: Int, _ field: String, _ errors: inout FormErrors
    ) {
        guard text.length > most else { return }
        errors.add(field, visit.words("form.tooLong", ["n": String(most)]))
    }
}
