import Community
import Content
import Foundation
import Storage

/// What people rely on of an event's dates to come: taken before it is changed, and compared after.
///
///     let before = try EventState(of: [event.id], db, at: now)
///     // ... the change
///     try ChangeTelling(visit).tell(since: before, by: visit.person)
struct EventState: Sendable {
    struct Date: Equatable, Sendable {
        let event: Item.ID
        let title: String
        let startsAt: Foundation.Date
        let endsAt: Foundation.Date
        let place: Gathering.Place
        let isCancelled: Bool

        init(_ gathering: Gathering) {
            event = gathering.event
            title = gathering.title
            startsAt = gathering.startsAt
            endsAt = gathering.endsAt
            place = gathering.place
            isCancelled = gathering.isCancelled
        }

        /// Whether something that matters is not as it was: the time, the place, whether it takes
        /// place.
        func differs(from other: Date) -> Bool {
            startsAt != other.startsAt || endsAt != other.endsAt || place != other.place
                || isCancelled != other.isCancelled
        }
    }

    static let most = 1_000

    let events: [Item.ID]
    let dates: [Occurrence.ID: Date]

    init(of events: [Item.ID], _ db: Database, at now: Foundation.Date) throws {
        self.events = events
        var dates: [Occurrence.ID: Date] = [:]
        for event in events {
            let coming = try GatheringStore(db: db).coming(of: event, at: now, limit: Self.most)
            for one in coming where one.isPublished { dates[one.id] = Date(one) }
        }
        self.dates = dates
    }

    /// The same dates as they are now, wherever they went: one that is past is told of as well.
    init(of former: EventState, _ db: Database) throws {
        events = former.events
        var dates: [Occurrence.ID: Date] = [:]
        let ids = former.dates.keys.sorted { $0.rawValue < $1.rawValue }
        for one in try GatheringStore(db: db).all(ids) where one.isPublished {
            dates[one.id] = Date(one)
        }
        self.dates = dates
    }
}
