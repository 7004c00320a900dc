import Community
import Content
import Storage

/// On the home page: what takes place next.
enum NextEvents {
    private static let most = 4

    static let card = HomeCard("agenda.next", order: 10) { visit in
        let space = try visit.space
        return try CalendarStore(db: visit.db).ask(
            after: visit.now, for: visit.viewer, in: space, limit: most
        ).map { entries in
            guard !entries.isEmpty else { return nil }
            return HomeCard.Content(
                visit.words("agenda.next"), AgendaPaths.agenda(in: space),
                lines: entries.map { entry in
                    let zone = entry.isWholeDays ? entry.timeZone : space.zone
                    let when = WhenText(visit.words, zone: zone).full(
                        entry.occurrence.startsAt, entry.occurrence.endsAt,
                        isWholeDays: entry.isWholeDays)
                    let cancelled =
                        entry.isCancelled ? [visit.words("agenda.isCancelled")] : []
                    return HomeCard.Line(
                        entry.title, entry.address(in: space), meta: cancelled + [when])
                })
        }
    }
}
