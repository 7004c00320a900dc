import Community
import Content
import Foundation
import ICalendar
import Storage

/// A series gets other times, or its later part goes its own way: the dates that are still there
/// keep their rows, and with them whatever hangs from them.
struct SeriesMoving {
    let db: Database
    let now: Date

    /// Writes what the form of all dates says. The dates are to be written after it.
    func update(_ event: AgendaEvent, _ content: EventContent, raises: Bool) throws {
        try move(try dates(of: event), of: event, from: event.times.start, to: content, event.id)
        try EventStore(db: db).update(event, content, raises: raises, at: now)
    }

    /// Its dates in their order, without those that it has no more and that stay for what hangs
    /// from them.
    func dates(of event: AgendaEvent) throws -> [Occurrence] {
        let all = try OccurrenceStore(db: db).all(of: event.id)
        let latest = all.compactMap { LocalTime($0.recurrence) }.max() ?? event.times.start
        let names = Set(Expansion.of(event, until: latest).starts.map(\.basic))
        return all.filter { names.contains($0.recurrence) }
            .sorted { $0.recurrence < $1.recurrence }
    }

    /// Names the dates anew that a move of the start moves: each is the one of its day, as far
    /// away as the start has gone. What is left over is no date any more.
    func move(
        _ dates: [Occurrence], of event: AgendaEvent, from start: LocalTime,
        to content: EventContent, _ id: Item.ID
    ) throws {
        let far = content.times.start.day - start.day
        var fresh = fresh(content, until: dates, far)
        var taken = Set(try OccurrenceStore(db: db).all(of: id).map(\.recurrence))
        // So that none takes the name of one that has still to go.
        for date in far > 0 ? dates.reversed() : dates {
            guard let time = LocalTime(date.recurrence),
                let target = Self.target(of: time, among: &fresh[time.day + far, default: []])
            else { continue }
            let name = target.basic
            guard name != date.recurrence || id != event.id, !taken.contains(name),
                stays(date, event, at: target, content)
            else { continue }
            try OverrideStore(db: db).move(date.recurrence, of: event.id, to: id, as: name)
            try OccurrenceStore(db: db).move(date.id, to: id, as: name)
            taken.remove(date.recurrence)
            taken.insert(name)
        }
    }

    /// Whether it is the same date still: one of a series that has been is not yet to come.
    private func stays(
        _ date: Occurrence, _ event: AgendaEvent, at start: LocalTime, _ content: EventContent
    ) -> Bool {
        !event.isSeries || date.endsAt > now || content.times.moved(to: start).endsAt <= now
    }

    private func fresh(
        _ content: EventContent, until dates: [Occurrence], _ far: Int
    ) -> [Int: [LocalTime]] {
        let start = content.times.start
        let latest = dates.compactMap { LocalTime($0.recurrence)?.day }.max() ?? start.day
        let expansion = Expansion.of(
            content, until: LocalTime(day: max(latest, start.day) + max(0, far)))
        return Dictionary(grouping: expansion.starts, by: \.day)
    }

    /// Of the new dates of a day, that of the same hour, or else the first.
    private static func target(of time: LocalTime, among all: inout [LocalTime]) -> LocalTime? {
        guard !all.isEmpty else { return nil }
        return all.remove(at: all.firstIndex { $0.second == time.second } ?? 0)
    }
}
