import Community
import Content
import ICalendar
import Storage

/// What becomes of each event of a file, by its name in other calendars: a higher sequence, or a
/// later change, makes the agenda's follow; a lower one does not.
struct ImportPlan {
    let steps: [ImportStep]

    init(
        _ series: [CalendarSeries], in space: Space, _ words: Localization, _ db: Database
    ) throws {
        let store = KnownEventStore(db: db)
        let themes = try ThemeStore(db: db).all(in: space)
        let known = try store.events(series.flatMap(Self.names), in: space)
        let overrides = known.isEmpty ? [:] : try ExportStore(db: db).overrides(in: space)
        steps = try series.flatMap { one in
            try Self.events(one, known, themes, words).map { event in
                let current = known[event.uid]
                return ImportStep(
                    fate: Self.fate(event, current, overrides[current?.id ?? Item.ID(rawValue: 0)]),
                    event: event, known: current?.id)
            }
        }
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
        _ series: CalendarSeries, _ known: [String: AgendaEvent], _ themes: [EventTheme],
        _ words: Localization
    ) throws -> [ImportedEvent] {
        if let event = series.event {
            let one = try ImportedEvent(
                event, series.overrides, uid: series.uid, themes: themes, words)
            return [one]
        }
        return try series.overrides.map {
            try ImportedEvent($0, [], uid: name($0), themes: themes, words)
        }
    }

    private static func fate(
        _ event: ImportedEvent, _ current: AgendaEvent?, _ overrides: [EventOverride]?
    ) -> ImportStep.Fate {
        guard let current else { return .added }
        if current.item.trashedAt != nil { return .trashed }
        if EventPicture.of(event) == EventPicture.of(current, overrides ?? []) { return .same }
        if event.sequence != current.sequence {
            return event.sequence > current.sequence ? .changed : .older
        }
        guard let changedAt = event.changedAt else { return .changed }
        return changedAt > current.changedAt.milliseconds ? .changed : .older
    }
}
