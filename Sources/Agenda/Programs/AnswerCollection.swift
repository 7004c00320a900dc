import Community
import Content
import DAV
import Foundation
import ICalendar
import Storage

/// The dates of a space to which somebody said yes or maybe, as a calendar of programs beside that
/// of all: each date for itself.
enum AnswerCollection {
    private static let mark = "answers"

    static let kind = CollectionKind(
        "agenda.answers", .calendar, word: "agenda.programs", colour: "#8a3b6b",
        beside: EventCollection.kind, marked: mark,
        title: { $0.words("agenda.programs.answers", ["space": $0.space.name]) },
        sight: nil,
        members: { try AnswerCollectionStore(db: $0).members(for: $1, in: $2) },
        find: find, texts: texts)

    static let file = CollectionPaths.file(.calendar, marked: mark)

    private static func find(
        _ context: CollectionContext, _ question: Report.Kind
    ) throws -> Set<Int64>? {
        guard case .events(let search?) = question else { return nil }
        let store = AnswerCollectionStore(db: context.db)
        switch search {
        case .none: return []
        case .within(let range): return try store.within(range, for: context.viewer, context.space)
        case .all:
            let all = try store.members(for: context.viewer, in: [context.space])
            return Set((all[context.space.id] ?? []).map(\.id))
        }
    }

    private static func texts(
        _ context: CollectionContext, _ ids: [Int64], _ wish: DataWish
    ) throws -> [Int64: String] {
        let store = AnswerCollectionStore(db: context.db)
        let dates = try store.dates(ids, for: context.viewer, in: context.space)
        let events = Array(Set(dates.map(\.event.rawValue))).sorted()
        let all = EventCollectionStore(db: context.db)
        let overrides = try all.overrides(of: events)
        let known = try Dictionary(
            all.events(events, for: context.viewer, in: context.space).map { ($0.id, $0) },
            uniquingKeysWith: { one, _ in one })
        let calendar = EventCalendar(
            space: context.space, address: context.site.options.address)
        var found: [Int64: String] = [:]
        for date in dates {
            guard let event = known[date.event] else { continue }
            let one = calendar.alone(
                date.recurrence, of: event, overrides[event.id] ?? [], theme: event.theme?.name)
            found[date.id.rawValue] = one.map {
                text($0, date, event, isExpanded: wish.expand != nil)
            }
        }
        return found
    }

    /// Nothing in it depends on when it is asked for.
    private static func text(
        _ one: CalendarEvent, _ date: Occurrence, _ event: AgendaEvent, isExpanded: Bool
    ) -> String {
        var one = one
        if date.isCancelled { one.status = .cancelled }
        var writer = CalendarWriter(now: event.changedAt.milliseconds)
        writer.add(isExpanded ? one.expanded(on: date, of: event) : one)
        return String(decoding: writer.finished(), as: UTF8.self)
    }
}
