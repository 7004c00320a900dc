import Community
import Content
import Storage

/// What another space shows of an event.
enum EventPublishing {
    static func content(_ event: AgendaEvent, _ visit: Visit) throws -> PublishedContent {
        let next =
            event.isSeries
            ? try OccurrenceStore(db: visit.db).next(ofEach: [event.id], after: visit.now)[event.id]
            : nil
        let override = try next.flatMap {
            try OverrideStore(db: visit.db).find($0.recurrence, of: event.id)
        }
        let view = try EventView(event, next, override, isNext: next != nil, visit)
        let words = visit.words
        let when = next == nil ? view.when.sentence : words("agenda.nextDate") + " " + view.when
        let zone = view.zone.map { words("agenda.zoneOf") + " " + $0 }
        let place = [view.place, view.room].filter { !$0.isEmpty }.joined(separator: ", ")
        let cancelled = view.isCancelled ? words("agenda.isCancelled") : ""
        let facts = [cancelled, when, zone ?? "", view.here ?? "", place]
        return PublishedContent(
            facts: facts.filter { !$0.isEmpty }, markup: override?.html ?? event.html)
    }

    /// The day of each, for a list: of one that comes again, the next.
    static func days(_ ids: [Item.ID], _ visit: Visit) throws -> [Item.ID: String] {
        let events = try EventStore(db: visit.db).all(ids)
        let series = events.filter(\.isSeries).map(\.id)
        let next = try OccurrenceStore(db: visit.db).next(ofEach: series, after: visit.now)
        return Dictionary(events.map { ($0.id, day(of: $0, next[$0.id], visit.words)) }) { $1 }
    }

    private static func day(
        of event: AgendaEvent, _ next: Occurrence?, _ words: Localization
    ) -> String {
        guard event.cancelledAt == nil else { return words("agenda.isCancelled") }
        let times = event.times
        return WhenText(words, zone: event.timeZone).full(
            next?.startsAt ?? times.startsAt, next?.endsAt ?? times.endsAt,
            isWholeDays: times.isWholeDays)
    }
}

extension Publishable {
    /// Events that a space above or below may show as well: when and where, and no answer.
    static let events = Publishable(
        AgendaEvent.kind, word: "kind.eventRelay", back: "agenda.picture.back",
        texts: { try AgendaTextStore(db: $0).texts($1) },
        refusal: { item, visit in
            let event = try EventStore(db: visit.db).find(item.id)
            return event?.state == .published ? nil : "network.why.hidden"
        },
        notes: EventPublishing.days,
        content: { item, visit in
            guard let event = try EventStore(db: visit.db).find(item.id) else {
                throw Problem.notFound
            }
            return try EventPublishing.content(event, visit)
        })
}
