import Community
import Content
import ICalendar

/// The words of an event of a file, as long as the agenda keeps them: what is cut is said.
struct ImportedWords {
    private static let textLimit = 20_000

    private(set) var problems: [CalendarProblem] = []
    /// Of the text that was read last.
    private(set) var html = ""
    private var event: CalendarEvent
    private let words: Localization

    init(_ event: CalendarEvent, _ words: Localization) {
        (self.event, self.words) = (event, words)
    }

    /// The first so many characters, as the schema counts them.
    mutating func cut(_ name: String, _ text: String, to most: Int) -> String {
        guard text.length > most else { return text }
        report(.cut(name))
        return text.cut(to: most - 1) + "…"
    }

    mutating func title(_ event: CalendarEvent) -> String {
        let title = event.title.oneLine
        if title.isEmpty { return words("agenda.import.untitled") }
        return cut("SUMMARY", title, to: EventCheck.titleLimit)
    }

    /// The lines of an address with commas between them.
    mutating func place(_ event: CalendarEvent) -> String {
        let lines = event.location.split(whereSeparator: \.isNewline).map { line in
            let line = String(line).oneLine
            return line.hasSuffix(",") ? String(line.dropLast()) : line
        }
        let place = lines.filter { !$0.isEmpty }.joined(separator: ", ")
        return cut("LOCATION", place, to: EventCheck.placeLimit)
    }

    mutating func organiser(_ event: CalendarEvent) -> String {
        let name = event.contact.isEmpty ? event.organiser?.name ?? "" : event.contact
        return cut("ORGANIZER", name.oneLine, to: EventCheck.organiserLimit)
    }

    /// Its description, and the address that it names beside it.
    mutating func text(_ event: CalendarEvent) throws -> String {
        let plain = PlainDescription.text(event.text.cut(to: 2 * Self.textLimit))
        var text = cut("DESCRIPTION", plain, to: Self.textLimit)
        let url = event.url
        let isLink = url.hasPrefix("https://") || url.hasPrefix("http://")
        if isLink, url.utf8.count <= 2000, !text.contains(url) {
            text = [text, url].filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
        let entry = try TextEntry(text, as: .page, words)
        let isFit = entry.fault == nil
        html = isFit ? entry.markup : ""
        if !isFit, !text.isBlank { report(.value("DESCRIPTION")) }
        return isFit ? entry.source : ""
    }

    /// What one date says otherwise than the series.
    mutating func differ(
        _ one: inout EventOverride, _ other: CalendarEvent, from content: EventContent
    ) throws {
        event = other
        let title = title(other)
        if title != content.title, !other.title.isBlank { one.title = title }
        let place = place(other)
        if place != content.place { one.place = place }
        let text = try text(other)
        if text != content.text { (one.text, one.html) = (text, html) }
    }

    private mutating func report(_ kind: CalendarProblem.Kind) {
        problems.append(CalendarProblem(kind, line: event.line, about: event.title))
    }
}
