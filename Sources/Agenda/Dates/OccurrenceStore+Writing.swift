import Community
import Content
import Foundation
import Storage

extension OccurrenceStore {
    /// A date as it is to be kept.
    struct Wanted: Equatable {
        let recurrence: String
        let startsAt: Date
        let endsAt: Date
        let isCancelled: Bool

        fileprivate var isLong: Bool { endsAt.timeIntervalSince(startsAt) > OccurrenceStore.week }
    }

    /// What lasts longer is looked for apart.
    static let week: TimeInterval = 7 * 86_400

    /// Makes the dates of an event those that are wanted; one that stays keeps its row.
    func write(_ wanted: [Wanted], of leaving: DateLeaving) throws {
        let (event, space) = (leaving.event.id, leaving.event.item.space)
        let kept = try Dictionary(
            all(of: event).map { ($0.recurrence, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Set(wanted.map(\.recurrence))
        try leave(kept.values.filter { !names.contains($0.recurrence) }, leaving)
        var fresh: [Wanted] = []
        for one in wanted {
            guard let row = kept[one.recurrence] else {
                fresh.append(one)
                continue
            }
            if row.startsAt != one.startsAt || row.endsAt != one.endsAt
                || row.isCancelled != one.isCancelled
            {
                try update(row.id, one)
            }
        }
        for start in stride(from: 0, to: fresh.count, by: Self.batch) {
            try add(fresh[start...].prefix(Self.batch), of: event, in: space)
        }
    }

    /// The same date of a series that was moved or split: what hangs from it goes along.
    func move(_ id: Occurrence.ID, to event: Item.ID, as recurrence: String) throws {
        try db.run(
            """
            UPDATE occurrence SET event_id = \(event), recurrence_id = \(recurrence)
            WHERE id = \(id)
            """)
    }

    private static let batch = 100

    private func add(
        _ some: ArraySlice<Wanted>, of event: Item.ID, in space: Space.ID
    ) throws {
        let rows = some.map { one in
            SQL(
                """
                (\(event), \(space), \(one.recurrence), \(one.startsAt), \(one.endsAt),
                    \(one.isLong), \(one.isCancelled))
                """)
        }
        try db.run(
            """
            INSERT INTO occurrence (event_id, space_id, recurrence_id, starts_at, ends_at,
                is_long, cancelled)
            VALUES \(rows.joined(separator: ", "))
            """)
    }

    private func update(_ id: Occurrence.ID, _ one: Wanted) throws {
        try db.run(
            """
            UPDATE occurrence SET starts_at = \(one.startsAt), ends_at = \(one.endsAt),
                is_long = \(one.isLong), cancelled = \(one.isCancelled)
            WHERE id = \(id)
            """)
    }

    func remove(_ ids: [Occurrence.ID]) throws {
        guard !ids.isEmpty else { return }
        try db.run("DELETE FROM occurrence WHERE id IN \(list: ids)")
    }
}
