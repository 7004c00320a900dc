import Community
import Content
import ICalendar

/// Calendar files that moderators bring in.
enum CalendarImport {
    /// How many events one file may bring.
    private static let most = 5_000

    static let kind = ImportKind(
        "calendar", at: "/agenda/imports", home: AgendaPaths.agenda, texts: "agenda.import.",
        audit: .calendarImported, fates: [.older, .trashed], piece: 50,
        readings: [
            .file(["ics"], types: ["text/calendar"], bytes: CalendarLimits().bytes, read: read)
        ],
        plan: plan, tell: tell)

    private static func read(
        _ source: ImportSource
    ) throws -> ImportedThings<CalendarSeries> {
        let text = CalendarText(source.words)
        do throws(CalendarReadError) {
            let zone = CalendarZone(source.space.zone) ?? .utc
            let file = try CalendarReader(zone: zone).read(source.data)
            let count = file.series.reduce(0) { $0 + ($1.event == nil ? $1.overrides.count : 1) }
            guard count <= most else { throw .tooMany(most) }
            return ImportedThings(file.series, problems: file.problems.map(text.problem))
        } catch {
            throw ImportRefusal(text.sentence(error))
        }
    }

    private static func plan(
        _ series: [CalendarSeries], _ context: ImportContext
    ) throws -> ImportPlan {
        let (words, now) = (context.words, context.now)
        let plan = try CalendarPlan(series, in: context.space, words, context.db, at: now)
        let steps = plan.steps.map { step in
            let content = step.event.content
            return ImportStep(
                step.fate, line: step.event.line, title: content.title,
                text: when(content.times, words), note: KeptDates(content, at: now).note(words)
            ) { try EventTaking($0).take(step) }
        }
        return ImportPlan(steps, problems: plan.problems.map(CalendarText(words).problem))
    }

    private static func when(_ times: EventTimes, _ words: Localization) -> String {
        WhenText(words, zone: times.zoneName).full(
            times.startsAt, times.endsAt, isWholeDays: times.isWholeDays)
    }

    private static func tell(_ outcome: ImportOutcome, _ context: ImportContext) throws {
        let store = KnownEventStore(db: context.db)
        let things = { (ids: [Item.ID]) in
            try store.out(ids).map { event in
                ImportNews.Thing(
                    event.item, address: AgendaPaths.event(event.id, in: context.space),
                    touching: [event.theme?.id].compactMap(\.self).map(ThemeKind.agenda.target))
            }
        }
        try ImportNews(
            of: "agenda", .calendarImported, at: AgendaPaths.agenda(in: context.space),
            counted: "agenda.theme.size", context
        ).publish(fresh: try things(outcome.fresh), changed: try things(outcome.changed))
    }
}

extension JournalVerb {
    static let calendarImported = JournalVerb("calendarImported")
}

extension AuditAction {
    static let calendarImported = AuditAction("calendarImported")
}
