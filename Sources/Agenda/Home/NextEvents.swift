import Community
import Content
import Foundation
import Storage

/// On the home page: what takes place next. It is read once for all of a space, and each is shown
/// what they see of it.
struct NextEvents: Sendable {
    /// How many are read for all: those who see few of them have enough all the same.
    private static let most = 40
    private static let shown = 4

    /// The next first.
    private let events: [NextEvent]

    static let card = HomeCard("agenda.next", order: 10) { visit in
        let space = try visit.space
        return try entries(in: space, visit).map { entries in
            HomeCard.Content(
                visit.words("agenda.next"), AgendaPaths.agenda(in: space),
                lines: entries.map { line(of: $0, space, visit.words) })
        }
    }

    private static func entries(
        in space: Space, _ visit: Visit
    ) throws -> Asked<[CalendarEntry]> {
        let store = NextEventStore(db: visit.db)
        let next = try visit.rememberForAll("agenda.next", in: space) {
            NextEvents(events: try store.all(in: space, after: visit.now, limit: most))
        }
        let sight = ItemSight(visit.viewer, in: space)
        let seen = next.events.filter { event in
            event.entry.occurrence.endsAt >= visit.now && sight.sees(event.rights)
        }
        if seen.count >= shown || next.events.count < most {
            return Asked { seen.prefix(shown).map(\.entry) }
        }
        return try store.ask(after: visit.now, for: visit.viewer, in: space, limit: shown)
    }

    private static func line(
        of entry: CalendarEntry, _ space: Space, _ words: Localization
    ) -> HomeCard.Line {
        let zone = entry.isWholeDays ? entry.timeZone : space.zone
        let when = WhenText(words, zone: zone).full(
            entry.occurrence.startsAt, entry.occurrence.endsAt, isWholeDays: entry.isWholeDays)
        let cancelled = entry.isCancelled ? [words("agenda.isCancelled")] : []
        return HomeCard.Line(entry.title, entry.address(in: space), meta: cancelled + [when])
    }
}
