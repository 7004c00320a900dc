import Community
import Content
import Storage

/// What another space shows of an event.
enum EventPublishing {
    static func content(_ event: AgendaEvent, _ visit: Visit) throws -> PublishedContent {
        let next =
            event.isSeries
            ? try OccurrenceStore(db: visit.db).next(of: event.id, after: visit.now, limit: 5)
                .first { !$0.isCancelled } : nil
        let view = try EventView(event, next, nil, isNext: next != nil, visit)
        let words = visit.words
        let when = next == nil ? view.when.sentence : words("agenda.nextDate") + " " + view.when
        let zone = view.zone.map { words("agenda.zoneOf") + " " + $0 }
        let place = [view.place, view.room].filter { !$0.isEmpty }.joined(separator: ", ")
        let cancelled = view.isCancelled ? words("agenda.isCancelled") : ""
        let facts = [cancelled, when, zone ?? "", view.here ?? "", place]
        return PublishedContent(facts: facts.filter { !$0.isEmpty }, markup: event.html)
    }

    /// The day of each, for a list.
    static func days(_ ids: [Item.ID], _ visit: Visit) throws -> [Item.ID: String] {
        let events = try EventStore(db: visit.db).all(ids)
        return Dictionary(
            events.map { event in
                let text = WhenText(visit.words, zone: event.timeZone)
                let times = event.times
                return (
                    event.id,
                    text.full(times.startsAt, times.endsAt, isWholeDays: times.isWholeDays)
                )
            }
        ) { $1 }
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
