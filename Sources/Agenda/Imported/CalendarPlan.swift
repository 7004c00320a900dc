import Community
import Content
import Foundation
import ICalendar
import Storage

/// What becomes of each event of a file, by its name in other calendars: a higher sequence, or a
/// later change, makes the agenda's follow; a lower one does not.
struct CalendarPlan {
    let steps: [CalendarStep]
    /// What of them is taken otherwise than written.
    let problems: [CalendarProblem]

    init(
        _ series: [CalendarSeries], in space: Space, _ words: Localization, _ db: Database,
        at now: Date
    ) throws {
        let store = KnownEventStore(db: db)
        let themes = try ItemThemeStore(.agenda, db: db).all(in: space)
        let known = try store.events(series.flatMap(Self.names), in: space)
        let ids = known.values.map(\.id)
        let overrides = try EventCollectionStore(db: db).overrides(of: ids.map(\.rawValue))
        let sources = try EventSourceStore(db: db).all(of: ids)
        let split = try store.split(ids)
        steps = try series.flatMap { one in
            try Self.events(one, themes, words, now).map { event in
                let current = known[event.uid]
                let fate = current.map {
                    Self.fate(event, $0, overrides[$0.id] ?? [], sources[$0.id] ?? EventSource($0))
                }
                let keeps = current.map {
                    $0.series != nil || split.contains($0.id)
                        || ImportedDates.isDecided($0, since: sources[$0.id])
                }
                return CalendarStep(
                    fate: fate ?? .added, event: event, known: current?.id,
                    keepsDates: keeps ?? false)
            }
        }
        problems =
            steps.filter { $0.fate == .changed && $0.keepsDates }.map {
                CalendarProblem(.keptDates, line: $0.event.line, about: $0.event.content.title)
            } + steps.flatMap(\.event.problems)
    }

    /// The series, and those that its dates have when they come without it.
    private static func names(_ series: CalendarSeries) -> [String] {
        series.event == nil ? series.overrides.map(name) : [series.uid]
    }

    private static func name(_ date: CalendarEvent) -> String {
        date.uid + "/" + (date.recurrenceID?.basic ?? "")
    }

    /// Dates that come without their series are events of their own.
    private static func events(
        _ series: CalendarSeries, _ themes: [ItemTheme], _ words: Localization, _ now: Date
    ) throws -> [ImportedEvent] {
        if let event = series.event {
            let one = try ImportedEvent(
                event, series.overrides, uid: series.uid, themes: themes, words, at: now)
            return [one]
        }
        return try series.overrides.map {
            try ImportedEvent($0, [], uid: name($0), themes: themes, words, at: now)
        }
    }

    private static func fate(
        _ event: ImportedEvent, _ current: AgendaEvent, _ overrides: [EventOverride],
        _ source: EventSource
    ) -> ImportFate {
        if current.item.trashedAt != nil { return .trashed }
        if event.picture == EventPicture.of(current, overrides) { return .same }
        return source.fate(of: event)
    }
}
