import Community
import Content
import Foundation
import ICalendar
import Storage

/// What the agenda makes of an event of another calendar.
struct ImportedEvent: Sendable {
    let uid: String
    let sequence: Int
    let content: EventContent
    let overrides: [EventOverride]
    let isCancelled: Bool
    /// When its own calendar last changed it, in milliseconds since 1970; nil if it says nothing.
    let changedAt: Int64?
    /// Whether it says so itself, rather than when it was written into the file.
    let isStampedByChange: Bool
    let line: Int
    /// What is not kept as it stands in the file.
    let problems: [CalendarProblem]
    /// All of it, and its digest.
    let picture: [String]
    let digest: String

    /// - Parameter themes: a category with the name of one becomes its theme.
    init(
        _ event: CalendarEvent, _ others: [CalendarEvent], uid: String, themes: [ItemTheme],
        _ words: Localization, at now: Date
    ) throws {
        let (times, recurrence) = (Self.times(event.times), event.times)
        var reading = ImportedWords(event, words)
        content = EventContent(
            title: reading.title(event), text: try reading.text(event), html: reading.html,
            place: reading.place(event),
            room: "", videoAddress: Self.video(event), times: times,
            theme: Self.theme(event.categories, themes), organiser: reading.organiser(event),
            isImportant: event.isImportant, audience: .space, groups: [], commentsOpen: true,
            rule: recurrence.rules.first?.text ?? "", added: OtherRules(recurrence, now).added,
            excepted: recurrence.excepted.map { $0.shaped(like: times.start) })
        overrides =
            try Self.overrides(others, content, &reading) + Self.lengths(recurrence, times)
        problems = reading.problems + Self.lost(others, content)
        self.uid = uid
        let all = [event] + others
        sequence = all.map(\.sequence).max() ?? 0
        isCancelled = event.isCancelled
        changedAt = all.compactMap { $0.changedAt ?? ($0.stamp > 0 ? $0.stamp : nil) }.max()
        isStampedByChange = all.contains { [changedAt] in
            $0.changedAt != nil && $0.changedAt == changedAt
        }
        line = event.line
        picture = EventPicture.of(content, overrides, isCancelled: isCancelled)
        digest = EventPicture.digest(picture)
    }

    private static func times(_ recurrence: Recurrence) -> EventTimes {
        EventTimes(
            zoneName: recurrence.zone.name, start: recurrence.start, end: recurrence.end)
    }

    /// That of its video, or a place that is an address.
    private static func video(_ event: CalendarEvent) -> String {
        [event.videoAddress, event.location].first { address in
            let parts = URLComponents(string: address)
            let isWeb = ["http", "https"].contains(parts?.scheme?.lowercased() ?? "")
            return isWeb && !(parts?.host ?? "").isEmpty && parts?.user == nil
                && address.utf8.count <= 2000
        } ?? ""
    }

    private static func theme(_ categories: [String], _ themes: [ItemTheme]) -> ItemTheme.ID? {
        let names = Set(categories.map { Folding.fold($0) })
        return themes.first { names.contains(Folding.fold($0.name)) }?.id
    }

    private static func overrides(
        _ others: [CalendarEvent], _ content: EventContent, _ reading: inout ImportedWords
    ) throws -> [EventOverride] {
        let zone = CalendarZone(content.times.zoneName) ?? .utc
        var found: [EventOverride] = []
        for other in others {
            guard let date = other.recurrenceID else { continue }
            var one = EventOverride(recurrence: date.shaped(like: content.times.start).basic)
            one.isCancelled = other.isCancelled
            try reading.differ(&one, other, from: content)
            let times = other.times
            func local(_ time: LocalTime) -> LocalTime {
                time.isDate || times.zone == zone ? time : zone.local(at: times.zone.utc(of: time))
            }
            let usual = content.times.moved(to: date.shaped(like: content.times.start))
            let (start, end) = (local(times.start), local(times.end))
            if start != usual.start || end != usual.end {
                (one.startsLocal, one.endsLocal) = (start.basic, end.basic)
            }
            found.append(one)
        }
        return found
    }

    /// Added dates that last for a time of their own.
    private static func lengths(_ recurrence: Recurrence, _ times: EventTimes) -> [EventOverride] {
        recurrence.added.compactMap { date in
            guard let end = date.end, end.isDate == times.start.isDate else { return nil }
            var one = EventOverride(recurrence: date.start.shaped(like: times.start).basic)
            (one.startsLocal, one.endsLocal) = (date.start.basic, end.basic)
            return one
        }
    }
}
