/// A stretch of time as the walls of a zone show it, a day wider at both ends, so that what may be
/// in it is found without asking for the offset of each date.
struct Window {
    /// Seconds on the wall.
    let first: Int
    let last: Int

    init(since: Int64, until: Int64, zone: CalendarZone) {
        func wall(_ milliseconds: Int64) -> Int {
            let known = Int64(-60_000_000_000_000)...Int64(253_000_000_000_000)
            return zone.local(at: min(max(milliseconds, known.lowerBound), known.upperBound))
                .seconds
        }
        first = wall(since) - 86_400
        last = wall(until) + 86_400
    }
}
